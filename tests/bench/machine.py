"""The machine: its processes, its memory, and who else is using it."""

import os
import pathlib
import platform
import re
import time

FIELDS = ("Pss", "Pss_Anon", "Pss_Shmem", "Pss_File")


def read(path):
    try:
        return pathlib.Path(path).read_text()
    except OSError:
        return ""


def find_tree(root):
    """Return a process and all below it."""
    children = {}
    for folder in pathlib.Path("/proc").glob("[0-9]*"):
        words = read(folder / "stat").rpartition(")")[2].split()
        if words:
            children.setdefault(int(words[1]), []).append(int(folder.name))
    tree, waiting = [], [root]
    while waiting:
        process = waiting.pop()
        tree.append(process)
        waiting += children.get(process, [])
    return tree


def read_memory(root):
    """Return MB of a process tree, each page counted in proportion."""
    sums = dict.fromkeys(FIELDS, 0)
    for process in find_tree(root):
        for line in read(f"/proc/{process}/smaps_rollup").splitlines():
            words = line.split()
            if words[0].rstrip(":") in sums:
                sums[words[0].rstrip(":")] += int(words[1])
    return {"pss": sums["Pss"] / 1024,
            "own": (sums["Pss_Anon"] + sums["Pss_Shmem"]) / 1024}


def read_seconds(root):
    """Return how long a tree has run on a processor, to the nanosecond, by
    thread; and by process its children that ended, to the hundredth."""
    seconds = {}
    for process in find_tree(root):
        words = read(f"/proc/{process}/stat").rpartition(")")[2].split()
        if words:
            seconds[-process] = (int(words[13]) + int(words[14])) / \
                os.sysconf("SC_CLK_TCK")
        for task in pathlib.Path(f"/proc/{process}/task").glob("*"):
            words = read(task / "schedstat").split()
            if words:
                seconds[int(task.name)] = int(words[0]) / 1e9
    return seconds


def count_things(process):
    """Return how many threads and descriptors a process has."""
    return {"threads": len(list_folder(f"/proc/{process}/task")),
            "descriptors": len(list_folder(f"/proc/{process}/fd"))}


def list_folder(path):
    try:
        return os.listdir(path)
    except OSError:
        return []


class Usage:
    """What trees used of the processors from here to `end`, and what all
    others did."""

    def __init__(self, **roots):
        self.roots = roots
        self.begin = {name: read_seconds(root)
                      for name, root in roots.items()}
        self.busy = read_busy()
        self.time = time.monotonic()

    def end(self):
        passed = time.monotonic() - self.time
        used = {name: sum(value - self.begin[name].get(task, 0.0)
                          for task, value in read_seconds(root).items())
                for name, root in self.roots.items()}
        others = read_busy() - self.busy - sum(used.values())
        result = {name: 60 * value / passed for name, value in used.items()}
        result["others"] = max(0.0, others) / passed / os.cpu_count()
        return result


def read_busy():
    """Return how many seconds the processors worked, stolen time too."""
    words = [int(word) for word in read("/proc/stat").split()[1:9]]
    return (sum(words) - words[3] - words[4]) / os.sysconf("SC_CLK_TCK")


def describe():
    """Say what machine this is."""
    model = re.search(r"model name\s*: (.*)", read("/proc/cpuinfo"))
    memory = re.search(r"MemTotal:\s*(\d+)", read("/proc/meminfo"))
    system = re.search(r'PRETTY_NAME="(.*)"', read("/etc/os-release"))
    return {
        "processor": model[1] if model else platform.machine(),
        "processors": os.cpu_count(),
        "memory_gb": round(int(memory[1]) / 2 ** 20) if memory else None,
        "system": system[1] if system else platform.platform(),
        "kernel": platform.release(),
        "date": time.strftime("%Y-%m-%d"),
        "load": os.getloadavg()[0],
    }


def drop_caches():
    """Have files read from the disk again. Returns whether that is allowed."""
    try:
        os.sync()
        pathlib.Path("/proc/sys/vm/drop_caches").write_text("3")
    except OSError:
        return False
    return True
