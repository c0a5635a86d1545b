"""Packages: what Debian installs for a program, beyond every system's base."""

import pathlib
import re
import subprocess

FORMAT = "${Package}\t${db:Status-Status}\t${Installed-Size}\t${Priority}\t" \
         "${Essential}\t${Depends}, ${Pre-Depends}\t${Provides}\n"


def read_packages():
    """Return the installed packages, and who provides what."""
    text = subprocess.run(["dpkg-query", "-W", "-f", FORMAT], text=True,
                          capture_output=True, check=True).stdout
    packages, providers = {}, {}
    for line in text.splitlines():
        name, status, size, priority, essential, needs, gives = \
            line.split("\t")
        if status != "installed":
            continue
        packages[name] = {
            "size": int(size or 0), "needs": needs,
            "is_base": essential == "yes" or
            priority in ("required", "important")}
        for word in re.findall(r"([a-z0-9][a-z0-9+.-]+)", gives):
            providers.setdefault(word, name)
    return packages, providers


def close(packages, providers, roots):
    """Return all that the packages need, themselves too."""
    closure, waiting = set(), list(roots)
    while waiting:
        name = waiting.pop()
        name = name if name in packages else providers.get(name)
        if name is None or name in closure:
            continue
        closure.add(name)
        for group in packages[name]["needs"].split(","):
            words = [re.sub(r"[\s(:].*", "", word.strip())
                     for word in group.split("|")]
            waiting += [word for word in words
                        if word in packages or word in providers][:1]
    return closure


def find_packages(program):
    """Return the packages that hold the libraries a program is linked to."""
    links = subprocess.run(["ldd", program], capture_output=True, text=True,
                           check=True).stdout
    found = set()
    for path in re.findall(r"=> (/\S+)", links):
        for name in {path, str(pathlib.Path(path).resolve()),
                     path.replace("/lib/", "/usr/lib/", 1)}:
            owner = subprocess.run(["dpkg", "-S", name], capture_output=True,
                                   text=True, check=False).stdout
            if owner:
                found.add(owner.split(":")[0])
                break
    return found


def weigh(roots):
    """Return how many packages and MiB come with some, the base aside."""
    packages, providers = read_packages()
    base = close(packages, providers,
                 [name for name in packages if packages[name]["is_base"]])
    extra = close(packages, providers, roots) - base
    return {"packages": len(extra),
            "mib": sum(packages[name]["size"] for name in extra) / 1024}


def weigh_program(program, others):
    """Weigh a program that is not packaged: its file, stripped, and all that
    it needs."""
    stripped = pathlib.Path(f"{program}.stripped")
    subprocess.run(["strip", "-o", stripped, program], check=True)
    size = stripped.stat().st_size
    stripped.unlink()
    result = weigh([*find_packages(program), *others])
    return {"program_mib": size / 2 ** 20, **result,
            "mib": result["mib"] + size / 2 ** 20}
