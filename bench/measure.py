"""Runs programs side by side and measures them: wall time, processor time, memory, instructions."""

import os
import re
import statistics
import subprocess
import time
from dataclasses import dataclass


@dataclass
class Run:
    """One run of a program: seconds on the clock, seconds of processor time, and the most memory it had, in KiB."""

    wall: float
    cpu: float
    memory: int


def run(command, stdin=os.devnull, stdout=os.devnull, environment=None):
    """Runs `command` to its end; a failure is an exception. `stdin` and `stdout` are paths."""
    actions = [
        (os.POSIX_SPAWN_OPEN, 0, stdin, os.O_RDONLY, 0),
        (os.POSIX_SPAWN_OPEN, 1, stdout, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o644),
        (os.POSIX_SPAWN_OPEN, 2, os.devnull, os.O_WRONLY, 0),
    ]
    start = time.perf_counter()
    process = os.posix_spawnp(command[0], command, environment or os.environ, file_actions=actions)
    _, status, usage = os.wait4(process, 0)
    wall = time.perf_counter() - start
    if status != 0:
        raise RuntimeError(f"{' '.join(command)}: status {os.waitstatus_to_exitcode(status)}")
    return Run(wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss)


def medians(commands, times, **streams):
    """Runs each command `times` times, all in turn, so that what else the machine does hits all alike; the median of
    each figure per command."""
    runs = [[] for _ in commands]
    for _ in range(times):
        for i, command in enumerate(commands):
            runs[i].append(run(command, **streams))
    return [
        Run(
            statistics.median(r.wall for r in of_one),
            statistics.median(r.cpu for r in of_one),
            max(r.memory for r in of_one),
        )
        for of_one in runs
    ]


def ratio(commands, times, figure=lambda run: run.cpu, **streams):
    """The median over pairs of runs of how much more the first of two commands takes than the second."""
    ratios = []
    for _ in range(times):
        first, second = (figure(run(command, **streams)) for command in commands)
        ratios.append(first / second)
    return statistics.median(ratios)


def instructions(command):
    """Instructions from start to end as callgrind counts them."""
    result = subprocess.run(
        ["valgrind", "--tool=callgrind", "--callgrind-out-file=/dev/null", *command],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.PIPE,
        text=True,
        check=True,
    )
    return int(re.search(r"Collected : (\d+)", result.stderr).group(1))


def linear_fit(xs, ys):
    """Offset, slope and R² of the straight line through the points by least squares."""
    mean_x, mean_y = statistics.fmean(xs), statistics.fmean(ys)
    slope = sum((x - mean_x) * (y - mean_y) for x, y in zip(xs, ys)) / sum((x - mean_x) ** 2 for x in xs)
    offset = mean_y - slope * mean_x
    residual = sum((y - offset - slope * x) ** 2 for x, y in zip(xs, ys))
    total = sum((y - mean_y) ** 2 for y in ys)
    return offset, slope, 1 - residual / total if total else 1.0
