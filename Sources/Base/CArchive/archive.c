#include "CArchive.h"

#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "gunzip.h"

// libarchive's own constants, part of its stable interface.
enum { archive_ok = 0, archive_end = 1, archive_retry = -10, archive_warning = -20, archive_fatal = -30 };

struct carchive {
  void *reader;
  void *entry;
  int opened;
  /// What unpacks it; NULL for what is not packed.
  struct gunzip *gunzip;
  /// An open file to close with it; -1 where there is none.
  int owned;
  /// What is wrong outside of libarchive; NULL where nothing is.
  const char *trouble;
  int (*next_header)(void *, void **);
  ptrdiff_t (*read_data)(void *, void *, size_t);
  const char *(*error_string)(void *);
  int (*free_reader)(void *);
  int (*open_calls)(void *, void *, void *, ptrdiff_t (*)(void *, void *, const void **), void *);
  int (*open_descriptor)(void *, int, size_t);
  int (*open_memory)(void *, const void *, size_t);
  const char *(*entry_pathname)(void *);
  const char *(*entry_pathname_utf8)(void *);
  unsigned (*entry_filetype)(void *);
  const char *(*entry_hardlink)(void *);
};

static void *library(void) {
  static const char *const names[] = {"libarchive.so.13", "libarchive.so", "libarchive.13.dylib", "libarchive.dylib"};
  for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
    void *found = dlopen(names[i], RTLD_LAZY | RTLD_LOCAL);
    if (found) return found;
  }
  return NULL;
}

/// A reader for the formats that are read, with nothing opened yet; NULL with `error` where libarchive is not there.
static struct carchive *prepare(const char **error) {
  void *lib = library();
  struct carchive *archive = lib ? calloc(1, sizeof *archive) : NULL;
  if (!archive) {
    *error = "libarchive is not installed";
    return NULL;
  }
  void *(*new_reader)(void) = (void *(*)(void))dlsym(lib, "archive_read_new");
  int (*format_tar)(void *) = (int (*)(void *))dlsym(lib, "archive_read_support_format_tar");
  int (*format_zip)(void *) = (int (*)(void *))dlsym(lib, "archive_read_support_format_zip");
  archive->open_calls =
      (int (*)(void *, void *, void *, ptrdiff_t(*)(void *, void *, const void **), void *))dlsym(lib, "archive_read_open");
  archive->open_descriptor = (int (*)(void *, int, size_t))dlsym(lib, "archive_read_open_fd");
  archive->open_memory = (int (*)(void *, const void *, size_t))dlsym(lib, "archive_read_open_memory");
  archive->next_header = (int (*)(void *, void **))dlsym(lib, "archive_read_next_header");
  archive->read_data = (ptrdiff_t(*)(void *, void *, size_t))dlsym(lib, "archive_read_data");
  archive->error_string = (const char *(*)(void *))dlsym(lib, "archive_error_string");
  archive->free_reader = (int (*)(void *))dlsym(lib, "archive_read_free");
  archive->entry_pathname = (const char *(*)(void *))dlsym(lib, "archive_entry_pathname");
  archive->entry_pathname_utf8 = (const char *(*)(void *))dlsym(lib, "archive_entry_pathname_utf8");
  archive->entry_filetype = (unsigned (*)(void *))dlsym(lib, "archive_entry_filetype");
  archive->entry_hardlink = (const char *(*)(void *))dlsym(lib, "archive_entry_hardlink");
  if (!new_reader || !format_tar || !format_zip || !archive->open_calls || !archive->open_descriptor ||
      !archive->open_memory || !archive->next_header || !archive->read_data || !archive->error_string ||
      !archive->free_reader || !archive->entry_pathname || !archive->entry_pathname_utf8 ||
      !archive->entry_filetype || !archive->entry_hardlink) {
    free(archive);
    *error = "the installed libarchive is too old";
    return NULL;
  }
  archive->owned = -1;
  archive->reader = new_reader();
  format_tar(archive->reader);
  format_zip(archive->reader);
  return archive;
}

