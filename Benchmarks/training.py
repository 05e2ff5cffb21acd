#!/usr/bin/env python3
"""Images per second of training and inference, and the memory they take: ours beside PyTorch and TensorFlow.

    python3 -m venv env && env/bin/pip install torch numpy            # torch.compile wants a C++ compiler, too
    python3 -m venv tfenv && tfenv/bin/pip install tensorflow-cpu
    swift build -c release --product grade
    python3 Benchmarks/training.py --torch env/bin/python --tensorflow tfenv/bin/python
    python3 Benchmarks/training.py --start --data DIR                 # to the first step, beside the same peers
    python3 Benchmarks/training.py --growth [--data DIR]              # ours alone, over batch sizes and threads, and epochs

Every candidate is a process of its own that trains, then runs, the net of the last exercise on a batch in memory; the median step
counts. The candidates take turns, round after round, so that what else the machine does meets all of them. A ratio is ours to
the best other candidate of the same round; printed is the median of the rounds, with the lowest and the highest. Memory is
the most that a process had resident. It wants an idle machine.

The net: conv 16, conv 32, pool, dropout, conv 32, conv 64, pool, dropout, dense 256, dropout, dense 10; all convolutions 3x3
same, leaky ReLU 0.1, dropout 0.25, 0.25, 0.5, Adamax: 1,084,234 parameters.
"""
import argparse
import json
import os
import pathlib
import statistics
import subprocess
import sys
import tempfile
import time

root = pathlib.Path(__file__).resolve().parent.parent
grade = root / ".build" / "release" / "grade"


