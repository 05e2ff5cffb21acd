// What lies in a .gz, with its checksum and length verified: libarchive's own reader of gzip looks at neither.
#ifndef CARCHIVE_GUNZIP_H
#define CARCHIVE_GUNZIP_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

struct gunzip;

/// Whether bytes are the beginning of a .gz.
bool gunzip_begins(const uint8_t *bytes, size_t count);

/// Unpacks what an open file holds from where it stands, or, where `memory` is not NULL, `size` bytes there.
/// NULL with `error` where zlib is not there.
struct gunzip *gunzip_open(int descriptor, const void *memory, size_t size, const char **error);

/// The next bytes, valid until the next call: how many, 0 at the end, or -1 with `error`.
ptrdiff_t gunzip_next(struct gunzip *gunzip, const uint8_t **bytes, const char **error);

/// Whether what is unpacked is a .gz itself.
bool gunzip_is_nested(struct gunzip *gunzip);

void gunzip_close(struct gunzip *gunzip);

#endif
