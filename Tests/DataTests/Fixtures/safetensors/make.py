#!/usr/bin/env python3
"""Makes the files beside it with the Python package `safetensors`, and reads one of ours with it.

    pip install safetensors numpy
    python3 make.py                  writes all-types.safetensors
    python3 make.py --check FILE     prints what the package finds in a file that we wrote
"""
import pathlib
import sys

import numpy as np
from safetensors import safe_open
from safetensors.numpy import save_file

HERE = pathlib.Path(__file__).parent


def make():
    values = [0.0, -0.0, 1.0, -2.5, 65504.0, 6e-8]
    tensors = {
        "f16": np.array(values, np.float16).reshape(2, 3),
        "f32": np.array([1.5, float("inf"), float("nan"), 1e-45], np.float32),
        "f64": np.array([0.1, 1e300], np.float64),
        "i8": np.array([-128, 127], np.int8),
        "i16": np.array([-32768, 32767], np.int16),
        "i32": np.array([-(2**31), 2**31 - 1], np.int32),
        "i64": np.array([-(2**63), 2**63 - 1], np.int64),
        "u8": np.array([0, 255], np.uint8),
        "u64": np.array([0, 2**64 - 1], np.uint64),
        "bool": np.array([True, False]),
        "empty": np.zeros((0, 3), np.float32),
        "scalar": np.array(7.0, np.float32),
        "name with \"quotes\" and é": np.array([1.0], np.float32),
    }
    save_file(tensors, HERE / "all-types.safetensors", metadata={"epoch": "3", "note": "línea\n\"2\""})


def check(path):
    with safe_open(path, framework="numpy") as file:
        for key, value in sorted((file.metadata() or {}).items()):
            print(f"metadata {key!r} {value!r}")
        for key in sorted(file.keys()):
            tensor = file.get_tensor(key)
            print(key, tensor.dtype, list(tensor.shape), tensor.reshape(-1).tolist())


if sys.argv[1:2] == ["--check"]:
    check(sys.argv[2])
else:
    make()