def measure(command, threads):
    """The JSON that a command prints on its last line, with the megabytes it had resident at most; nil where it fails."""
    with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        environment = dict(os.environ, OMP_NUM_THREADS=str(threads))
        start = time.clock_gettime(time.CLOCK_MONOTONIC)
        child = subprocess.Popen([str(word) for word in command], stdout=out, stderr=err, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        err.seek(0)
        if child.returncode != 0:
            lines = err.read().decode(errors="replace").strip().splitlines()
            print(f"left out: {command[1:3]}: {lines[-1] if lines else child.returncode}", file=sys.stderr)
            return None
        answer = json.loads(out.read().decode().strip().splitlines()[-1])
    if "firstStepAt" in answer:
        answer["firstStep"] = answer["firstStepAt"] - start
    answer["megabytes"] = usage.ru_maxrss / 1024
    return answer


def ours(batch, threads, seconds):
    steps = max(10, int(seconds * 4000 / batch))
    return measure([grade, "train", root / "Courseware/networks/cifar10.xml", "--course", root, "--benchmark", steps,
                    "--batch", batch, "--threads", threads], threads)


def spread(values, digits=2):
    return f"{statistics.median(values):.{digits}f} ({min(values):.{digits}f} to {max(values):.{digits}f})"


def compare(options):
    peers = [("torch", options.torch, "torch_peer.py", m) for m in ("eager", "channels_last", "compile")] if options.torch else []
    if options.tensorflow:
        peers += [("tensorflow", options.tensorflow, "tensorflow_peer.py", m) for m in ("graph", "xla")]
    for batch in options.batch:
        rounds = []
        for _ in range(options.rounds):
            seen = {"ours": ours(batch, options.threads, options.seconds)}
            for name, python, script, mode in list(peers):
                answer = measure([python, root / "Benchmarks/peers" / script, mode, batch, options.threads,
                                  options.seconds], options.threads)
                if answer is None:
                    peers.remove((name, python, script, mode))
                else:
                    seen[f"{name} {mode}"] = answer
            rounds.append(seen)
        print(f"batch {batch}, {options.threads} threads, {options.rounds} rounds: images/s, median (lowest to highest)")
        names = [name for name in rounds[0] if all(name in seen for seen in rounds)]
        for name in names:
            cells = [f"{what} {spread([seen[name][what] for seen in rounds], 0)}" for what in ("training", "inference")]
            print(f"  {name:<20} {', '.join(cells)}, {spread([seen[name]['megabytes'] for seen in rounds], 0)} MB"
                  f" {rounds[0][name].get('version', '')}")
        for what in ("training", "inference"):
            ratios = [seen["ours"][what] / max(seen[n][what] for n in names if n != "ours") for seen in rounds]
            print(f"  {what} against the best of them: {spread(ratios)} times")
        torch = [n for n in names if n.startswith("torch")]
        if torch:
            ratios = [seen["ours"]["megabytes"] / min(seen[n]["megabytes"] for n in torch) for seen in rounds]
            print(f"  memory against the least of PyTorch: {spread(ratios)}", flush=True)


def growth(options):
    print("images/s of training, median of the rounds, and the megabytes resident")
    for threads in (1, 2):
        for batch in (1, 2, 4, 8, 16, 32, 64, 128, 256, 512):
            seen = [ours(batch, threads, options.seconds) for _ in range(options.rounds)]
            print(f"  {threads} thread{'s' if threads > 1 else ' '} batch {batch:>3}: "
                  f"training {spread([s['training'] for s in seen], 0)}, "
                  f"inference {spread([s['inference'] for s in seen], 0)}, "
                  f"{spread([s['megabytes'] for s in seen], 0)} MB", flush=True)


def epochs(options):
    print("seconds of an epoch (batch 32), and for a thousand images of it; the test images not counted")
    for images in (6250, 12500, 25000, 50000):
        with tempfile.TemporaryDirectory() as folder:
            seen = [measure([grade, "train", root / "Courseware/networks/cifar10.xml", "--course", root, "--data", options.data,
                             "--images", images, "--epochs", 1, "--batch", 32, "--threads", options.threads, "--format", "json",
                             "--restart", "--checkpoint", f"{folder}/run.safetensors"], options.threads)
                    for _ in range(options.rounds)]
        seconds = [images / s["imagesPerSecond"] for s in seen]
        print(f"  {images:>5} images: {spread(seconds)} s, {spread([1e3 * s / images for s in seconds], 3)}", flush=True)


def start(options):
    """From starting the process to the end of the first step, ours with the images read from the disk, the peers' in memory."""
    peers = [([options.torch, root / "Benchmarks/peers/torch_peer.py", "eager"], "torch eager")] if options.torch else []
    if options.tensorflow:
        peers += [([options.tensorflow, root / "Benchmarks/peers/tensorflow_peer.py", "graph"], "tensorflow graph")]
    for batch in options.batch:
        seen = {}
        for _ in range(options.rounds):
            with tempfile.TemporaryDirectory() as folder:
                answers = {"ours": measure(
                    [grade, "train", root / "Courseware/networks/cifar10.xml", "--course", root, "--data", options.data,
                     "--batch", batch, "--threads", options.threads, "--checkpoint", f"{folder}/run.safetensors",
                     "--first-step"], options.threads)}
            for command, name in peers:
                answers[name] = measure([*command, batch, options.threads, 0], options.threads)
            for name, answer in answers.items():
                if answer is None:
                    sys.exit(f"{name} did not run.")
                seen.setdefault(name, []).append(1000 * answer["firstStep"])
        print(f"batch {batch}, {options.threads} threads, {options.rounds} rounds: milliseconds to the end of the first step")
        for name, values in seen.items():
            print(f"  {name:<20} {spread(values, 0)}", flush=True)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--torch", help="a Python that has PyTorch")
    parser.add_argument("--tensorflow", help="a Python that has TensorFlow")
    parser.add_argument("--batch", type=int, nargs="+", default=[32, 128])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0, help="of each measurement")
    parser.add_argument("--growth", action="store_true", help="ours alone, over batch sizes and threads, and with --data epochs")
    parser.add_argument("--start", action="store_true", help="the time to the first step; with --data")
    parser.add_argument("--data", help="a folder with CIFAR-10, as `grade data cifar10` makes it")
    options = parser.parse_args()
    if not grade.exists():
        sys.exit(f"{grade} is missing: swift build -c release --product grade")
    if options.growth:
        growth(options)
        if options.data:
            epochs(options)
    elif options.start:
        if not options.data:
            sys.exit("--start wants --data: `./grade data cifar10 --synthetic --output DIR` makes some.")
        start(options)
    elif options.torch or options.tensorflow:
        compare(options)
    else:
        sys.exit("Give --torch, --tensorflow or --growth; --help says how.")


if __name__ == "__main__":
    main()
