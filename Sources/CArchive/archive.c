#include "CArchive.h"

#include <dlfcn.h>
#include <stdlib.h>
#include <sys/stat.h>

// libarchive's own constants, part of its stable interface.
enum { archive_ok = 0, archive_end = 1, archive_warning = -20 };

struct carchive {
  void *reader;
  void *entry;
  int opened;
  int (*next_header)(void *, void **);
  ptrdiff_t (*read_data)(void *, void *, size_t);
  const char *(*error_string)(void *);
  int (*free_reader)(void *);
  const char *(*entry_pathname)(void *);
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

struct carchive *carchive_open(const char *path, const char **error) {
  void *lib = library();
  struct carchive *archive = lib ? calloc(1, sizeof *archive) : NULL;
  if (!archive) {
    *error = "libarchive is not installed";
    return NULL;
  }
  void *(*new_reader)(void) = (void *(*)(void))dlsym(lib, "archive_read_new");
  int (*filter_gzip)(void *) = (int (*)(void *))dlsym(lib, "archive_read_support_filter_gzip");
  int (*format_tar)(void *) = (int (*)(void *))dlsym(lib, "archive_read_support_format_tar");
  int (*format_zip)(void *) = (int (*)(void *))dlsym(lib, "archive_read_support_format_zip");
  int (*open_file)(void *, const char *, size_t) =
      (int (*)(void *, const char *, size_t))dlsym(lib, "archive_read_open_filename");
  archive->next_header = (int (*)(void *, void **))dlsym(lib, "archive_read_next_header");
  archive->read_data = (ptrdiff_t(*)(void *, void *, size_t))dlsym(lib, "archive_read_data");
  archive->error_string = (const char *(*)(void *))dlsym(lib, "archive_error_string");
  archive->free_reader = (int (*)(void *))dlsym(lib, "archive_read_free");
  archive->entry_pathname = (const char *(*)(void *))dlsym(lib, "archive_entry_pathname");
  archive->entry_filetype = (unsigned (*)(void *))dlsym(lib, "archive_entry_filetype");
  archive->entry_hardlink = (const char *(*)(void *))dlsym(lib, "archive_entry_hardlink");
  if (!new_reader || !filter_gzip || !format_tar || !format_zip || !open_file || !archive->next_header ||
      !archive->read_data || !archive->error_string || !archive->free_reader || !archive->entry_pathname ||
      !archive->entry_filetype || !archive->entry_hardlink) {
    free(archive);
    *error = "the installed libarchive is too old";
    return NULL;
  }
  archive->reader = new_reader();
  filter_gzip(archive->reader);
  format_tar(archive->reader);
  format_zip(archive->reader);
  archive->opened = open_file(archive->reader, path, 1 << 16);
  return archive;
}

int carchive_next(struct carchive *archive, const char **name, enum carchive_kind *kind) {
  if (archive->opened != archive_ok) return -1;
  int status = archive->next_header(archive->reader, &archive->entry);
  if (status == archive_end) return 0;
  if (status < archive_warning) return -1;
  *name = archive->entry_pathname(archive->entry);
  unsigned type = archive->entry_filetype(archive->entry) & S_IFMT;
  bool is_link = archive->entry_hardlink(archive->entry) != NULL;
  *kind = is_link ? carchive_other : type == S_IFREG ? carchive_file : type == S_IFDIR ? carchive_folder : carchive_other;
  return 1;
}

ptrdiff_t carchive_read(struct carchive *archive, void *buffer, size_t size) {
  ptrdiff_t count = archive->read_data(archive->reader, buffer, size);
  return count < 0 ? -1 : count;
}

const char *carchive_error(struct carchive *archive) {
  const char *text = archive->error_string(archive->reader);
  return text ? text : "it cannot be read";
}

void carchive_close(struct carchive *archive) {
  archive->free_reader(archive->reader);
  free(archive);
}
