"""The display: an X server without a screen, and what watches its glass."""

import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time


class Display:
    """An Xvfb of one size. To be used with `with`."""

    def __init__(self, build, width, height):
        self.build, self.width, self.height = build, width, height
        self.scale = height / 1080

    def __enter__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="pejl-bench-"))
        ours, theirs = os.pipe()
        self.server = subprocess.Popen(
            ["Xvfb", "-displayfd", str(theirs), "-screen", "0",
             f"{self.width}x{self.height}x24", "-nolisten", "tcp",
             "-fbdir", str(self.folder)],
            pass_fds=[theirs], stderr=subprocess.DEVNULL)
        os.close(theirs)
        with os.fdopen(ours) as answer:
            self.name = f":{answer.readline().strip()}"
        self.file = self.folder / "Xvfb_screen0"
        self.environment = os.environ | {"DISPLAY": self.name}
        return self

    def __exit__(self, *_):
        self.server.terminate()
        self.server.wait()
        shutil.rmtree(self.folder, ignore_errors=True)

    def scaled(self, *numbers):
        """Return lengths of a stage of 1920 by 1080 in pixels of this one."""
        return [int(number * self.scale) for number in numbers]

    def area(self, *box):
        return ",".join(map(str, self.scaled(*box)))

    def watch(self, *arguments, **options):
        """Start the glass tool."""
        return subprocess.Popen(
            [self.build / "glass", self.file, *map(str, arguments)],
            env=self.environment, stdout=subprocess.PIPE, text=True, **options)

    def ask(self, *arguments):
        """Return the lines that the glass tool prints, split into numbers."""
        with self.watch(*arguments) as glass:
            return [[float(word) for word in line.split()]
                    for line in glass.stdout]


class Shown:
    """A program on a display, from its start until it is stopped."""

    def __init__(self, display, command, points, environment=None,
                 timeout_ms=30000):
        points = ";".join(
            f"{x},{y},{color}" for (x, y), color in
            ((display.scaled(*point), color) for point, color in points))
        log = display.folder / "log"
        with open(log, "w") as errors:
            self.glass = subprocess.Popen(
                [display.build / "glass", display.file, "start", points,
                 str(timeout_ms), *map(str, command)],
                env=display.environment | (environment or {}),
                stdout=subprocess.PIPE, stderr=errors, text=True)
        self.process = int(self.read_number())
        self.first_ms = self.read_number()
        if self.first_ms < 0:
            self.stop()
            raise RuntimeError(f"{command[0]} did not show its page:\n"
                               f"{log.read_text()}")

    def read_number(self):
        """Return what a line of a word and a number tells."""
        words = self.glass.stdout.readline().split()
        return float(words[1]) if words else -1

    def stop(self):
        try:
            os.kill(self.process, signal.SIGTERM)
        except ProcessLookupError:
            pass
        self.glass.communicate(timeout=20)
        time.sleep(0.5)
