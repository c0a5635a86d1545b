"""The contenders: the board, and the browser with an equal page."""

import pathlib
import shutil
import subprocess

from display import Shown

CHROMIUM = pathlib.Path("/usr/lib/chromium/chromium")
FLAGS = """--no-sandbox --disable-gpu --disable-quic --no-first-run
--disable-background-networking --disable-component-update --disable-sync
--kiosk --no-default-browser-check --disable-default-apps --disable-extensions
--disable-features=Translate,MediaRouter,OptimizationHints
--disable-domain-reliability --disable-client-side-phishing-detection
--disable-breakpad --password-store=basic --app-auto-launched
--window-position=0,0""".split()

# What is on the compass and on the list of plans of both: the tab that is
# open, the bar below, and what lies in the middle.
TABS = {"compass": (112, 1010), "plans": (520, 1010)}
DEEP, SURFACE = "0d3b52", "fffdf9"
MIDDLE = {"compass": (960, 424), "plans": (740, 440)}


def points_of(page):
    return [(TABS[page], DEEP), (MIDDLE[page], SURFACE)]


class Pejl:
    name = "pejl"
    # The first of the list of plans; what leads back from a plan.
    row, back = (64, 248, 1792, 110), (190, 1010)

    def __init__(self, build, folder, motion=True):
        self.program, self.folder = build / "pejl", folder
        self.preloaded = build / "presented.so"
        self.words = [] if motion else ["--reduced-motion"]

    def forget(self):
        """Be as on the first day: without what was shown last."""
        shutil.rmtree(self.folder / "cache", ignore_errors=True)

    def log_presented(self, path):
        """Return what the environment needs for a log of what is presented,
        as read_presented reads it."""
        return {"LD_PRELOAD": str(self.preloaded), "PRESENTED": str(path)}

    def show(self, display, content, pages, stay_ms, environment=None):
        settings = self.folder / "bench.ini"
        settings.write_text(f"[cycle]\npages = {' '.join(pages)}\n"
                            f"detail_return_s = 0\n")
        return Shown(display, [
            self.program, "show", "--config", settings, "--source",
            content.database, "--cache", self.folder / "cache", "--language",
            "en", "--theme", "day", "--stay", stay_ms, *self.words],
            points_of(pages[0]), environment)


class Chromium:
    name = "chromium"
    # It has no way back of its own: the tab of the plans is one.
    row, back = Pejl.row, TABS["plans"]

    def __init__(self, folder):
        self.folder = folder

    def forget(self):
        shutil.rmtree(self.folder / "profile", ignore_errors=True)

    def log_presented(self, _):
        return {}

    def show(self, display, content, pages, stay_ms, environment=None):
        page = (f"file://{content.folder}/index.html?pages={','.join(pages)}"
                f"&dwell={stay_ms}")
        return Shown(display, [
            CHROMIUM, *FLAGS, f"--user-data-dir={self.folder / 'profile'}",
            f"--window-size={display.width},{display.height}",
            f"--force-device-scale-factor={display.scale:g}", page],
            points_of(pages[0]), environment)


def version_of(program):
    return subprocess.run([program, "--version"], capture_output=True,
                          text=True, check=False).stdout.strip()
