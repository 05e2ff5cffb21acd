#include "CZlib.h"

#include <dlfcn.h>
#include <limits.h>
#include <pthread.h>
#include <string.h>

enum { z_best_compression = 9 };

// Found once: a picture may have millions of chunks, and each has a checksum.
static pthread_once_t is_loaded = PTHREAD_ONCE_INIT;
static void *library;
static unsigned long (*checksum_of)(unsigned long, const uint8_t *, unsigned);

static void load(void) {
  library = dlopen("libz.so.1", RTLD_LAZY | RTLD_LOCAL);
  if (!library) library = dlopen("libz.dylib", RTLD_LAZY | RTLD_LOCAL);
  if (library) checksum_of = (unsigned long (*)(unsigned long, const uint8_t *, unsigned))dlsym(library, "crc32");
}

void *czlib_function(const char *name) {
  pthread_once(&is_loaded, load);
  return library ? dlsym(library, name) : NULL;
}

bool czlib_is_there(void) {
  pthread_once(&is_loaded, load);
  return checksum_of != NULL;
}

enum czlib_status czlib_unpack(const uint8_t *packed, size_t packed_count, uint8_t *bytes, size_t size, size_t *count) {
  int (*begin)(struct czlib_stream *, const char *, int) =
      (int (*)(struct czlib_stream *, const char *, int))czlib_function("inflateInit_");
  int (*inflate)(struct czlib_stream *, int) = (int (*)(struct czlib_stream *, int))czlib_function("inflate");
  int (*end)(struct czlib_stream *) = (int (*)(struct czlib_stream *))czlib_function("inflateEnd");
  *count = 0;
  if (!begin || !inflate || !end) return czlib_missing;
  if (packed_count < 2) return czlib_no_header;
  if (packed_count > UINT_MAX || size >= UINT_MAX) return czlib_too_much;
  struct czlib_stream stream;
  memset(&stream, 0, sizeof stream);
  if (begin(&stream, "1.2.0", (int)sizeof stream) != czlib_z_ok) return czlib_missing;
  uint8_t beyond;
  stream.next_in = packed;
  stream.avail_in = (unsigned)packed_count;
  stream.next_out = bytes;
  stream.avail_out = (unsigned)size;
  int status = size > 0 ? inflate(&stream, 0) : czlib_z_ok;
  if (status == czlib_z_ok && stream.avail_out == 0) {
    // All is there but the checksum, or there is a byte too many.
    stream.next_out = &beyond;
    stream.avail_out = 1;
    status = inflate(&stream, 0);
  }
  *count = stream.total_out;
  const char *message = stream.message ? stream.message : "";
  enum czlib_status result;
  if (stream.total_out > size) {
    result = czlib_too_much;
  } else if (status == czlib_z_stream_end) {
    result = stream.total_out == size ? czlib_done : czlib_ends_early;
  } else if (status == czlib_z_ok || status == czlib_z_buffer_error) {
    result = czlib_damaged;
  } else if (strcmp(message, "incorrect data check") == 0) {
    result = czlib_wrong_checksum;
  } else if (strstr(message, "header") || strstr(message, "method") || strstr(message, "window size")) {
    result = czlib_no_header;
  } else {
    result = czlib_damaged;
  }
  end(&stream);
  return result;
}

size_t czlib_bound(size_t count) {
  unsigned long (*bound)(unsigned long) = (unsigned long (*)(unsigned long))czlib_function("compressBound");
  return bound ? bound(count) : 0;
}

size_t czlib_pack(const uint8_t *bytes, size_t count, uint8_t *packed, size_t capacity) {
  int (*compress)(uint8_t *, unsigned long *, const uint8_t *, unsigned long, int) =
      (int (*)(uint8_t *, unsigned long *, const uint8_t *, unsigned long, int))czlib_function("compress2");
  unsigned long size = capacity;
  return compress && compress(packed, &size, bytes, count, z_best_compression) == czlib_z_ok ? size : 0;
}

uint32_t czlib_crc32(const uint8_t *bytes, size_t count) {
  unsigned long checksum = 0;
  while (czlib_is_there() && count > 0) {
    unsigned step = count < 1u << 30 ? (unsigned)count : 1u << 30;
    checksum = checksum_of(checksum, bytes, step);
    bytes += step;
    count -= step;
  }
  return (uint32_t)checksum;
}
