"""The report: medians, spreads and ratios, as a table and as JSON."""

import json
import statistics


def percentile(values, percent):
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(len(ordered) * percent / 100))]


def summarise(values):
    """Return the middle and the ends of figures of several rounds."""
    return {"median": statistics.median(values), "least": min(values),
            "most": max(values), "count": len(values)}


def collect(rounds, name, measure=None):
    """Return a figure of every round that has it; of a list in a round what
    `measure` makes of it."""
    values = [figures[name] for figures in rounds if name in figures]
    return [measure(value) if measure else value for value in values if
            value != []]


def p99(values):
    return percentile(values, 99)


# What is compared: words, section, figure, what is made of a list, unit, and
# the goals at 1080p and at 4K, the least ratio of theirs to ours.
COMPARED = [
    ("Memory, still (PSS)", "still", "pss", None, "MB", None, None),
    ("… its own: anonymous and shared", "still", "own", None, "MB", None,
     None),
    ("Memory, cycling (PSS)", "cycling", "pss", None, "MB", 10, 5),
    ("… its own: anonymous and shared", "cycling", "own", None, "MB", None,
     None),
    ("Processor, still, a minute", "still", "cpu", None, "s", 12, 12),
    ("… with the X server's", "still", "cpu_with_server", None, "s", None,
     None),
    ("Processor, cycling, a minute", "cycling", "cpu", None, "s", 8, 4),
    ("… with the X server's", "cycling", "cpu_with_server", None, "s", None,
     None),
    ("Start to first page, 1,000 plans", "first", "first_ms", None, "ms",
     10, 6),
    ("… files read from the disk", "cold", "first_ms", None, "ms", None, None),
    ("… the first time ever", "new", "first_ms", None, "ms", None, None),
    ("Frame in a fade, median", "fades", "frame_ms", statistics.median, "ms",
     None, None),
    ("… 99th percentile", "fades", "frame_ms", p99, "ms", None, None),
    ("Touch to pressed, median", "touch", "pressed_ms", statistics.median,
     "ms", None, None),
    ("… 99th percentile", "touch", "pressed_ms", p99, "ms", "≤ 8 ms",
     "≤ 12 ms"),
    ("Touch to new page, its beginning", "touch", "page_ms",
     statistics.median, "ms", 1, 1),
    ("… all of it", "touch", "done_ms", statistics.median, "ms", None, None),
]


def pool(rounds, name, measure):
    """Return a figure of the lists of all rounds together."""
    return measure([value for figures in rounds
                    for value in figures.get(name, [])])


def compare(results, size):
    """Yield the rows of a size: words, ours, theirs, ratio and goal. A
    percentile is of all rounds together: one has too few values."""
    ours, theirs = (results[size].get(name, {})
                    for name in ("pejl", "chromium"))
    for words, section, name, measure, unit, *goals in COMPARED:
        values = [collect(side.get(section, []), name, measure)
                  for side in (ours, theirs)]
        if not values[0]:
            continue
        sums = [summarise(value) if value else None for value in values]
        if measure is p99:
            for summed, side in zip(sums, (ours, theirs)):
                if summed:
                    summed["median"] = pool(side[section], name, measure)
        row = {"words": words, "unit": unit, "ours": sums[0],
               "theirs": sums[1], "goal": goals[0 if size == "1080p" else 1]}
        if sums[1]:
            row["ratio"] = sums[1]["median"] / max(sums[0]["median"], 1e-9)
            row["ratios"] = [their / max(our, 1e-9)
                             for our, their in zip(*values)]
        yield row


def count_late(rounds, late="late", frames="frame_ms"):
    counted = [figures for figures in rounds if figures.get(frames)]
    if not counted:
        return "–"
    return (f"{sum(figures[late] for figures in counted)} of "
            f"{sum(len(figures[frames]) for figures in counted)}")


def tell(number):
    if number is None:
        return ""
    return f"{number:.0f}" if number >= 100 else f"{number:.3g}"


def tell_sum(values):
    if values is None:
        return "–"
    return (f"{tell(values['median'])} ({tell(values['least'])}–"
            f"{tell(values['most'])})")


def write_row(*cells):
    return f"| {' | '.join(cells)} |"


def write_compared(results, size):
    yield ""
    yield f"{size}, Pejl against Chromium: median (least–most)"
    yield ""
    yield write_row("what", "", "Pejl", "Chromium", "ratio", "goal")
    yield "|---|---|---:|---:|---:|---:|"
    for row in compare(results, size):
        goal = row["goal"] or ""
        goal = f"≥ {goal} ×" if isinstance(goal, int) else goal
        yield write_row(row["words"], row["unit"], tell_sum(row["ours"]),
                        tell_sum(row["theirs"]), tell(row.get("ratio")), goal)
    sides = [results[size].get(name, {}).get("fades", [])
             for name in ("pejl", "chromium")]
    if sides[0]:
        yield write_row("Late frames (> 25 ms), as seen in one row", "",
                        *map(count_late, sides), "", "")
        yield write_row("… as presented, where that is told", "",
                        *(count_late(side, "late_presented", "presented_ms")
                          for side in sides), "", "0")


def write_alone(results):
    rows = [row for part in results["alone"].values() for row in part]
    if rows:
        yield ""
        yield "Pejl alone"
        yield ""
        yield write_row("what", "", "figure", "goal")
        yield "|---|---|---:|---:|"
    for row in rows:
        yield write_row(row["words"], row["unit"], row["figure"], row["goal"])


def write_table(results):
    """Return the whole report as text."""
    machine = results["machine"]
    lines = [
        f"{machine['date']}, {machine['processor']}, "
        f"{machine['processors']} processors, {machine['memory_gb']} GB, "
        f"{machine['system']}, Linux {machine['kernel']}; Xvfb, no GPU.",
        f"{results['pejl']}; {results['chromium']}; {results['rounds']} "
        f"rounds, alternating. Memory moves {results['memory_gb_s']:.1f} GB/s."
        f" Others used {results['others_percent']:.0f} % of the processors "
        f"(most in one measurement: {results['others_most_percent']:.0f} %)."]
    for size in results["sizes"]:
        lines += write_compared(results, size)
    return "\n".join([*lines, *write_alone(results)]) + "\n"


BEGIN, END = "<!-- What tests/bench/run --publish wrote: -->", "<!-- … -->"


def publish(results, path):
    """Put the report between the two marks of a document."""
    before, _, rest = path.read_text().partition(BEGIN)
    after = rest.partition(END)[2]
    path.write_text(f"{before}{BEGIN}\n{write_table(results)}{END}{after}")


def write_json(results, path):
    results["tables"] = {size: list(compare(results, size))
                         for size in results["sizes"] if size in results}
    path.write_text(json.dumps(results, indent=1, ensure_ascii=False) + "\n")
