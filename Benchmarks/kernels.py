#!/usr/bin/env python3
"""GFLOP/s of every layer and pass of the last exercise's net beside the processor's FMA peak, measured in the same run.

    python3 Benchmarks/kernels.py [BATCH …]

Builds Benchmarks/kernels (a package of its own) and prints a table: the best of 60 runs at one and two threads, and its
share of the peak times the threads. Other programs disturb the best of many little; two threads want two idle processors.
"""
import json
import pathlib
import subprocess
import sys

package = pathlib.Path(__file__).resolve().parent / "kernels"
subprocess.run(["swift", "build", "-c", "release", "--package-path", package], check=True, stdout=sys.stderr)
program = package / ".build" / "release" / "kernel-benchmark"
report = json.loads(subprocess.run([program, *sys.argv[1:]], check=True, capture_output=True, text=True).stdout)

print(f"FMA peak of one thread: {report['peak']:.0f} GFLOP/s; vectorised: {report['vectorised']}")
table = {}
for row in report["layers"]:
    table.setdefault((row["layer"], row["pass"]), []).append(row)
for (layer, name), rows in table.items():
    cells = (f"{r['threads']} thread{'s' if r['threads'] > 1 else ' '} batch {r['batch']:>3}: "
             f"{r['gigaflops']:>4.0f} GFLOP/s {100 * r['share']:>3.0f} %" for r in rows)
    print(f"{layer:<18} {name:<17} " + "   ".join(cells))
