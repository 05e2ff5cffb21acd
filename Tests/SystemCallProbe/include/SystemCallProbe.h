#ifndef SYSTEM_CALL_PROBE_H
#define SYSTEM_CALL_PROBE_H

#include <stddef.h>
#include <stdint.h>

/// Makes one system call in a child under a seccomp filter whose closed calls fail with the error number `closed`.
/// Returns 1 where the call reached the kernel, 0 where the filter had it, -1 where that could not be found out.
int probe_system_call(const void *filter, size_t size, long number, const uint64_t arguments[6], int closed);

#endif
