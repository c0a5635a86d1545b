#!/usr/bin/env python3
"""Draw one demo picture: `draw.py NAME` writes it as SVG to the output.

Without a name it lists the names. README.md, one folder up, says how the
JPEG files are made from this.
"""

import importlib
import sys

sys.dont_write_bytecode = True
NAMES = (
    "fjord", "table", "winter", "doorway", "harbour", "playground",
    "beach", "hall",
)


def main():
    if len(sys.argv) != 2 or sys.argv[1] not in NAMES:
        print("\n".join(NAMES))
        return 0 if len(sys.argv) == 1 else 2
    sys.stdout.write(importlib.import_module(sys.argv[1]).draw().svg())
    return 0


if __name__ == "__main__":
    sys.exit(main())
