"""A run: what is measured, in which order, and what was found."""

import json
import pathlib
import statistics
import subprocess
import sys

import alone
import content
import contender
import machine
import measure
import packages
import report
from display import Display
from node import Node, PROGRAM as RQLITED

SIZES = {"1080p": (1920, 1080), "4k": (3840, 2160)}
OWN_PACKAGES = ["libcurl4", "fonts-inter", "fonts-dejavu-core", "hyphen-da"]
PARTS = ["first", "still", "cycling", "fades", "touch"]
ALONE = ["work", "commit", "rqlite", "refresh", "slope", "size"]

# Seconds and counts: of a real run, and of a brief one.
# Cycling takes 20 seconds until all pages were seen.
FULL = {"starts": 2, "settle": 4, "still": 10, "cycling": 20, "fades": 12,
        "touches": 10, "commits": 120, "refreshes": 1000,
        "plans": [10, 1000, 100000], "frames": 150}
BRIEF = {"starts": 1, "settle": 4, "still": 6, "cycling": 6, "fades": 8,
         "touches": 4, "commits": 4, "refreshes": 100, "plans": [10, 1000],
         "frames": 45}
TURN_MS = 60  # a page's stay while memory is watched: a fade is cut short


def say(*words):
    print(*words, file=sys.stderr, flush=True)


