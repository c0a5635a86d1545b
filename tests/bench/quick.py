"""The quick form: what noise cannot change, against figures that are kept.

They lie in quick.txt; after a change that is worth its cost, or saves some,
tests/bench/run --quick --renew writes them anew.
"""

import os
import pathlib
import platform
import re
import statistics
import subprocess
import time

import content
import machine
from contender import Pejl
from display import Display
from measure import Content, CYCLE, Session, read_presented
from notified import Notified

KEPT = pathlib.Path(__file__).parent / "quick.txt"
TODAY = "2026-11-22"  # as board.h
AIR = 1.10
STEPS = ["build", "paint", "build again", "paint again"]
SIZE = (1920, 1080)
STILL_S = 8
ARRIVED_S, ARRIVED_MOST_S = 2, 20
TURNS = 500
SETTLED = 60  # turns, after which nothing new is opened
TURN_MS = 60
PATIENCE_S = 400  # for a machine that does much else
LIBRARIES = ["gcc-12", "libc6", "libfreetype6", "libharfbuzz0b",
             "libsdl2-ttf-2.0-0", "libsdl2-2.0-0"]
RING = 120  # pixels, each way, that the ring takes at most


# What the C library chooses by processor would count for more than the air.
STEADY = {
    "LD_BIND_NOW": "1",
    "GLIBC_TUNABLES": "glibc.cpu.x86_non_temporal_threshold=0xc0000:"
    "glibc.cpu.hwcaps=-AVX512F,-AVX512VL,-AVX512BW,-AVX2,-AVX,"
    "-AVX_Fast_Unaligned_Load,-FMA,-FMA4,-ERMS,-FSRM,-SSSE3,-SSE4_1,-SSE4_2,"
    "-BMI1,-BMI2,-LZCNT,-MOVBE,-RTM"}


