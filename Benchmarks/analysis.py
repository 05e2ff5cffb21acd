#!/usr/bin/env python3
"""The analysis of a ResNet-152: `grade analyze` against torchinfo's summary of torchvision's model.

Whole process against whole process, in turn, several times; prints medians and the ratio. Needs a Python with torch,
torchvision and torchinfo (pip install torch torchvision torchinfo).
Usage: Benchmarks/analysis.py [RUNS] [PYTHON]
"""
import os
import statistics
import subprocess
import sys
import time

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
RUNS = int(sys.argv[1]) if len(sys.argv) > 1 else 5
PYTHON = sys.argv[2] if len(sys.argv) > 2 else sys.executable
PEER = """
import torchinfo, torchvision
summary = torchinfo.summary(torchvision.models.resnet152(), input_size=(1, 3, 224, 224), verbose=0)
print(summary.total_params)
"""
OURS = [os.path.join(ROOT, ".build", "release", "grade"), "analyze",
        os.path.join(ROOT, "Courseware", "networks", "resnet152.xml"), "--format", "json"]


def timed(command):
    start = time.perf_counter()
    result = subprocess.run(command, capture_output=True, text=True)
    seconds = time.perf_counter() - start
    if result.returncode != 0 or "60192808" not in result.stdout:
        sys.exit(f"{command[0]} failed or counted otherwise:\n{result.stdout[-500:]}{result.stderr[-2000:]}")
    return seconds


timed(OURS)
timed([PYTHON, "-c", PEER])
ours, theirs = [], []
for _ in range(RUNS):
    ours.append(timed(OURS))
    theirs.append(timed([PYTHON, "-c", PEER]))
print(f"grade analyze   median {statistics.median(ours) * 1000:8.1f} ms  ({min(ours) * 1000:.1f} to {max(ours) * 1000:.1f})")
print(f"torchinfo       median {statistics.median(theirs) * 1000:8.1f} ms  ({min(theirs) * 1000:.1f} to {max(theirs) * 1000:.1f})")
ratios = sorted(b / a for a, b in zip(ours, theirs))
print(f"grade is {statistics.median(ratios):.0f} times as fast ({ratios[0]:.0f} to {ratios[-1]:.0f})")
