#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <errno.h>
#include <fcntl.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <unistd.h>

#ifdef __linux__
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>

int csystem_pipe(int ends[2]) { return pipe2(ends, O_CLOEXEC); }

int csystem_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

int csystem_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

int csystem_limit(enum csystem_resource resource, uint64_t value, uint64_t grace) {
  static const int numbers[] = {RLIMIT_AS, RLIMIT_CPU, RLIMIT_FSIZE, RLIMIT_NOFILE, RLIMIT_CORE};
  struct rlimit limit;
  if (getrlimit(numbers[resource], &limit) != 0) return -1;
  if (value < limit.rlim_cur) limit.rlim_cur = value;
  if (value + grace < limit.rlim_max) limit.rlim_max = value + grace;
  return setrlimit(numbers[resource], &limit);
}

int csystem_set_stack_size(size_t size) {
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  int status = pthread_attr_setstacksize(&attributes, size);
  if (status == 0) status = pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
  return status;
}

int csystem_install_filter(int descriptor) {
  // A filter has at most 4096 instructions.
  struct sock_filter instructions[BPF_MAXINSNS];
  ssize_t size = pread(descriptor, instructions, sizeof instructions, 0);
  if (size <= 0) {
    if (size == 0) errno = EINVAL;
    return -1;
  }
  struct sock_fprog program = {(unsigned short)((size_t)size / sizeof *instructions), instructions};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  long status = syscall(SYS_seccomp, SECCOMP_SET_MODE_FILTER, SECCOMP_FILTER_FLAG_TSYNC, &program);
  if (status > 0) errno = EBUSY;
  return status == 0 ? 0 : -1;
}

int csystem_watch_open(void) { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }
int csystem_watch_add(int watcher, const char *path) {
  return inotify_add_watch(watcher, path, IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM);
}
int csystem_watch_is_save(uint32_t mask) {
  return !(mask & IN_ISDIR) && (mask & (IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE | IN_MOVED_FROM)) != 0;
}

#else

static int unsupported(void) {
  errno = ENOSYS;
  return -1;
}
int csystem_pipe(int ends[2]) {
  if (pipe(ends) != 0) return -1;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return 0;
}
int csystem_die_with_parent(void) { return unsupported(); }
int csystem_adopt_orphans(void) { return unsupported(); }
int csystem_limit(enum csystem_resource resource, uint64_t value, uint64_t grace) { return 0; }
int csystem_set_stack_size(size_t size) { return 0; }
int csystem_install_filter(int descriptor) { return 0; }
int csystem_watch_open(void) { return unsupported(); }
int csystem_watch_add(int watcher, const char *path) { return unsupported(); }
int csystem_watch_is_save(uint32_t mask) { return 0; }

#endif
