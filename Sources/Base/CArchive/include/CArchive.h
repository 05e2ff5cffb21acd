// Reading archives through libarchive, which is loaded when the first archive is opened: linked, it would cost every start
// of the grader several milliseconds.
#ifndef CARCHIVE_H
#define CARCHIVE_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// An archive that is being read, entry by entry.
struct carchive;

/// What an entry is. Hard links count as links, whatever they link to.
enum carchive_kind { carchive_file, carchive_folder, carchive_other };

/// Opens a .zip, .tar or .tar.gz. Returns NULL where libarchive is not there; `error` then tells why. Otherwise errors show
/// in carchive_next.
struct carchive *carchive_open(const char *path, const char **error);

/// The same for an open file, and for bytes that stay where they are until carchive_close.
struct carchive *carchive_open_descriptor(int descriptor, const char **error);
struct carchive *carchive_open_memory(const void *bytes, size_t size, const char **error);

/// How many filters (gzip) lie one in the other around the archive.
int carchive_filters(struct carchive *archive);

/// The next entry: 1, or 0 at the end, or -1 for an archive that cannot be read (see carchive_error).
/// `name` is valid until the next call: UTF-8 where the archive says so, else bytes in no known encoding; NULL where there is
/// none.
int carchive_next(struct carchive *archive, const char **name, enum carchive_kind *kind);

/// Reads the entry's data: how many bytes, 0 at its end, -1 where this entry cannot be read (a wrong checksum, a password) and
/// the next one can, -2 where nothing more can be read.
ptrdiff_t carchive_read(struct carchive *archive, void *buffer, size_t size);

/// What went wrong, in libarchive's words.
const char *carchive_error(struct carchive *archive);

void carchive_close(struct carchive *archive);

#endif
