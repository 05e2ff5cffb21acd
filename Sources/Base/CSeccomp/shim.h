#include <seccomp.h>
#include <stdint.h>

// What Swift does not import: macros that take an argument.

/// The action that lets a call fail with an error number.
static inline uint32_t cseccomp_fail_with(uint16_t error) { return SCMP_ACT_ERRNO(error); }
