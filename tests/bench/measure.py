"""What is measured of a contender on a display, each in one function that
returns named figures."""

import time

import machine
from machine import Usage

FADE_MS = 250
# Of a fade that eases out the last frames can look alike; those before must
# not be late.
SURE_MS = 0.75 * FADE_MS
LATE_MS = 25.0
FADES_EVERY_MS = 600
CYCLE = ["compass", "plans", "goals", "stories"]


class Content:
    """A database, or where an rqlite is, and the same for the opponent."""

    def __init__(self, database, folder):
        self.database, self.folder = database, folder


class Session:
    """A contender on the display, and what of the machine is watched."""

    def __init__(self, contender, display, content, pages, stay_ms,
                 environment=None):
        self.display = display
        self.shown = contender.show(display, content, pages, stay_ms,
                                    environment)

    def __enter__(self):
        return self

    def __exit__(self, *_):
        self.shown.stop()

    def use(self, seconds):
        """Return processor seconds a minute, alone and with the X server's,
        and how much others used of the machine."""
        usage = Usage(own=self.shown.process,
                      server=self.display.server.pid)
        time.sleep(seconds)
        used = usage.end()
        return {"cpu": used["own"], "cpu_with_server":
                used["own"] + used["server"], "others": used["others"]}


def measure_first(contender, display, content):
    with Session(contender, display, content, CYCLE, 60000) as session:
        time.sleep(1.5)
        return {"first_ms": session.shown.first_ms}


def measure_new(contender, display, content):
    contender.forget()
    return measure_first(contender, display, content)


def measure_cold(contender, display, content):
    machine.drop_caches()
    return measure_first(contender, display, content)


def measure_use(contender, display, content, pages, stay_ms, settle, seconds):
    with Session(contender, display, content, pages, stay_ms) as session:
        time.sleep(settle)
        figures = session.use(seconds)
        return figures | machine.read_memory(session.shown.process)


def split_fades(times):
    """Split the times of changes into fades: what follows a pause."""
    fades = []
    for moment in times:
        if not fades or moment - fades[-1][-1] > FADE_MS:
            fades.append([])
        fades[-1].append(moment)
    return [fade for fade in fades if fade[-1] - fade[0] > FADE_MS / 3]


def find_frames(fade):
    """Return the intervals between the frames of a fade. A row that is being
    written may be seen half, so what is nearer than 3 ms is one frame."""
    frames = [fade[0]]
    for moment in fade[1:]:
        if moment - frames[-1] > 3.0:
            frames.append(moment)
    return [later - earlier for earlier, later in zip(frames, frames[1:])
            if earlier - fade[0] < SURE_MS]


def read_presented(path):
    """Return what was presented: when, and the rectangle."""
    lines = path.read_text().splitlines() if path.exists() else []
    return [[float(line.split()[0]), *map(int, line.split()[1:])]
            for line in lines]


def find_presented(fades, path):
    """Return the intervals between what was presented in fades, where the
    contender tells that."""
    moments = sorted({line[0] for line in read_presented(path)})
    return [later - earlier for fade in fades
            for earlier, later in zip(moments, moments[1:])
            if 0 <= earlier - fade[0] < SURE_MS]


def count_late(frames):
    return sum(length > LATE_MS for length in frames)


def measure_fades(contender, display, content, seconds):
    path = display.folder / "presented"
    path.unlink(missing_ok=True)
    with Session(contender, display, content, CYCLE, FADES_EVERY_MS,
                 contender.log_presented(path)) as session:
        time.sleep(6)
        usage = Usage(own=session.shown.process)
        times = [line[0] for line in display.ask(
            "changes", display.area(0, 448, 1920, 2), seconds)]
        others = usage.end()["others"]
    fades = split_fades(times)
    frames = [length for fade in fades for length in find_frames(fade)]
    presented = find_presented(fades, path)
    if not frames:
        raise RuntimeError(f"no fades of {contender.name} seen")
    return {"frame_ms": frames, "fades": len(fades),
            "late": count_late(frames), "presented_ms": presented,
            "late_presented": count_late(presented), "others": others}


def measure_touch(contender, display, content, count):
    x, y = display.scaled(*contender.back)
    with Session(contender, display, content, ["plans"], 600000) as session:
        time.sleep(3)
        usage = Usage(own=session.shown.process)
        rows = display.ask("touch", display.area(*contender.row), f"{x},{y}",
                           count, display.name)
        others = usage.end()["others"]
    # A negative time: nothing was seen within two seconds.
    return {"pressed_ms": [row[0] for row in rows if row[0] >= 0],
            "page_ms": [row[1] for row in rows if row[1] >= 0],
            "done_ms": [row[2] for row in rows if row[1] >= 0],
            "missed": sum(row[0] < 0 or row[1] < 0 for row in rows),
            "others": others}
