#!/usr/bin/env python3
"""Ten thousand questions: drawn, their answer computed, typed, read and marked, their misconceptions computed as well.

Runs `grade lint` on exercise 3 with as many seeds as make 10,000 questions, and once with a single seed; the difference is
what the questions take. Also the start of the quiz: from the command to its first question.
Usage: Benchmarks/questions.py [RUNS]
"""
import os
import re
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
GRADE = os.path.join(ROOT, ".build", "release", "grade")


def lint(seeds):
    start = time.perf_counter()
    result = subprocess.run([GRADE, "lint", "exercise3", "--course", ROOT, "--seeds", str(seeds)],
                            capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(result.stdout + result.stderr)
    return time.perf_counter() - start, result.stdout


def quiz():
    start = time.perf_counter()
    subprocess.run([GRADE, "quiz", "exercise3", "--course", ROOT, "--question", "pool-between", "--seed", "1"],
                   stdin=subprocess.DEVNULL, capture_output=True)
    return time.perf_counter() - start


drawn = len(re.findall(r"questions on \d+ seeds", lint(100)[1]))
seeds = -(-10_000 // drawn)
base = statistics.median(lint(1)[0] for _ in range(RUNS))
times = [lint(seeds)[0] - base for _ in range(RUNS)]
print(f"{drawn * seeds} questions: median {statistics.median(times):.2f} s ({min(times):.2f} to {max(times):.2f})")
starts = [quiz() for _ in range(4 * RUNS)]
print(f"the quiz starts in {statistics.median(starts) * 1000:.0f} ms ({min(starts) * 1000:.0f} to {max(starts) * 1000:.0f})")
