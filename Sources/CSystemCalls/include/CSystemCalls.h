// The few system calls that Swift cannot make by itself: variadic ones, and a signal handler that must not allocate.
#ifndef CSYSTEMCALLS_H
#define CSYSTEMCALLS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Asks the kernel to kill this process when its parent ends. Returns 0, or -1 with errno. (Linux; elsewhere -1.)
int csystem_die_with_parent(void);

/// Makes the orphans among this process's descendants its children, so that it can wait for them. Returns 0, or -1 with
/// errno. (Linux; elsewhere -1.)
int csystem_adopt_orphans(void);

/// Makes this process unable to start another program, for good. Returns 0, or -1 with errno. (Linux; elsewhere -1.)
int csystem_forbid_exec(void);

/// The bytes of a seccomp filter (an array of `struct sock_filter`) that lets a program compute, and do nothing else:
/// no new processes, sockets, tracing, signals to others, executable memory, mounts or keys. Denied calls fail with EPERM.
/// It leaves execve, which the sandbox's own starter needs once; csystem_forbid_exec takes that away too.
/// Writes up to `capacity` bytes; returns how many there are.
size_t csystem_computing_filter(void *buffer, size_t capacity);

/// Puts this process itself under the computing filter. Returns 0, or -1 with errno. (Linux; elsewhere -1.)
int csystem_install_computing_filter(void);

/// The same for the compiler and the linker, which may start processes of their own inside the sandbox.
size_t csystem_building_filter(void *buffer, size_t capacity);

/// Sends a crash frame to `descriptor` when this process gets a fatal signal, then dies of it.
/// Addresses are reported relative to the module that holds `inside`.
int csystem_report_crashes(int descriptor, const void *inside);

/// A descriptor that becomes readable when a watched folder changes. (Linux; elsewhere -1 with ENOSYS.)
int csystem_watch_open(void);

/// Watches the folder `path` for files written, created, moved or removed.
int csystem_watch_add(int watcher, const char *path);

#endif
