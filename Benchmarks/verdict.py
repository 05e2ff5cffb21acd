#!/usr/bin/env python3
"""From a saved edit to the verdict: `grade exercise3` against `swift test` on the same exercise package.

Three ways of working: in a clone, in a copy of the course without .git (a downloaded zip), and a submission given with
--submission. Each sees the same edits of one function's body, in turn, several times; the sandbox is on. Prints medians
and the ratios pair by pair; the aim is at most 0.25 for each. Usage: Benchmarks/verdict.py [RUNS], from anywhere; the course must be built (./grade list).
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
    solution = os.path.join(ROOT, "Solutions/exercise3/Sources/Exercise3")

    def course(name):
        """A course in which exercise 3 is solved: its package, and the file that is edited."""
        path = os.path.join(folder, name)
        subprocess.run(["git", "clone", "-q", ROOT, path], check=True)
        package = os.path.join(path, "Exercises", "exercise3")
        sources = os.path.join(package, "Sources", "Exercise3")
        return path, package, sources

    clone, package, sources = course("clone")
    copy, copied, copied_sources = course("copy")
    shutil.rmtree(os.path.join(copy, ".git"))
    # The clone is graded by the program that belongs to it, as a student's is: it lies below its course.
    release = os.path.join(clone, ".build", "release")
    os.makedirs(os.path.dirname(release))
    built = os.path.realpath(os.path.join(ROOT, ".build", "release"))
    shutil.copytree(
        built, os.path.join(clone, ".build", os.path.basename(os.path.dirname(built)), "release"), symlinks=True,
        ignore=lambda path, names: [name for name in names if name.endswith((".build", ".xctest")) or name == "grade-cache"])
    os.symlink(os.path.join(os.path.basename(os.path.dirname(built)), "release"), release)
    own = os.path.join(release, "grade")
    ways = {
        "in the clone": ([own, "exercise3"], clone, sources),
        "in a copy without .git": ([GRADE, "exercise3", "--course", copy], copy, copied_sources),
        "a submission": ([GRADE, "exercise3", "--course", ROOT, "--submission", package], package, sources),
    }
    test = ["swift", "test"]

    print("first builds ...", flush=True)
    # The starters are prepared as they were given out; then they are solved.
    for command, cwd, _ in ways.values():
        subprocess.run(command, cwd=cwd, stdin=subprocess.DEVNULL, capture_output=True)
    for target in (sources, copied_sources):
        shutil.copytree(solution, target, dirs_exist_ok=True)
    timed(test, package)
    for command, cwd, _ in ways.values():
        timed(command, cwd)
    verdicts, tests, fresh = {name: [] for name in ways}, [], []
    number = 0
    for run in range(RUNS):
        for name, (command, cwd, where) in ways.items():
            number += 1
            edit(os.path.join(where, "Position.swift"), number)
            verdicts[name].append(timed(command, cwd))
        number += 1
        edit(os.path.join(sources, "Position.swift"), number)
        tests.append(timed(test, package))
        # A submission never seen before: other files in another folder, the exercise being prepared.
        stranger = os.path.join(folder, f"stranger{run}")
        shutil.copytree(sources, os.path.join(stranger, "Sources", "Exercise3"))
        fresh.append(timed([GRADE, "exercise3", "--course", ROOT, "--submission", stranger], stranger))

    print(f"{RUNS} runs, in turn{'':<27}{'min':>8}{'median':>8}{'max':>8}")
    for name, values in verdicts.items():
        row(f"grade exercise3, {name}", values)
    row("swift test after an edit", tests)
    row("grade, a submission never seen before", fresh)
    for name, values in verdicts.items():
        ratios = sorted(a / b for a, b in zip(values, tests))
        print(
            f"ratio grade / swift test, {name}: median {statistics.median(ratios):.3f} "
            f"({ratios[0]:.3f} to {ratios[-1]:.3f})")