class Bench:
    """One run: what is to be measured, and what was found."""

    def __init__(self, build, arguments, folder):
        self.build, self.arguments, self.folder = build, arguments, folder
        self.parts = arguments.only.split(",")
        self.amounts = BRIEF if arguments.brief else FULL
        self.is_cold = machine.drop_caches()
        self.contenders = [contender.Pejl(self.build, folder),
                           contender.Chromium(folder)]
        if arguments.alone:
            self.contenders.pop()
        self.small = self.make_content("demo", 0)
        self.large = self.make_content("thousand", 1000)
        self.sizes = arguments.sizes.split(",")
        self.results = {"sizes": [], "alone": {}, "failed": []}
        if arguments.add:
            self.results = json.loads(arguments.out.read_text())
        self.results |= {
            "machine": machine.describe(), "rounds": arguments.rounds,
            "pejl": contender.version_of(self.build / "pejl"),
            "chromium": contender.version_of(contender.CHROMIUM),
            "can_drop_caches": self.is_cold,
            "sizes": [size for size in SIZES
                      if size in self.sizes + self.results["sizes"]],
        }

    def make_content(self, name, plans):
        database = self.folder / f"{name}.db"
        content.make_demo(self.build / "pejl", database)
        if plans:
            content.make_plans(database, plans)
        content.export(database, self.folder / name)
        return measure.Content(database, self.folder / name)

    def plan_round(self):
        """Yield what is measured in a round: name, function, arguments."""
        amounts = self.amounts
        if "first" in self.parts:
            yield "new", measure.measure_new, self.large
            if self.is_cold:
                yield "cold", measure.measure_cold, self.large
            for _ in range(amounts["starts"]):
                yield "first", measure.measure_first, self.large
        if "still" in self.parts:
            yield ("still", measure.measure_use, self.small, ["compass"],
                   40000, amounts["settle"], amounts["still"])
        if "cycling" in self.parts:
            yield ("cycling", measure.measure_use, self.small, measure.CYCLE,
                   5000, amounts["settle"] + 12, amounts["cycling"])
        if "fades" in self.parts:
            yield ("fades", measure.measure_fades, self.small,
                   amounts["fades"])
        if "touch" in self.parts:
            yield ("touch", measure.measure_touch, self.small,
                   amounts["touches"])

    def measure_round(self, one, display, kept):
        """Measure all once; what fails is told, and not in the tables."""
        for name, function, page, *arguments in self.plan_round():
            try:
                figures = function(one, display, page, *arguments)
                kept.setdefault(name, []).append(figures)
            except (RuntimeError, OSError,
                    subprocess.SubprocessError) as error:
                say(f"{name}, {one.name}: {error}")
                self.results["failed"].append(f"{name}, {one.name}: {error}")

    def compare(self, size):
        """Measure both by turns; who begins changes from round to round."""
        anew = {name for name, *_ in self.plan_round()}
        kept = self.results.setdefault(size, {})
        found = {one.name: {name: rounds for name, rounds in
                            kept.get(one.name, {}).items()
                            if name not in anew} for one in self.contenders}
        kept.update(found)
        with Display(self.build, *SIZES[size]) as display:
            for number in range(self.arguments.rounds):
                order = self.contenders[::-1 if number % 2 else 1]
                for one in order:
                    say(f"{size}, round {number + 1}, {one.name}")
                    self.measure_round(one, display, found[one.name])
                self.save()

    def begin(self, part, words):
        """Say what is measured next; what was noted of it is forgotten."""
        say(words)
        self.noted = self.results["alone"][part] = []

    def note(self, words, unit, figure, goal=""):
        self.noted.append(
            {"words": words, "unit": unit, "figure": figure, "goal": goal})

    def note_list(self, words, values, goal=""):
        self.note(words, "ms",
                  f"{report.tell(statistics.median(values))} / "
                  f"{report.tell(report.p99(values))}", goal)

    def measure_work(self, size, display):
        self.begin(f"work, {size}", f"{size}, work of a fade")
        rounds = [alone.measure_fade_work(self.build, display,
                                          self.small.database,
                                          self.amounts["frames"])
                  for _ in range(self.arguments.rounds)]
        self.results[size]["work"] = rounds
        ratios = [statistics.median(one["work_ms"]) / one["limit_ms"]
                  for one in rounds]
        self.note(f"Work for a frame of a fade, {size}", "ms", report.tell(
            statistics.median(statistics.median(one["work_ms"])
                              for one in rounds)))
        self.note("… against what memory alone takes", "×",
                  report.tell(statistics.median(ratios)), "≤ 1.5")

    def measure_commits(self, display):
        ours, count = self.contenders[0], self.amounts["commits"]
        if "commit" in self.parts:
            self.begin("commit", "commit to glass, a file")
            ours.forget()
            found = alone.measure_commit(
                ours, display, self.small, count,
                alone.commit_to_file(self.small.database))
            self.results["commit"] = found
            self.note_list("Commit to glass, a file: median / 99th",
                           found["commit_ms"], "99th ≤ 40")
        if "rqlite" in self.parts and not pathlib.Path(RQLITED).exists():
            say("no rqlite here: ./test installs it")
        elif "rqlite" in self.parts:
            self.begin("rqlite", "commit to glass, rqlite")
            ours.forget()
            with Node(self.folder) as node:
                content.make_demo(self.build / "pejl", node.location)
                found = alone.measure_commit(
                    ours, display, measure.Content(node.location, None), count,
                    node.commit)
            self.results["rqlite"] = found
            self.note_list("Commit to glass, rqlite: median / 99th",
                           found["commit_ms"], "median ≤ 2025")

    def measure_refresh(self):
        paths = alone.make_sizes(self.build / "pejl", self.folder,
                                 self.amounts["plans"])
        self.results["refresh"] = {}
        self.begin("refresh", "page refresh")
        for size, path in paths.items():
            say(f"… {size} plans")
            found = alone.measure_refresh(self.build, path,
                                          self.amounts["refreshes"])
            self.results["refresh"][size] = found
            for name, values in found.items():
                words = name.removesuffix("_ms").replace("_", " of ")
                self.note_list(f"{size:,} plans, {words}: median / 99th",
                               values, "99th ≤ 5" if "refresh" in name else
                               "≤ 4" if "take" in name else "")

    def measure_slope(self, display):
        turns = 172 if self.arguments.brief else self.arguments.turns
        self.begin("slope", f"memory over {turns} page turns")
        board = contender.Pejl(self.build, self.folder, motion=False)
        board.forget()
        found = alone.measure_slope(board, display, self.small, turns,
                                    TURN_MS)
        self.results["slope"] = found
        self.note(f"Own memory, growth over {found['turns']:,} page turns "
                  f"and {found['changes']} changes", "MB",
                  report.tell(found["growth_mb"]), "≤ 1")

    def measure_size(self):
        self.begin("size", "sizes")
        ours = packages.weigh_program(self.build / "pejl", OWN_PACKAGES)
        theirs = packages.weigh(["chromium"])
        self.results["size"] = {"pejl": ours, "chromium": theirs}
        self.note("Program, stripped", "MiB", report.tell(ours["program_mib"]),
                  "≤ 1")
        self.note(f"All that it installs ({ours['packages']} packages; "
                  f"Chromium {theirs['packages']}, "
                  f"{theirs['mib']:.0f} MiB)", "MiB",
                  report.tell(ours["mib"]),
                  f"≤ {report.tell(theirs['mib'] / 12)}")

    def measure_alone(self):
        for size in self.sizes:
            with Display(self.build, *SIZES[size]) as display:
                if "work" in self.parts:
                    self.measure_work(size, display)
                if size == self.sizes[0]:
                    self.measure_commits(display)
                    if "slope" in self.parts:
                        self.measure_slope(display)
        if "refresh" in self.parts:
            self.measure_refresh()
        if "size" in self.parts:
            self.measure_size()

    def sum_others(self):
        """Say how much others were using the machine meanwhile."""
        shares = [figures["others"] for size in SIZES
                  for one in self.contenders
                  for rounds in self.results.get(size, {}).get(
                      one.name, {}).values()
                  for figures in rounds if "others" in figures]
        self.results["others_percent"] = 100 * statistics.median(shares or [0])
        self.results["others_most_percent"] = 100 * max(shares or [0])

    def save(self):
        self.sum_others()
        report.write_json(self.results, self.arguments.out)

    def run(self):
        self.results["memory_gb_s"] = alone.probe_memory(self.build)
        for size in self.sizes:
            self.compare(size)
        self.save()
        self.measure_alone()
        self.save()
        print(report.write_table(self.results), end="")
