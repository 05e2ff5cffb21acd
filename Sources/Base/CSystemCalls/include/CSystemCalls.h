// The few system calls that Swift cannot make by itself: variadic ones, and a signal handler that must not allocate.
#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Makes a pipe whose ends are closed on exec from birth. Returns 0, or -1 with errno.
int csystem_pipe(int ends[2]);

/// Asks the kernel to kill this process when its parent ends. Returns 0, or -1 with errno. (Linux; elsewhere -1.)
int csystem_die_with_parent(void);

/// Makes the orphans among this process's descendants its children, so that it can wait for them. Returns 0, or -1 with
/// errno. (Linux; elsewhere -1.)
int csystem_adopt_orphans(void);

/// What a process may be limited in.
enum csystem_resource {
  csystem_address_space,
  csystem_processor_seconds,
  csystem_file_size,
  csystem_open_files,
  csystem_core_size,
};

/// Limits this process to `value`, with its warning signal where there is one, and to `grace` more for good. A limit that is lower
/// already stays. Returns 0, or -1 with errno. (Linux; elsewhere 0.)
int csystem_limit(enum csystem_resource resource, uint64_t value, uint64_t grace);

/// Gives the threads that this process starts stacks of so many bytes, unless they ask for others. Returns 0, or an error number.
/// (Linux; elsewhere 0.)
int csystem_set_stack_size(size_t size);

/// Puts all threads of this process under the seccomp filter (an array of `struct sock_filter`) that is the content of the
/// file open on `descriptor`, for good. Returns 0, or -1 with errno; EBADF where there is none. (Linux; elsewhere 0.)
int csystem_install_filter(int descriptor);

/// Sends a crash frame to `descriptor` when this process gets a fatal signal, then dies of it.
/// Addresses are reported relative to the module that holds `inside`.
int csystem_report_crashes(int descriptor, const void *inside);

/// Where this thread is: up to `capacity` addresses of calls, innermost first, of the module that holds `inside` and relative
/// to it. Returns how many there are.
int csystem_call_stack(uint64_t *addresses, int capacity, const void *inside);

/// A descriptor that becomes readable when a watched folder changes. (Linux; elsewhere -1 with ENOSYS.)
int csystem_watch_open(void);

/// Watches the folder `path` for files written, created, moved or removed.
int csystem_watch_add(int watcher, const char *path);

/// Whether an event of such a descriptor says that a file was saved, moved or removed, and not only made.
int csystem_watch_is_save(uint32_t mask);

#endif
