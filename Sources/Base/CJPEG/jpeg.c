#include "CJPEG.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <string.h>

// TurboJPEG's own constants, part of its stable interface.
enum { pixels_rgb = 0, colors_cmyk = 3, colors_ycck = 4, stop_on_warning = 8192, limit_scans = 32768 };

struct cjpeg {
  const uint8_t *bytes;
  size_t size;
  int width;
  int height;
  int colors;
  void *reader;
  int (*header)(void *, const unsigned char *, unsigned long, int *, int *, int *, int *);
  int (*decompress)(void *, const unsigned char *, unsigned long, unsigned char *, int, int, int, int, int);
  char *(*error_string)(void *);
  int (*free_reader)(void *);
};

static void *library(void) {
  static const char *const names[] = {
      "libturbojpeg.so.0",
      "libturbojpeg.so",
      "libturbojpeg.0.dylib",
      "libturbojpeg.dylib",
      "/opt/homebrew/opt/jpeg-turbo/lib/libturbojpeg.dylib",
      "/usr/local/opt/jpeg-turbo/lib/libturbojpeg.dylib",
  };
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *found = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    if (found) return found;
  }
  return NULL;
}

/// A reader that has looked at nothing yet; NULL where the library is not there.
static struct cjpeg *prepare(const uint8_t *bytes, size_t size) {
  void *lib = library();
  struct cjpeg *jpeg = lib ? calloc(1, sizeof *jpeg) : NULL;
  if (!jpeg) return NULL;
  jpeg->bytes = bytes;
  jpeg->size = size;
  void *(*new_reader)(void) = (void *(*)(void))dlsym(lib, "tjInitDecompress");
  jpeg->header = (int (*)(void *, const unsigned char *, unsigned long, int *, int *, int *, int *))dlsym(
      lib, "tjDecompressHeader3");
  jpeg->decompress =
      (int (*)(void *, const unsigned char *, unsigned long, unsigned char *, int, int, int, int, int))dlsym(
          lib, "tjDecompress2");
  jpeg->error_string = (char *(*)(void *))dlsym(lib, "tjGetErrorStr2");
  jpeg->free_reader = (int (*)(void *))dlsym(lib, "tjDestroy");
  if (new_reader && jpeg->header && jpeg->decompress && jpeg->error_string && jpeg->free_reader) {
    jpeg->reader = new_reader();
  }
  if (!jpeg->reader) {
    free(jpeg);
    return NULL;
  }
  return jpeg;
}

/// What the library's last message tells.
static enum cjpeg_status failure(const struct cjpeg *jpeg) {
  return strstr(cjpeg_error(jpeg), "Premature end of JPEG file") ? cjpeg_too_short : cjpeg_unreadable;
}

enum cjpeg_status cjpeg_open(const uint8_t *bytes, size_t size, struct cjpeg **jpeg) {
  *jpeg = prepare(bytes, size);
  if (!*jpeg) return cjpeg_no_library;
  int subsampling = 0;
  int status = (*jpeg)->header(
      (*jpeg)->reader, bytes, size, &(*jpeg)->width, &(*jpeg)->height, &subsampling, &(*jpeg)->colors);
  return status == 0 ? cjpeg_fine : failure(*jpeg);
}

int cjpeg_width(const struct cjpeg *jpeg) { return jpeg->width; }
int cjpeg_height(const struct cjpeg *jpeg) { return jpeg->height; }

bool cjpeg_has_inks(const struct cjpeg *jpeg) {
  return jpeg->colors == colors_cmyk || jpeg->colors == colors_ycck;
}

/// Whether all that is wrong is bytes between the last pixel and the marker of the end: some cameras write them.
static bool is_only_filled_up(const struct cjpeg *jpeg) {
  return strstr(cjpeg_error(jpeg), "extraneous bytes before marker 0xd9") != NULL;
}

static int decompress(struct cjpeg *jpeg, uint8_t *pixels, int flags) {
  return jpeg->decompress(
      jpeg->reader, jpeg->bytes, jpeg->size, pixels, jpeg->width, 0, jpeg->height, pixels_rgb, flags);
}

enum cjpeg_status cjpeg_read(struct cjpeg *jpeg, uint8_t *pixels) {
  // The library warns of damage and goes on with made-up pixels; here the first warning ends it.
  if (decompress(jpeg, pixels, stop_on_warning | limit_scans) == 0) return cjpeg_fine;
  if (!is_only_filled_up(jpeg)) return failure(jpeg);
  // It was the first warning, and nothing comes behind that marker: once more, to the end.
  return decompress(jpeg, pixels, limit_scans) == 0 || is_only_filled_up(jpeg) ? cjpeg_fine : failure(jpeg);
}

const char *cjpeg_error(const struct cjpeg *jpeg) {
  const char *text = jpeg->error_string(jpeg->reader);
  return text ? text : "it cannot be read";
}

void cjpeg_close(struct cjpeg *jpeg) {
  jpeg->free_reader(jpeg->reader);
  free(jpeg);
}
