#include "gunzip.h"

#include <CZlib.h>

#include <errno.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { only_gzip = 16 + 15 };

struct gunzip {
  int (*inflate)(struct czlib_stream *, int);
  int (*reset)(struct czlib_stream *);
  int (*end)(struct czlib_stream *);
  struct czlib_stream stream;
  int descriptor;
  const uint8_t *memory;
  size_t left;
  bool was_looked_at, is_between_members, is_at_end;
  /// How much was unpacked ahead, to look at it.
  size_t ahead;
  uint8_t input[1 << 16], output[1 << 16];
};

bool gunzip_begins(const uint8_t *bytes, size_t count) { return count >= 2 && bytes[0] == 0x1f && bytes[1] == 0x8b; }

struct gunzip *gunzip_open(int descriptor, const void *memory, size_t size, const char **error) {
  int (*begin)(struct czlib_stream *, int, const char *, int) =
      (int (*)(struct czlib_stream *, int, const char *, int))czlib_function("inflateInit2_");
  struct gunzip *gunzip = calloc(1, sizeof *gunzip);
  if (gunzip) {
    gunzip->inflate = (int (*)(struct czlib_stream *, int))czlib_function("inflate");
    gunzip->reset = (int (*)(struct czlib_stream *))czlib_function("inflateReset");
    gunzip->end = (int (*)(struct czlib_stream *))czlib_function("inflateEnd");
  }
  if (!gunzip || !begin || !gunzip->inflate || !gunzip->reset || !gunzip->end ||
      begin(&gunzip->stream, only_gzip, "1.2.0", (int)sizeof gunzip->stream) != czlib_z_ok) {
    free(gunzip);
    *error = "zlib is not installed";
    return NULL;
  }
  gunzip->descriptor = descriptor;
  gunzip->memory = memory;
  gunzip->left = size;
  return gunzip;
}

/// More input: 1, or 0 at its end, or -1.
static int refill(struct gunzip *gunzip) {
  struct czlib_stream *stream = &gunzip->stream;
  if (stream->avail_in > 0) return 1;
  if (gunzip->memory) {
    size_t size = gunzip->left < 1 << 30 ? gunzip->left : 1 << 30;
    stream->next_in = gunzip->memory;
    stream->avail_in = (unsigned)size;
    gunzip->memory += size;
    gunzip->left -= size;
    return size > 0;
  }
  ssize_t count;
  do count = read(gunzip->descriptor, gunzip->input, sizeof gunzip->input);
  while (count < 0 && errno == EINTR);
  if (count < 0) return -1;
  stream->next_in = gunzip->input;
  stream->avail_in = (unsigned)count;
  return count > 0;
}

/// Unpacks into the output until it is full or all is unpacked; returns 0, or -1 with `error`.
static int fill(struct gunzip *gunzip, const char **error) {
  struct czlib_stream *stream = &gunzip->stream;
  stream->next_out = gunzip->output;
  stream->avail_out = sizeof gunzip->output;
  while (stream->avail_out > 0 && !gunzip->is_at_end) {
    int more = refill(gunzip);
    if (more < 0) {
      *error = strerror(errno);
      return -1;
    }
    if (gunzip->is_between_members) {
      // Another member, or the zeros that tapes are filled up with; what else lies there is not part of it.
      if (more && *stream->next_in == 0x1f) {
        gunzip->reset(stream);
        gunzip->is_between_members = false;
      } else {
        gunzip->is_at_end = true;
      }
      continue;
    }
    if (!more) {
      *error = "it ends before its end";
      return -1;
    }
    int status = gunzip->inflate(stream, 0);
    if (status == czlib_z_stream_end) {
      gunzip->is_between_members = true;
    } else if (status != czlib_z_ok && status != czlib_z_buffer_error) {
      *error = stream->message ? stream->message : "its compressed data are damaged";
      return -1;
    }
  }
  return 0;
}

ptrdiff_t gunzip_next(struct gunzip *gunzip, const uint8_t **bytes, const char **error) {
  *bytes = gunzip->output;
  if (gunzip->ahead > 0) {
    size_t count = gunzip->ahead;
    gunzip->ahead = 0;
    return (ptrdiff_t)count;
  }
  if (fill(gunzip, error) < 0) return -1;
  return (ptrdiff_t)(sizeof gunzip->output - gunzip->stream.avail_out);
}

bool gunzip_is_nested(struct gunzip *gunzip) {
  const char *ignored;
  if (!gunzip->was_looked_at && fill(gunzip, &ignored) == 0)
    gunzip->ahead = sizeof gunzip->output - gunzip->stream.avail_out;
  gunzip->was_looked_at = true;
  return gunzip_begins(gunzip->output, gunzip->ahead);
}

void gunzip_close(struct gunzip *gunzip) {
  gunzip->end(&gunzip->stream);
  free(gunzip);
}