/// The bytes that libarchive reads, where they are unpacked on the way.
static ptrdiff_t unpacked(void *reader, void *client, const void **bytes) {
  struct carchive *archive = client;
  ptrdiff_t count = gunzip_next(archive->gunzip, (const uint8_t **)bytes, &archive->trouble);
  return count < 0 ? archive_fatal : count;
}

/// Opens what lies in a file or in memory, packed or not.
static struct carchive *open_bytes(
    struct carchive *archive, int descriptor, const void *memory, size_t size, bool is_packed, const char **error) {
  if (!archive) return NULL;
  if (is_packed) {
    archive->gunzip = gunzip_open(descriptor, memory, size, error);
    if (!archive->gunzip) {
      carchive_close(archive);
      return NULL;
    }
    // Looked at before libarchive begins to read.
    if (gunzip_is_nested(archive->gunzip)) {
      archive->opened = archive_fatal;
      archive->trouble = "it is packed more than once";
    } else {
      archive->opened = archive->open_calls(archive->reader, archive, NULL, unpacked, NULL);
    }
  } else if (memory) {
    archive->opened = archive->open_memory(archive->reader, memory, size);
  } else {
    archive->opened = archive->open_descriptor(archive->reader, descriptor, 1 << 16);
  }
  return archive;
}

struct carchive *carchive_open_descriptor(int descriptor, const char **error) {
  uint8_t begin[2];
  ssize_t count = pread(descriptor, begin, sizeof begin, 0);
  bool is_packed = gunzip_begins(begin, count < 0 ? 0 : (size_t)count);
  return open_bytes(prepare(error), descriptor, NULL, 0, is_packed, error);
}

struct carchive *carchive_open(const char *path, const char **error) {
  int descriptor = open(path, O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) {
    *error = strerror(errno);
    return NULL;
  }
  struct carchive *archive = carchive_open_descriptor(descriptor, error);
  if (archive) {
    archive->owned = descriptor;
  } else {
    close(descriptor);
  }
  return archive;
}

struct carchive *carchive_open_memory(const void *bytes, size_t size, const char **error) {
  return open_bytes(prepare(error), -1, bytes, size, gunzip_begins(bytes, size), error);
}

int carchive_filters(struct carchive *archive) {
  if (!archive->gunzip) return 0;
  return gunzip_is_nested(archive->gunzip) ? 2 : 1;
}

/// Reads on to the end of what is packed, where its checksum is: archives say where they end before.
static bool is_whole(struct carchive *archive) {
  const uint8_t *bytes;
  ptrdiff_t count = 1;
  while (archive->gunzip && count > 0) count = gunzip_next(archive->gunzip, &bytes, &archive->trouble);
  return count >= 0;
}

int carchive_next(struct carchive *archive, const char **name, enum carchive_kind *kind) {
  if (archive->opened != archive_ok) return -1;
  int status = archive->next_header(archive->reader, &archive->entry);
  if (status == archive_end) return is_whole(archive) ? 0 : -1;
  // What it offers to try again is a header that says nothing: so it is with every one that follows.
  if (status < archive_warning || status == archive_retry) return -1;
  // What is marked as UTF-8, whatever the locale; else the bytes as they lie in the archive.
  *name = archive->entry_pathname_utf8(archive->entry);
  if (!*name) *name = archive->entry_pathname(archive->entry);
  unsigned type = archive->entry_filetype(archive->entry) & S_IFMT;
  bool is_link = archive->entry_hardlink(archive->entry) != NULL;
  *kind = is_link ? carchive_other : type == S_IFREG ? carchive_file : type == S_IFDIR ? carchive_folder : carchive_other;
  return 1;
}

ptrdiff_t carchive_read(struct carchive *archive, void *buffer, size_t size) {
  ptrdiff_t count = archive->read_data(archive->reader, buffer, size);
  if (count >= 0) return count;
  return count <= archive_fatal ? -2 : -1;
}

const char *carchive_error(struct carchive *archive) {
  if (archive->trouble) return archive->trouble;
  const char *text = archive->error_string(archive->reader);
  return text ? text : "it cannot be read";
}

void carchive_close(struct carchive *archive) {
  archive->free_reader(archive->reader);
  if (archive->gunzip) gunzip_close(archive->gunzip);
  if (archive->owned >= 0) close(archive->owned);
  free(archive);
}
