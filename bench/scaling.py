"""How the cost of a batch grows: with lines, with terms, with alternatives."""

import subprocess

import knowledge_base
import measure

QUESTIONS = 16
LINES = 20_000


def cpu_seconds(bench, kb, lines):
    """Of one answer set, in seconds of processor time, start-up aside, and its instructions."""
    path = bench.scratch / "scaling.json"
    knowledge_base.write(path, questions=QUESTIONS, **kb)
    sets = bench.answer_sets("scaling", lines, "100", str(path))
    command = bench.batch("--kb", str(path), path=sets)
    few = bench.answer_sets("few", 1, "100", str(path))
    start = bench.batch("--kb", str(path), path=few)
    with_lines, without = measure.medians([command, start], max(3, bench.runs // 3))
    return (with_lines.cpu - without.cpu) / (lines - 1)


def by_lines(bench):
    points = []
    for lines in (1_000, 10_000, 100_000, 1_000_000):
        if lines > 10 * bench.lines:
            break
        path = bench.answer_sets("many", lines)
        (used,) = measure.medians([bench.batch(path=path)], max(3, bench.runs // 3))
        points.append((lines, used.cpu))
        path.unlink()
    return points


def measure_scaling(bench, report):
    lines = min(LINES, bench.lines)
    report.scaling("lines", by_lines(bench), "s")
    effects = [(QUESTIONS * e, 1e6 * cpu_seconds(bench, {"effects": e, "alternatives": 3}, lines)) for e in (2, 8, 32)]
    report.scaling("terms of an answer set", effects, "µs a line")
    alternatives = [(a, 1e6 * cpu_seconds(bench, {"effects": 2, "alternatives": a}, lines)) for a in (3, 10, 30)]
    report.scaling("alternatives", alternatives, "µs a line")
