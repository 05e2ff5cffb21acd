#!/usr/bin/env python3
"""Makes the pictures beside it with Pillow: the same 37 x 23 pattern in every kind that we read.

    pip install pillow numpy
    python3 make.py                 writes the pictures, and for each its colours as we must read them (.ppm)
    python3 make.py --check FILE    prints the size and a sum over the pixels of a picture that we wrote
"""
import pathlib
import sys
import zlib

import numpy as np
from PIL import Image

HERE = pathlib.Path(__file__).parent
JPEGS = ["rgb.jpg", "progressive.jpg", "grey.jpg"]
# What was done to the upright picture before it was stored, for Exif's orientations 1 to 8.
STORED = [
    None, Image.Transpose.FLIP_LEFT_RIGHT, Image.Transpose.ROTATE_180, Image.Transpose.FLIP_TOP_BOTTOM,
    Image.Transpose.TRANSPOSE, Image.Transpose.ROTATE_90, Image.Transpose.TRANSVERSE, Image.Transpose.ROTATE_270]


def make():
    y, x = np.mgrid[0:23, 0:37]
    rgb = np.stack([x * 6 + y, (x * y) % 256, 255 - y * 11], -1).astype(np.uint8)
    picture = Image.fromarray(rgb)
    pictures = {
        "rgb.png": picture,
        "grey.png": picture.convert("L"),
        "bits.png": picture.convert("1"),
        "palette.png": picture.quantize(16),
        "grey16.png": Image.fromarray((rgb[:, :, 0].astype(np.uint16) * 257)),
        "rgb.bmp": picture,
        "rgb.ppm": picture,
        "grey.pgm": picture.convert("L"),
    }
    for name, image in pictures.items():
        image.save(HERE / name, **({"optimize": True} if name.endswith("png") else {}))
    alpha = np.dstack([rgb, (x * 255 // 36).astype(np.uint8)])
    Image.fromarray(alpha).save(HERE / "alpha.png")
    picture.save(HERE / "rgb.jpg", quality=90)
    picture.save(HERE / "progressive.jpg", quality=90, progressive=True)
    picture.convert("L").save(HERE / "grey.jpg", quality=90)
    picture.convert("CMYK").save(HERE / "inks.jpg", quality=50)
    # As it is stored by a camera that was held in one of the eight ways: all of them show the same picture.
    for orientation, way in enumerate(STORED, 1):
        exif = Image.Exif()
        exif[0x0112] = orientation
        stored = picture.transpose(way) if way is not None else picture
        stored.save(HERE / f"turned{orientation}.jpg", quality=98, subsampling=0, exif=exif)
        if orientation == 6:
            stored.save(HERE / "turned6.png", optimize=True, exif=exif)
    png = sorted(set(HERE.glob("*.png")) - {HERE / "turned6.png"})
    for path in png + [HERE / name for name in [*JPEGS, "rgb.bmp", "grey.pgm"]]:
        with Image.open(path) as image:
            if path.name == "alpha.png":
                a = alpha[:, :, 3:].astype(int)
                colours = ((rgb.astype(int) * a + 255 * (255 - a) + 127) // 255).astype(np.uint8)
            elif path.name == "grey16.png":
                colours = np.repeat(rgb[:, :, :1], 3, axis=2)
            else:
                colours = np.array(image.convert("RGB"))
        Image.fromarray(colours).save(HERE / f"{path.name}.expected.ppm")


def check(path):
    with Image.open(path) as image:
        image.load()
        print(image.mode, image.width, image.height, zlib.crc32(image.convert("RGB").tobytes()))


if sys.argv[1:2] == ["--check"]:
    check(sys.argv[2])
else:
    make()