def start_counting(build, folder, database):
    """Start callgrind on what each page costs."""
    return subprocess.Popen(
        ["valgrind", "--tool=callgrind", "--toggle-collect=counted",
         "--dump-after=counted", f"--callgrind-out-file={folder}/counts",
         build / "page_cost", build / "pejl", database, *map(str, SIZE)],
        env=os.environ | STEADY,
        stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def read_counts(process, folder):
    """Return what was counted: name, figure."""
    out, errors = process.communicate()
    if process.returncode:
        raise RuntimeError(errors)
    *pages, held = out.splitlines()
    figures = {}
    for number, step in enumerate(step for page in pages for step in
                                  [f"{page}, {step}" for step in STEPS]):
        text = (folder / f"counts.{number + 1}").read_text()
        figures[f"instructions, {step}"] = int(
            re.search(r"^totals: (\d+)", text, re.M)[1])
    words, pictures = held.split()[1:]
    return figures | {"bytes of words held": int(words),
                      "bytes of pictures held": int(pictures)}


def find_large(rectangles):
    return [box for box in rectangles if box[2] > RING or box[3] > RING]


def wait_arrived(path):
    """Wait until a page that arrives has stood still for a while."""
    since, seen, end = time.monotonic(), 0, time.monotonic() + ARRIVED_MOST_S
    while time.monotonic() < min(since + ARRIVED_S, end):
        time.sleep(0.1)
        count = len(find_large([box for _, *box in read_presented(path)]))
        if count != seen:
            since, seen = time.monotonic(), count


def find_presented(board, display, page, path, stay_ms):
    """Return the rectangles presented while a page stands still, and for how
    many seconds that was watched: a machine that does much else sleeps
    longer."""
    path.unlink(missing_ok=True)
    with Session(board, display, page, ["compass"], stay_ms,
                 board.log_presented(path)):
        wait_arrived(path)
        start, before = time.monotonic(), len(read_presented(path))
        time.sleep(STILL_S)
        return [box for _, *box in read_presented(path)[before:]], \
            time.monotonic() - start


def check_presented(rectangles, most):
    """Yield what is wrong with what was presented: no more than the ring
    needs, and once, maybe, the minute."""
    large = find_large(rectangles)
    if len(rectangles) > most + 1:
        yield f"{len(rectangles)} rectangles presented while still, of {most}"
    if len(large) > 1:
        yield f"larger than the ring, while still: {large}"


def check_still(board, display, page, folder):
    for stay_ms, a_second in ((600000, 0.5), (15000, 10)):
        found, seconds = find_presented(board, display, page,
                                        folder / "presented", stay_ms)
        print(f"{len(found)} rectangles presented in {seconds:.1f} s, each "
              f"page staying {stay_ms / 1e3:g} s")
        yield from check_presented(found, round(seconds * a_second) + 1)


def turn_pages(session, display, supervisor, count):
    """Turn so many pages, with a key. Return threads and descriptors, as they
    are most of the time, and own memory."""
    last, samples = supervisor.count_turns() + count, []
    end = time.monotonic() + PATIENCE_S
    while supervisor.count_turns() < last and time.monotonic() < end:
        subprocess.run(["xdotool", "key", "--delay", str(TURN_MS),
                        "Right", "Right"], env=display.environment, check=True)
        samples.append(machine.count_things(session.shown.process))
    return {name: statistics.mode(sample[name] for sample in samples[-100:])
            for name in ("threads", "descriptors")} | machine.read_memory(
                session.shown.process) | {
                    "is_done": supervisor.count_turns() >= last}


def check_turns(board, display, page):
    """Yield what grew over many page turns."""
    with Notified() as supervisor, \
            Session(board, display, page, CYCLE, 600000,
                    supervisor.environment) as session:
        before = turn_pages(session, display, supervisor, SETTLED)
        after = turn_pages(session, display, supervisor, TURNS)
    print(f"after {TURNS} turns {after['threads']} threads, "
          f"{after['descriptors']} descriptors, {after['own']:.1f} MB; before "
          f"{before['threads']}, {before['descriptors']}, "
          f"{before['own']:.1f} MB")
    if not after["is_done"]:
        yield f"not {TURNS} page turns in {PATIENCE_S} s"
    for name in ("threads", "descriptors"):
        if after[name] > before[name]:
            yield f"{after[name]} {name} after {TURNS} page turns, " \
                  f"{before[name]} before"


def read_kept():
    if not KEPT.exists():
        return {}
    return {name: int(figure.replace(",", "")) for figure, name in
            (line.split(None, 1) for line in KEPT.read_text().splitlines()
             if not line.startswith("#"))}


def list_versions():
    """Return the versions of what the counts depend on, besides our own."""
    text = subprocess.run(
        ["dpkg-query", "-W", "-f", "${Package} ${Version}\n", *LIBRARIES],
        capture_output=True, text=True, check=False).stdout
    return sorted(set(text.splitlines()))


def keep(figures):
    KEPT.write_text(
        "# Written by tests/bench/run --quick --renew. Do so after a change\n"
        "# that is worth its cost, or of a library. Counted on x86-64 with\n"
        + "".join(f"#   {line}\n" for line in list_versions())
        + "".join(f"{figure:>14,} {name}\n"
                  for name, figure in figures.items()))


def check_kept(figures):
    """Yield what costs more than what is kept, or is not kept."""
    kept = read_kept()
    if platform.machine() != "x86_64":
        print("what is kept was counted on x86-64, and is not compared")
        return
    for name, figure in figures.items():
        if name not in kept:
            yield f"{name}: {figure:,}, and none is kept: use --renew"
        elif figure > AIR * kept[name]:
            yield f"{name}: {figure:,}, {figure / kept[name]:.2f} times " \
                  f"the {kept[name]:,} kept"
        elif figure < kept[name] / AIR:
            print(f"{name}: {figure:,}, only {figure / kept[name]:.2f} times "
                  f"what is kept; --renew keeps it so")


def run(build, folder, is_renewed):
    """Measure all; return the exit status."""
    database = folder / "demo.db"
    content.make_demo(build / "pejl", database, TODAY)
    counting = start_counting(build, folder, database)
    page = Content(database, folder)
    with Display(build, *SIZE) as display:
        wrong = [*check_still(Pejl(build, folder), display, page,
                              folder),
                 *check_turns(Pejl(build, folder, motion=False), display,
                              page)]
    figures = read_counts(counting, folder)
    if is_renewed:
        keep(figures)
    wrong += check_kept(figures)
    for words in wrong:
        print(f"WRONG: {words}")
    if wrong:
        print(f"Counted with {', '.join(list_versions())}; {KEPT.name} says "
              "with what its figures were, and how to renew them.")
    return 1 if wrong else 0
