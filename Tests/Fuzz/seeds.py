#!/usr/bin/env python3
"""Where the search begins: a small, well-formed input for each form that a target reads.

    Tests/Fuzz/seeds.py TARGET FOLDER
"""

import base64
import json
import pathlib
import struct
import sys
import zlib


# 8 x 4 grey pixels, stored on their side.
JPEG = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/4QAiRXhpZgAATU0AKgAAAAgAAQESAAMAAAABAAYAAAAAAAD/2wBDAFA3PEY8MlBGQUZaVVBf"
    "eMiCeG5uePWvuZHI////////////////////////////////////////////////////wAALCAAEAAgBAREA/8QAFAABAAAAAAAA"
    "AAAAAAAAAAAAA//EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AN//Z")


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def exif(order, orientation):
    return (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(
        order + "IHHHIHHI", 8, 1, 0x0112, 3, 1, orientation, 0, 0)


def png(kind, depth, lines, palette=b"", extra=b""):
    header = struct.pack(">IIBBBBB", 4, 2, depth, kind, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + (chunk(b"PLTE", palette) if palette else b"") + extra
        + chunk(b"IDAT", zlib.compress(lines)) + chunk(b"IEND", b""))


def safetensors(tensors, metadata):
    header, data = {"__metadata__": metadata} if metadata else {}, b""
    for name, shape, values in tensors:
        packed = struct.pack(f"<{len(values)}f", *values)
        header[name] = {"dtype": "F32", "shape": shape, "data_offsets": [len(data), len(data) + len(packed)]}
        data += packed
    text = json.dumps(header).encode()
    return struct.pack("<Q", len(text)) + text + data


def message(kind, payload):
    return b"\x11" + struct.pack("<IB", len(payload), kind) + payload


def answers():
    return [b"600/7", b"30x30x5", b"34 944", b"8.1e9", b"85.71 %", b"1, 2; 3, 4", b"a c", b"30 by 30", b"-1,5"]


def seeds(target):
    if target in ("exercise", "network"):
        files = [f for root in ("Exercises", "Courseware", "Tests/Courses", "Tests/ExerciseKitTests")
                 for f in pathlib.Path(root).rglob("*.xml") if f.stat().st_size < 20_000]
        return [file.read_bytes() for file in files]
    if target == "answer":
        return [bytes([form]) + text for form in range(5) for text in answers()]
    if target == "quiz":
        return [bytes([number // 256, number % 256]) + text
                for number in range(0, 600, 37) for text in answers()]
    if target == "message":
        returned = struct.pack("<QBQ", 1, 0, 12) + struct.pack("<Qf", 1, 2.5)
        crash = struct.pack("<qBQQ", 11, 0, 1, 4096)
        return [message(2, returned), message(3, crash), message(2, struct.pack("<QBQ", 1, 1, 0) + b"\0" * 8)]
    if target == "checkpoint":
        run = {
            "plan": {}, "step": 1, "seed": 7, "history": {}, "mean": [0.5], "standardDeviation": [0.25],
            "source": "synthetic", "fingerprint": "0", "classNames": ["a"]}
        meta = {"format": "convnetcourse-run-1", "network": "<network input='4x4x1'/>", "run": json.dumps(run)}
        weights = [("conv1.weights", [2, 2], [1, 2, 3, 4]), ("optimizer/conv1.weights", [1], [0])]
        return [b"\0" + text for text in (safetensors([], {}), safetensors(weights, {}))] + [
            safetensors(weights, {}), safetensors(weights, meta), safetensors(weights, {"é\n": "\\\U0001f600"})]
    if target == "records":
        return [b"\1" + bytes([3, 9, 200, 60]), b"\x81\5\6", b"\0" + bytes([7] + [1] * 3072), b"\0\1\2"]
    if target == "picture":
        return [
            png(0, 1, b"\0\xa0" * 2), png(0, 8, b"\1\1\2\3\4\2\1\2\3\4"), png(2, 8, (b"\3" + bytes(12)) * 2),
            png(3, 4, b"\0\x01\x10" * 2, b"\xff\0\0\0\xff\0"), png(4, 16, (b"\4" + bytes(16)) * 2),
            png(6, 8, (b"\0" + bytes(range(16))) * 2), JPEG,
            png(0, 1, b"\0\xa0" * 2, extra=chunk(b"eXIf", exif("<", 6))),
            png(0, 1, b"\0\xa0" * 2, extra=chunk(b"eXIf", exif(">", 3))),
            b"P6 2 1 255\n" + bytes(6), b"P5\n# a\n2 1\n255\n" + bytes(2),
            b"BM" + struct.pack("<IIIIiiHHIIIIII", 62, 0, 54, 40, 1, 2, 1, 24, 0, 8, 0, 0, 0, 0) + bytes(8)]
    if target == "inflate":
        texts = [b"", b"a" * 300, bytes(range(256)) * 3, json.dumps(list(range(200))).encode()]
        return [struct.pack(">H", len(text)) + zlib.compress(text, level)[2:] for text in texts for level in (0, 1, 9)]
    sys.exit(f"there is no target {target}")


def main():
    target, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    for number, seed in enumerate(seeds(target)):
        (folder / f"seed-{number}").write_bytes(seed)


main()
