// Reading JPEG pictures through libjpeg-turbo's TurboJPEG interface, which is loaded when the first one is opened: nobody needs
// it to build the course, and no start waits for it.
#ifndef CJPEG_H
#define CJPEG_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// A picture whose header has been read.
struct cjpeg;

/// What came of it.
enum cjpeg_status {
  cjpeg_fine,
  /// libjpeg-turbo is not installed, or is too old.
  cjpeg_no_library,
  /// The bytes end before the picture does.
  cjpeg_too_short,
  /// The bytes are damaged, or of a kind that the library does not read (see cjpeg_error).
  cjpeg_unreadable
};

/// Reads the header. The bytes stay where they are until cjpeg_close. There is a handle to close whatever the status, except
/// with cjpeg_no_library.
enum cjpeg_status cjpeg_open(const uint8_t *bytes, size_t size, struct cjpeg **jpeg);

int cjpeg_width(const struct cjpeg *jpeg);
int cjpeg_height(const struct cjpeg *jpeg);
/// Whether its colours are those of a printer's four inks; else they are grey, or become red, green and blue.
bool cjpeg_has_inks(const struct cjpeg *jpeg);

/// Unpacks the picture: red, green and blue side by side, row by row from the top. All of `pixels`, `height` x `width` x 3
/// bytes, is written where it is fine.
enum cjpeg_status cjpeg_read(struct cjpeg *jpeg, uint8_t *pixels);

/// What went wrong, in the library's words; valid until the next call.
const char *cjpeg_error(const struct cjpeg *jpeg);

void cjpeg_close(struct cjpeg *jpeg);

#endif
