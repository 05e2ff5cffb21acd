#!/usr/bin/env python3
"""From a saved edit to the verdict: `grade exercise3` against `swift test` on the same exercise package.

Both see the same edits of one function's body, in turn, several times; the sandbox is on. Prints medians and the ratio
pair by pair. Usage: Benchmarks/verdict.py [RUNS], from anywhere; the course must be built (./grade list).
"""
import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GRADE = os.path.join(ROOT, ".build", "release", "grade")
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 7


def timed(command, cwd):
    start = time.perf_counter()
    result = subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{result.stdout}{result.stderr}")
    return seconds


def edit(path, number):
    """Changes the body of a function, as a student's save does."""
    with open(path) as file:
        text = file.read()
    marker = "  let (first, last) = field("
    lines = [line for line in text.splitlines(keepends=True) if "benchmark edit" not in line]
    text = "".join(lines).replace(marker, f"  _ = {number}  // benchmark edit\n{marker}")
    with open(path, "w") as file:
        file.write(text)


def row(name, values):
    print(f"{name:<42}{min(values) * 1000:8.0f}{statistics.median(values) * 1000:8.0f}{max(values) * 1000:8.0f} ms")


with tempfile.TemporaryDirectory() as folder:
    course = os.path.join(folder, "course")
    subprocess.run(["git", "clone", "-q", ROOT, course], check=True)
    package = os.path.join(course, "Exercises", "exercise3")
    sources = os.path.join(package, "Sources", "Exercise3")
    shutil.copytree(os.path.join(course, "Solutions/exercise3/Sources/Exercise3"), sources, dirs_exist_ok=True)
    edited = os.path.join(sources, "Position.swift")
    # A course of its own (starter and suites as published), and the student's package as the submission.
    grade = [GRADE, "exercise3", "--course", ROOT, "--submission", package]
    test = ["swift", "test"]

    print("first builds ...", flush=True)
    timed(test, package)
    timed(grade, package)
    verdicts, tests, fresh = [], [], []
    for run in range(RUNS):
        edit(edited, 2 * run)
        verdicts.append(timed(grade, package))
        edit(edited, 2 * run + 1)
        tests.append(timed(test, package))
        # A submission never seen before: other files in another folder, the exercise being prepared.
        copy = os.path.join(folder, f"stranger{run}")
        shutil.copytree(sources, os.path.join(copy, "Sources", "Exercise3"))
        fresh.append(timed([GRADE, "exercise3", "--course", ROOT, "--submission", copy], copy))

    print(f"{RUNS} runs, in turn{'':<27}{'min':>8}{'median':>8}{'max':>8}")
    row("grade exercise3 after an edit", verdicts)
    row("swift test after an edit", tests)
    row("grade, a submission never seen before", fresh)
    ratios = sorted(a / b for a, b in zip(verdicts, tests))
    print(f"ratio grade / swift test: median {statistics.median(ratios):.3f} ({ratios[0]:.3f} to {ratios[-1]:.3f})")
