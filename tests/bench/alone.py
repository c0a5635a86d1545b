"""What is measured of the board alone: what nothing like it is at hand for."""

import itertools
import pathlib
import random
import sqlite3
import statistics
import subprocess
import sys
import time

import content
import machine
from measure import Session, CYCLE
from notified import Notified

TURNS_PER_CHANGE = 30
TITLES = 16
WORDS = [64, 104, 900, 56]  # where the compass says what it is all for


def run_lines(command, environment=None):
    """Run a command; return its lines, each split into words."""
    text = subprocess.run([str(word) for word in command], check=True,
                          capture_output=True, text=True,
                          env=environment).stdout
    return [line.split() for line in text.splitlines()]


def probe_memory(build):
    """Return how many GB a second the memory moves."""
    return float(run_lines([build / "memory_probe"])[0][0])


def measure_fade_work(build, display, database, frames=120):
    """Return milliseconds of work for a frame, and what memory alone takes:
    a frame mixed of two, and copied by the X server."""
    lines = run_lines([build / "fade_cost", build / "pejl", database,
                       display.width, display.height, frames],
                      display.environment)
    limit = 5 * 4 * display.width * display.height / 1e6 / probe_memory(build)
    return {"work_ms": [float(line[0]) for line in lines], "limit_ms": limit}


def write(database, sql, *values):
    """Commit a change, and return when that was done, in milliseconds."""
    with sqlite3.connect(database, timeout=10) as connection:
        connection.execute(sql, values)
    connection.close()
    return time.monotonic() * 1e3


def measure_commit(contender, display, page, count, commit):
    """Return milliseconds from a commit until it is on the glass. `commit`
    does it and returns when it was done."""
    delays, chance = [], random.Random(count)
    with Session(contender, display, page, ["compass"], 600000):
        time.sleep(4)
        for number in range(count):
            time.sleep(0.3 + chance.random())
            with display.watch("change", display.area(*WORDS), 20000) as eye:
                eye.stdout.readline()
                done = commit(f"Et godt liv nummer {number} til alle")
                seen = float(eye.stdout.readline())
            if seen > 0:
                delays.append(max(0.0, seen - done))
    return {"commit_ms": delays, "missed": count - len(delays)}


def commit_to_file(database):
    return lambda words: write(
        database, "UPDATE strategy SET core_task_short = ?", words)


def measure_refresh(build, database, count=1000):
    """Return milliseconds of a page built anew from fresh data, of taking
    them over, and of reading them, each a list."""
    figures = {}
    for name, page, value in run_lines(
            [build / "refresh_cost", build / "pejl", database, count]):
        figures.setdefault(f"{name}_{page}_ms" if page != "-"
                           else f"{name}_ms", []).append(float(value))
    return figures


def swap_pictures(database, pictures, chance):
    """Give the first story another picture, and a plan another title: one of
    a few, for words never seen before fill what the board keeps of words."""
    moment = time.strftime("%Y-%m-%dT%H:%M:%SZ", time.gmtime())
    chosen = chance.choice(pictures).read_bytes()
    with sqlite3.connect(database, timeout=10) as connection:
        connection.execute(
            "UPDATE picture SET content = ?, version = version + 1 "
            "WHERE id = (SELECT min(id) FROM picture)", (chosen,))
        connection.execute(
            "UPDATE plan SET title = ?, updated_at = ? WHERE id = "
            "(SELECT min(id) FROM plan)", (f"Plan {chance.randrange(TITLES)} of {TITLES}", moment))
    connection.close()


def fit_slope(samples):
    """Return the slope of a line through (x, y): the median of the slopes of
    all pairs (Theil and Sen). A sample that was taken while new data lie
    beside the old ones is higher and no growth; it moves no median."""
    return statistics.median(
        (y1 - y0) / (x1 - x0)
        for (x0, y0), (x1, y1) in itertools.combinations(samples, 2))


def turn_pages(display, count, stay_ms):
    """Turn pages with a key, one after another."""
    subprocess.run(["xdotool", "key", "--delay", str(stay_ms),
                    *["Right"] * count], env=display.environment, check=True)


def measure_slope(contender, display, page, turns, stay_ms):
    """Let the pages turn, the data change and pictures be swapped; return how
    own memory grew over all the turns, in MB, after the first tenth."""
    pictures = sorted((pathlib.Path(__file__).parents[2] /
                       "assets/demo/pictures").glob("*.jpg"))
    chance, samples, things = random.Random(1), [], []
    with Notified() as supervisor, \
            Session(contender, display, page, CYCLE, 600000,
                    supervisor.environment) as session:
        while supervisor.count_turns() < turns:
            turn_pages(display, TURNS_PER_CHANGE, stay_ms)
            swap_pictures(page.database, pictures, chance)
            samples.append((supervisor.count_turns(),
                            machine.read_memory(session.shown.process)["own"]))
            things.append(machine.count_things(session.shown.process))
            print(*samples[-1], *things[-1].values(), file=sys.stderr,
                  flush=True)
    late = samples[len(samples) // 10:]
    return {"turns": samples[-1][0], "changes": len(samples),
            "growth_mb": fit_slope(late) * samples[-1][0],
            "samples": samples,
            "descriptors": [thing["descriptors"] for thing in things],
            "threads": [thing["threads"] for thing in things]}


def make_sizes(program, folder, sizes):
    """Make a database of each number of plans; return their paths."""
    paths = {}
    for size in sizes:
        paths[size] = folder / f"plans-{size}.db"
        content.make_demo(program, paths[size])
        content.make_plans(paths[size], size)
    return paths
