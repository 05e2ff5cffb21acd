#!/usr/bin/env python3
"""Ten thousand questions: drawn, their answer computed, typed, read and marked, their misconceptions computed as well.

Runs `grade lint` on exercise 5, whose numbers are drawn anew for every seed, with as many seeds as make 10,000 questions, and
once with a single seed; the difference is what the questions take. Then a course of 20,000 questions, the quizzes of
this one again and again, and the start of the quiz: from the command to its first question.
Usage: Benchmarks/questions.py [RUNS]
"""
import os
import re
import statistics
import subprocess
import sys
import tempfile
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
GRADE = os.path.join(ROOT, ".build", "release", "grade")


def lint(*arguments):
    start = time.perf_counter()
    result = subprocess.run([GRADE, "lint", *arguments], capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(result.stdout + result.stderr)
    return time.perf_counter() - start, result.stdout


def many(folder, least):
    """Writes a course of at least so many questions; how many they are."""
    texts = []
    for name in sorted(os.listdir(os.path.join(ROOT, "Exercises"))):
        path = os.path.join(ROOT, "Exercises", name, "exercise.xml")
        if not os.path.exists(path):
            continue
        with open(path, encoding="utf-8") as file:
            text = file.read()
        head = re.search(r"<exercise[^>]*>", text).group(0)
        quiz = re.sub(r' goals="[^"]*"', "", re.search(r"<quiz.*</quiz>", text, re.S).group(0))
        texts.append((re.sub(r' id="[^"]*"', "", head), quiz))
    count = 0
    while count < least:
        for head, quiz in texts:
            number = len(os.listdir(folder)) + 1
            place = os.path.join(folder, f"exercise{number}")
            os.mkdir(place)
            with open(os.path.join(place, "exercise.xml"), "w", encoding="utf-8") as file:
                file.write(f'{head[:-1]} id="exercise{number}">\n{quiz}\n</exercise>\n')
            count += quiz.count("<question ")
    return count


def quiz():
    start = time.perf_counter()
    subprocess.run([GRADE, "quiz", "exercise3", "--course", ROOT, "--question", "pool-between", "--seed", "1"],
                   stdin=subprocess.DEVNULL, capture_output=True)
    return time.perf_counter() - start


one = ["exercise5", "--course", ROOT, "--seeds"]
drawn = len(re.findall(r"questions on \d+ seeds", lint(*one, "100")[1]))
seeds = -(-10_000 // drawn)
base = statistics.median(lint(*one, "1")[0] for _ in range(RUNS))
times = [lint(*one, str(seeds))[0] - base for _ in range(RUNS)]
print(f"{drawn * seeds} questions: median {statistics.median(times):.2f} s ({min(times):.2f} to {max(times):.2f})")
with tempfile.TemporaryDirectory() as course:
    os.mkdir(os.path.join(course, "Exercises"))
    count = many(os.path.join(course, "Exercises"), 20_000)
    times = [lint("--course", course)[0] for _ in range(RUNS)]
    print(f"a course of {count} questions: median {statistics.median(times):.1f} s ({min(times):.1f} to {max(times):.1f})")
starts = [quiz() for _ in range(4 * RUNS)]
print(f"the quiz starts in {statistics.median(starts) * 1000:.0f} ms ({min(starts) * 1000:.0f} to {max(starts) * 1000:.0f})")
