"""Images per second of PyTorch on the net of the last exercise, as JSON: MODE BATCH THREADS SECONDS.

MODE is eager, channels_last or compile. Training is forward, backward and the optimizer's step; inference is forward alone. Both on
a batch already in memory, timed step by step; the median step counts.
"""
import json
import statistics
import sys
import time

import torch
from torch import nn


def block(a, b, c):
    return [nn.Conv2d(a, b, 3, padding=1), nn.LeakyReLU(0.1), nn.Conv2d(b, c, 3, padding=1), nn.LeakyReLU(0.1),
            nn.MaxPool2d(2), nn.Dropout(0.25)]


first_step_at = []


def median_step(step, seconds):
    for i in range(5):
        step()
        first_step_at.append(time.clock_gettime(time.CLOCK_MONOTONIC))
    times, end = [], time.perf_counter() + seconds
    while time.perf_counter() < end or len(times) < 5:
        start = time.perf_counter()
        step()
        times.append(time.perf_counter() - start)
    return statistics.median(times)


def main():
    mode, batch, threads, seconds = sys.argv[1], int(sys.argv[2]), int(sys.argv[3]), float(sys.argv[4])
    torch.set_num_threads(threads)
    torch.manual_seed(1)
    layout = torch.contiguous_format if mode == "eager" else torch.channels_last
    net = nn.Sequential(*block(3, 16, 32), *block(32, 32, 64), nn.Flatten(), nn.Linear(4096, 256), nn.LeakyReLU(0.1),
                        nn.Dropout(0.5), nn.Linear(256, 10)).to(memory_format=layout)
    assert sum(p.numel() for p in net.parameters()) == 1_084_234
    x = torch.randn(batch, 3, 32, 32).to(memory_format=layout)
    y = torch.randint(0, 10, (batch,))
    optimizer = torch.optim.Adamax(net.parameters(), lr=5e-3)
    criterion = nn.CrossEntropyLoss()
    run = torch.compile(net) if mode == "compile" else net

    def train():
        optimizer.zero_grad(set_to_none=True)
        criterion(run(x), y).backward()
        optimizer.step()

    def infer():
        with torch.inference_mode():
            run(x)

    net.train()
    training = batch / median_step(train, seconds)
    net.eval()
    print(json.dumps({"training": training, "inference": batch / median_step(infer, seconds),
                      "firstStepAt": first_step_at[0], "version": torch.__version__}))


main()
