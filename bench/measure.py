"""Runs programs side by side and measures them: wall time, processor time, memory, instructions."""

import os
import pathlib
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
    """Runs `command` to its end; a failure is an exception. `stdin` and `stdout` are paths, and stdout begins as a new
    file: to give back the memory of an old one would be measured, too."""
    if stdout != os.devnull:
        pathlib.Path(stdout).unlink(missing_ok=True)
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


def in_turn(commands, times, **streams):
    """A list of runs per command; they run in turn, so that what else the machine does hits all alike."""
    turns = [[run(command, **streams) for command in commands] for _ in range(times)]
    return [list(of_one) for of_one in zip(*turns)]


def median(runs):
    return Run(
        statistics.median(r.wall for r in runs),
        statistics.median(r.cpu for r in runs),
        max(r.memory for r in runs),
    )


def medians(commands, times, **streams):
    return [median(runs) for runs in in_turn(commands, times, **streams)]


def ratio(first, second, figure=lambda run: run.cpu):
    """The median over pairs of runs, as `in_turn` gives them, of how much more the first takes than the second."""
    return statistics.median(figure(a) / figure(b) for a, b in zip(first, second))


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
