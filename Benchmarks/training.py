#!/usr/bin/env python3
"""Images per second of training and inference: PyTorch's on the net of the last exercise, and ours beside it.

    python3 -m venv env && env/bin/pip install torch numpy
    env/bin/python Benchmarks/training.py --batch 32 128 --ours './grade train … --batch {batch} --threads {threads}'

`--ours` is a command line that trains (or, with --inference, runs) the same net for some seconds and prints one JSON object
with `imagesPerSecond` on its last line; {batch}, {threads} and {seconds} are replaced. The candidates take turns, round
after round, so that what else the machine does meets all of them; printed are the best and the median of the rounds and
the ratio of ours to PyTorch's best candidate. Without --ours, PyTorch alone is measured.

The net: conv 16, conv 32, pool, dropout, conv 32, conv 64, pool, dropout, dense 256, dropout, dense 10; all convolutions 3x3
same, leaky ReLU 0.1, dropout 0.25, 0.25, 0.5, Adamax: 1,084,234 parameters.
"""
import argparse
import json
import shlex
import statistics
import subprocess
import sys
import time


def make_net(torch):
    nn = torch.nn

    def block(a, b, c):
        return [nn.Conv2d(a, b, 3, padding=1), nn.LeakyReLU(0.1), nn.Conv2d(b, c, 3, padding=1), nn.LeakyReLU(0.1),
                nn.MaxPool2d(2), nn.Dropout(0.25)]

    net = nn.Sequential(*block(3, 16, 32), *block(32, 32, 64), nn.Flatten(), nn.Linear(4096, 256), nn.LeakyReLU(0.1),
                        nn.Dropout(0.5), nn.Linear(256, 10))
    assert sum(p.numel() for p in net.parameters()) == 1_084_234
    return net


class Peer:
    """One way to run PyTorch; `measure` gives images per second of the fastest step."""

    def __init__(self, torch, name, batch, inference):
        self.torch, self.batch, self.inference = torch, batch, inference
        torch.manual_seed(1)
        layout = torch.contiguous_format if name == "eager" else torch.channels_last
        self.net = make_net(torch).to(memory_format=layout)
        self.x = torch.randn(batch, 3, 32, 32).to(memory_format=layout)
        self.y = torch.randint(0, 10, (batch,))
        self.optimizer = torch.optim.Adamax(self.net.parameters(), lr=5e-3)
        self.loss = torch.nn.CrossEntropyLoss()
        self.net.train(not inference)
        self.run = torch.compile(self.net) if name == "compile" else self.net

    def step(self):
        if self.inference:
            with self.torch.inference_mode():
                self.run(self.x)
            return
        self.optimizer.zero_grad(set_to_none=True)
        self.loss(self.run(self.x), self.y).backward()
        self.optimizer.step()

    def measure(self, seconds):
        for _ in range(3):
            self.step()
        times, processor, end = [], time.process_time(), time.perf_counter() + seconds
        while time.perf_counter() < end or len(times) < 5:
            start = time.perf_counter()
            self.step()
            times.append(time.perf_counter() - start)
        processor = (time.process_time() - processor) / (len(times) * self.batch)
        return {"imagesPerSecond": self.batch / min(times),
                "medianImagesPerSecond": self.batch / statistics.median(times),
                "processorMicrosecondsPerImage": processor * 1e6}


def ours(command, batch, threads, seconds):
    words = [w.format(batch=batch, threads=threads, seconds=seconds) for w in shlex.split(command)]
    result = subprocess.run(words, capture_output=True, text=True)
    if result.returncode != 0:
        sys.exit(f"{shlex.join(words)} ended with {result.returncode}:\n{result.stderr[-2000:]}")
    lines = [line for line in result.stdout.splitlines() if line.strip()]
    try:
        answer = json.loads(lines[-1])
        answer["imagesPerSecond"] = float(answer["imagesPerSecond"])
        return answer
    except (IndexError, ValueError, KeyError, TypeError):
        sys.exit(f"{shlex.join(words)} printed no JSON with imagesPerSecond on its last line.")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--ours", help="command line that prints JSON with imagesPerSecond")
    parser.add_argument("--batch", type=int, nargs="+", default=[32, 128])
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=3.0, help="of each candidate in each round")
    parser.add_argument("--peers", nargs="+", default=["eager", "channels_last", "compile"],
                        choices=["eager", "channels_last", "compile"])
    parser.add_argument("--inference", action="store_true")
    options = parser.parse_args()
    try:
        import torch
    except ImportError:
        sys.exit("PyTorch is missing: python3 -m venv env && env/bin/pip install torch numpy")
    torch.set_num_threads(options.threads)

    report = {"torch": torch.__version__, "threads": options.threads, "inference": options.inference, "batches": []}
    for batch in options.batch:
        peers, seen = {}, {}
        for name in options.peers:
            try:
                peers[name] = Peer(torch, name, batch, options.inference)
                peers[name].step()
                seen[name] = []
            except Exception as error:  # torch.compile wants a C++ compiler
                peers.pop(name, None)
                print(f"{name} left out: {str(error).splitlines()[0]}", file=sys.stderr)
        if not peers:
            sys.exit("No way of running PyTorch works here.")
        for _ in range(options.rounds):
            for name, peer in peers.items():
                seen[name].append(peer.measure(options.seconds))
            if options.ours:
                seen.setdefault("ours", []).append(ours(options.ours, batch, options.threads, options.seconds))
        entry = {"batch": batch, "candidates": {}}
        for name, rounds in seen.items():
            speeds = [r["imagesPerSecond"] for r in rounds]
            processor = [r["processorMicrosecondsPerImage"] for r in rounds if "processorMicrosecondsPerImage" in r]
            entry["candidates"][name] = {
                "best": round(max(speeds), 1), "median": round(statistics.median(speeds), 1),
                "processorMicrosecondsPerImage": round(min(processor), 1) if processor else None}
        if options.ours:
            # Round by round against the best peer of that round: the spread of the ratio.
            ratios = [seen["ours"][i]["imagesPerSecond"] / max(seen[n][i]["imagesPerSecond"] for n in peers)
                      for i in range(options.rounds)]
            best = max(entry["candidates"][n]["best"] for n in peers)
            entry["ratioOfBest"] = round(entry["candidates"]["ours"]["best"] / best, 3)
            entry["ratioPerRound"] = [round(r, 3) for r in ratios]
            entry["medianRatio"] = round(statistics.median(ratios), 3)
        report["batches"].append(entry)
    print(json.dumps(report, indent=1))


if __name__ == "__main__":
    main()
