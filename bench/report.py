"""Turns figures into bench/RESULTS.md."""

import os

from measure import linear_fit

HEAD = """# Measured

Written by `script/bench`, which builds and runs all of it side by side on one machine. Times are medians of runs in
turn, ratios are medians over pairs of runs. Processor time is user and system time together. What is promised
stands in bold.
"""


def machine():
    model = "unknown processor"
    with open("/proc/cpuinfo", encoding="utf-8") as file:
        for line in file:
            if line.startswith("model name"):
                model = line.split(":", 1)[1].strip()
                break
    load = os.getloadavg()[0]
    return f"{model}, {len(os.sched_getaffinity(0))} cores; load average at the end {load:.1f}"


def table(head, rows):
    lines = ["| " + " | ".join(head) + " |", "|" + "---|" * len(head)]
    lines += ["| " + " | ".join(row) + " |" for row in rows]
    return "\n".join(lines) + "\n"


class Report:
    """The report in the making: a method per section."""

    def __init__(self):
        self.sections = []

    def add(self, heading, *parts):
        self.sections.append(f"## {heading}\n\n" + "\n".join(parts))

    def start(self, wall_ratio, wall, empty_wall, instructions, empty_instructions, pairs):
        self.add(
            "Start",
            f"`recommend`, all questions answered from a file, `--format json`, against an empty static program; {pairs} pairs.\n",
            table(
                ["", "wall time", "instructions"],
                [
                    ["`recommend`", f"{1000 * wall:.2f} ms", f"{instructions:,}"],
                    ["empty program", f"{1000 * empty_wall:.2f} ms", f"{empty_instructions:,}"],
                    ["ratio", f"{wall_ratio:.2f} (**at most 3**)", "(**at most 2,000,000**)"],
                ],
            ),
        )

    def batch(self, figures, lines, size, written, ratio, instructions):
        rows = [
            [name, f"{run.cpu:.3f} s", f"{1e6 * run.cpu / lines:.2f} µs", f"{lines / run.cpu:,.0f}", f"{size / run.cpu / 1e6:,.0f}"]
            for name, run in figures.items()
        ]
        self.add(
            "Batch against floors",
            f"{lines:,} answer sets, {size / 1e6:.1f} MB in, {written / 1e6:.1f} MB out, `--jobs 1`, written to a file.\n",
            table(["", "processor time", "a line", "lines/s", "MB/s in"], rows),
            f"`batch` takes {ratio:.2f} times what parsing with simdjson and writing as many bytes takes "
            f"(**at most 2**), and {instructions:,.0f} instructions a further line.\n",
        )

    def peers(self, rows, lines):
        self.add(
            "Batch against peers",
            "Each makes the same decisions from the same knowledge base and writes id, choice and scores; that the choices are "
            f"the same was checked first. {lines:,} answer sets; `batch` with the same fields, `--jobs 1`.\n",
            table(
                ["", "version", "processor time", "lines/s", "times `batch`"],
                [
                    [name, version, f"{run.cpu:.2f} s", f"{lines / run.cpu:,.0f}", f"{ratio:.1f}"]
                    for name, version, run, ratio in rows
                ],
            ),
            "The least of them is promised to be **at least 10**.\n" if rows else "None is installed here.\n",
        )

    def jobs(self, lines, faster, processes):
        self.add(
            "Two threads",
            f"{lines:,} lines, the results thrown away: `--jobs 2` is {faster:.2f} times as fast on the clock as `--jobs 1` "
            f"(**at least 1.8**, given two free cores). Two processes at once, which share nothing, did "
            f"{processes:.2f} times the work of one here: that is what the machine had to give.\n",
        )

    def memory(self, size, kibibytes):
        self.add("Memory", f"{size / 1e9:.2f} GB through a pipe, all cores: {kibibytes / 1024:.1f} MiB at most (**at most 64**).\n")

    def scaling(self, what, points, unit):
        offset, slope, r2 = linear_fit(*zip(*points))
        self.add(
            f"Growth with {what}",
            table([what, unit], [[f"{x:,}", f"{y:.3f}"] for x, y in points]),
            f"Straight line: {offset:.3f} + {slope:.3g} each, R² = {r2:.4f}.\n",
        )

    def text(self):
        return HEAD + "\nThe machine: " + machine() + ".\n\n" + "\n".join(self.sections)
