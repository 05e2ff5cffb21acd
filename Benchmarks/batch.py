#!/usr/bin/env python3
"""A hundred submissions never seen before: `grade exercise3` on one after another against `swift test` on each.

`swift test` builds each submission in a fresh copy of the exercise's package, as a grader that trusts nothing left over
would; since that takes an afternoon for a hundred, it is run on a few, spread over the batch, and its median stands for
the rest. The sandbox is on. Prints the ratio and where the grader's milliseconds go.

Usage: Benchmarks/batch.py [SUBMISSIONS [SAMPLE]], from anywhere; the course must be built (./grade list).
"""
import os
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
GRADE = os.path.join(ROOT, ".build", "release", "grade")
COUNT = int(sys.argv[1]) if len(sys.argv) > 1 else 100
SAMPLE = int(sys.argv[2]) if len(sys.argv) > 2 else 5


def timed(command, cwd, **environment):
    start = time.perf_counter()
    result = subprocess.run(
        command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True, text=True, env=os.environ | environment)
    seconds = time.perf_counter() - start
    if result.returncode != 0:
        sys.exit(f"{' '.join(command)} failed:\n{result.stdout}{result.stderr}")
    return seconds, result.stderr


def submission(course, folder, number):
    """The solution with a body of its own: no two submissions are the same to a cache."""
    sources = os.path.join(folder, "Sources", "Exercise3")
    shutil.copytree(os.path.join(course, "Solutions/exercise3/Sources/Exercise3"), sources, dirs_exist_ok=True)
    path = os.path.join(sources, "Position.swift")
    marker = "  let (first, last) = field("
    with open(path) as file:
        text = file.read()
    assert marker in text
    with open(path, "w") as file:
        file.write(text.replace(marker, f"  _ = {number}\n{marker}"))


def row(name, values):
    low, high = min(values) * 1000, max(values) * 1000
    print(f"{name:<42}{low:9.0f}{statistics.median(values) * 1000:9.0f}{high:9.0f} ms")


with tempfile.TemporaryDirectory() as folder:
    course = os.path.join(folder, "course")
    subprocess.run(["git", "clone", "-q", ROOT, course], check=True)
    whole, phases, tests = [], {}, []
    for number in range(COUNT):
        copy = os.path.join(folder, f"submission{number}")
        submission(course, copy, number)
        seconds, said = timed([GRADE, "exercise3", "--course", ROOT, "--submission", copy], copy, GRADE_TIMES="1")
        whole.append(seconds)
        inside = {name: float(value) for name, value in re.findall(r"^time: (.*): (\S+)$", said, re.MULTILINE)}
        inside["start, read the course, take in, report"] = seconds - sum(inside.values())
        for name, value in inside.items():
            phases.setdefault(name, []).append(value)
        if SAMPLE and number % max(1, COUNT // SAMPLE) == 0 and len(tests) < SAMPLE:
            package = os.path.join(course, "Exercises", f"cold{number}")
            shutil.copytree(os.path.join(course, "Exercises", "exercise3"), package)
            submission(course, package, number)
            tests.append(timed(["swift", "test"], package)[0])
            shutil.rmtree(package)
            print(f"swift test on submission {number}: {tests[-1]:.1f} s", flush=True)

    print(f"{COUNT} submissions, one after another{'':<9}{'min':>9}{'median':>9}{'max':>9}")
    row("grade, all of it", whole)
    for name, values in phases.items():
        row(f"  {name}", values)
    print(f"grade, {COUNT} submissions: {sum(whole):.1f} s")
    if tests:
        row(f"swift test in a fresh copy ({len(tests)} of them)", tests)
        expected = COUNT * statistics.median(tests)
        print(f"swift test, {COUNT} submissions (median x {COUNT}): {expected:.0f} s")
        print(f"ratio swift test / grade: {expected / sum(whole):.1f}")
