// zlib, which is loaded when the first picture or .gz is opened: libxml2 and libarchive bring it, and no start has to wait for it.
#ifndef CZLIB_H
#define CZLIB_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// What became of unpacking.
enum czlib_status {
  czlib_done,
  /// zlib is not installed.
  czlib_missing,
  /// The bytes do not begin as zlib's do.
  czlib_no_header,
  czlib_damaged,
  czlib_wrong_checksum,
  /// The packed bytes, or what was packed, ends too early: `count` tells how much there was.
  czlib_ends_early,
  /// There is more than `size`.
  czlib_too_much,
};

/// Unpacks zlib's format (RFC 1950) into exactly `size` bytes.
enum czlib_status czlib_unpack(const uint8_t *packed, size_t packed_count, uint8_t *bytes, size_t size, size_t *count);

/// How many bytes packing may need at most; 0 where zlib is not installed.
size_t czlib_bound(size_t count);

/// Packs into zlib's format; returns how many bytes it took, 0 where it could not.
size_t czlib_pack(const uint8_t *bytes, size_t count, uint8_t *packed, size_t capacity);

/// Whether zlib is installed.
bool czlib_is_there(void);

/// The checksum of PNG's chunks; to be asked for only where zlib is there.
uint32_t czlib_crc32(const uint8_t *bytes, size_t count);

// zlib's own interface, which has not changed in its twenty years of version 1.2 and 1.3.
struct czlib_stream {
  const uint8_t *next_in;
  unsigned avail_in;
  unsigned long total_in;
  uint8_t *next_out;
  unsigned avail_out;
  unsigned long total_out;
  const char *message;
  void *state, *allocate, *release, *opaque;
  int data_type;
  unsigned long checksum, reserved;
};
enum { czlib_z_ok = 0, czlib_z_stream_end = 1, czlib_z_buffer_error = -5 };

/// One of zlib's functions by its name; NULL where it is not there.
void *czlib_function(const char *name);

#endif
