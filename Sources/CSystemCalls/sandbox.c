#define _GNU_SOURCE
#include "CSystemCalls.h"

#include <errno.h>
#include <string.h>

#ifdef __linux__
#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <sched.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/inotify.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/syscall.h>
#include <unistd.h>

#if defined(__x86_64__)
#define NATIVE_ARCH AUDIT_ARCH_X86_64
#elif defined(__aarch64__)
#define NATIVE_ARCH AUDIT_ARCH_AARCH64
#else
#error "no system call table for this processor yet"
#endif

#define LOAD_SYSCALL BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, nr))
#define LOAD_ARCH BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, arch))
#define LOAD_ARGUMENT(n) BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(struct seccomp_data, args[n]))
#define RETURN(value) BPF_STMT(BPF_RET | BPF_K, value)
#define DENY RETURN(SECCOMP_RET_ERRNO | EPERM)
#define ALLOW RETURN(SECCOMP_RET_ALLOW)

/// Calls that no submission needs, whether it is compiled or run. `ENOSYS` numbers differ by machine, hence the guards.
static const int always_denied[] = {
#ifdef SYS_ptrace
    SYS_ptrace,
#endif
    SYS_process_vm_readv, SYS_process_vm_writev, SYS_kcmp, SYS_socket, SYS_socketpair, SYS_connect, SYS_bind, SYS_listen,
    SYS_accept, SYS_accept4, SYS_sendto, SYS_sendmsg, SYS_sendmmsg, SYS_recvfrom, SYS_recvmsg, SYS_recvmmsg, SYS_mount,
    SYS_umount2, SYS_pivot_root, SYS_chroot, SYS_unshare, SYS_setns, SYS_bpf, SYS_perf_event_open, SYS_userfaultfd,
    SYS_keyctl, SYS_add_key, SYS_request_key, SYS_init_module, SYS_finit_module, SYS_delete_module, SYS_kexec_load,
    SYS_reboot, SYS_swapon, SYS_swapoff, SYS_sethostname, SYS_setdomainname, SYS_clock_settime, SYS_settimeofday,
    SYS_adjtimex, SYS_clock_adjtime, SYS_acct, SYS_quotactl, SYS_syslog, SYS_open_by_handle_at, SYS_name_to_handle_at,
    SYS_memfd_create, SYS_mknodat, SYS_fanotify_init, SYS_fanotify_mark, SYS_personality, SYS_shmget, SYS_shmat, SYS_shmctl,
    SYS_semget, SYS_semop, SYS_semctl, SYS_msgget, SYS_msgsnd, SYS_msgrcv, SYS_msgctl, SYS_mq_open, SYS_mq_unlink,
#ifdef SYS_mknod
    SYS_mknod,
#endif
#ifdef SYS_modify_ldt
    SYS_modify_ldt,
#endif
#ifdef SYS_io_uring_setup
    SYS_io_uring_setup, SYS_io_uring_enter, SYS_io_uring_register,
#endif
#ifdef SYS_io_setup
    SYS_io_setup, SYS_io_submit,
#endif
#ifdef SYS_pidfd_open
    SYS_pidfd_open, SYS_pidfd_send_signal,
#endif
#ifdef SYS_pidfd_getfd
    SYS_pidfd_getfd,
#endif
#ifdef SYS_open_tree
    SYS_open_tree, SYS_move_mount, SYS_fsopen, SYS_fsconfig, SYS_fsmount, SYS_fspick,
#endif
#ifdef SYS_mount_setattr
    SYS_mount_setattr,
#endif
#ifdef SYS_secretmem_create
    SYS_secretmem_create, SYS_memfd_secret,
#endif
};

/// Calls that a student's functions do not need once they run.
static const int denied_while_computing[] = {
#ifdef SYS_fork
    SYS_fork, SYS_vfork,
#endif
    SYS_execveat, SYS_kill, SYS_tkill, SYS_rt_sigqueueinfo, SYS_rt_tgsigqueueinfo, SYS_setsid, SYS_setpgid,
    SYS_setuid, SYS_setgid, SYS_setreuid, SYS_setregid, SYS_setresuid, SYS_setresgid, SYS_setgroups, SYS_capset,
    SYS_setrlimit, SYS_setpriority, SYS_sched_setaffinity, SYS_sched_setscheduler, SYS_sched_setparam, SYS_sched_setattr,
    SYS_ioprio_set, SYS_mlock, SYS_mlockall, SYS_linkat, SYS_symlinkat, SYS_inotify_init1, SYS_timer_create,
#ifdef SYS_inotify_init
    SYS_inotify_init,
#endif
#ifdef SYS_alarm
    SYS_alarm,
#endif
};

struct program {
  struct sock_filter *instructions;
  size_t capacity;
  size_t count;
};

static void emit(struct program *p, struct sock_filter instruction) {
  if (p->count < p->capacity) p->instructions[p->count] = instruction;
  p->count++;
}

static void deny_each(struct program *p, const int *calls, size_t count) {
  for (size_t i = 0; i < count; i++) {
    emit(p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, (unsigned)calls[i], 0, 1));
    emit(p, (struct sock_filter)DENY);
  }
}

static size_t build(void *buffer, size_t capacity, bool computing) {
  struct program p = {buffer, capacity / sizeof(struct sock_filter), 0};
  // Another architecture's call numbers would slip past the table.
  emit(&p, (struct sock_filter)LOAD_ARCH);
  emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, NATIVE_ARCH, 1, 0));
  emit(&p, (struct sock_filter)RETURN(SECCOMP_RET_KILL_PROCESS));
  emit(&p, (struct sock_filter)LOAD_SYSCALL);
#if defined(__x86_64__)
  // The x32 call numbers are the native ones with bit 30 set.
  emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JGE | BPF_K, 0x40000000u, 0, 1));
  emit(&p, (struct sock_filter)RETURN(SECCOMP_RET_KILL_PROCESS));
#endif
  deny_each(&p, always_denied, sizeof always_denied / sizeof *always_denied);
  if (computing) {
    deny_each(&p, denied_while_computing, sizeof denied_while_computing / sizeof *denied_while_computing);
    // clone3 hides its flags behind a pointer: claim not to know it, and the C library falls back to clone.
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone3, 0, 1));
    emit(&p, (struct sock_filter)RETURN(SECCOMP_RET_ERRNO | ENOSYS));
    // clone makes threads, not processes.
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_clone, 0, 4));
    emit(&p, (struct sock_filter)LOAD_ARGUMENT(0));
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, CLONE_THREAD, 1, 0));
    emit(&p, (struct sock_filter)DENY);
    emit(&p, (struct sock_filter)LOAD_SYSCALL);
    // Memory that is written does not become code; the loader's own mappings come from files.
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_mprotect, 0, 4));
    emit(&p, (struct sock_filter)LOAD_ARGUMENT(2));
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 1));
    emit(&p, (struct sock_filter)DENY);
    emit(&p, (struct sock_filter)LOAD_SYSCALL);
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_mmap, 0, 6));
    emit(&p, (struct sock_filter)LOAD_ARGUMENT(2));
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, PROT_EXEC, 0, 3));
    emit(&p, (struct sock_filter)LOAD_ARGUMENT(3));
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JSET | BPF_K, MAP_ANONYMOUS, 0, 1));
    emit(&p, (struct sock_filter)DENY);
    emit(&p, (struct sock_filter)LOAD_SYSCALL);
    // No typing into the terminal that the grader runs in.
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_ioctl, 0, 4));
    emit(&p, (struct sock_filter)LOAD_ARGUMENT(1));
    emit(&p, (struct sock_filter)BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, TIOCSTI, 0, 1));
    emit(&p, (struct sock_filter)DENY);
    emit(&p, (struct sock_filter)LOAD_SYSCALL);
  }
  emit(&p, (struct sock_filter)ALLOW);
  return p.count * sizeof(struct sock_filter);
}

size_t csystem_computing_filter(void *buffer, size_t capacity) { return build(buffer, capacity, true); }
size_t csystem_building_filter(void *buffer, size_t capacity) { return build(buffer, capacity, false); }

int csystem_die_with_parent(void) { return prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0); }

int csystem_adopt_orphans(void) { return prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0); }

int csystem_forbid_exec(void) {
  struct sock_filter instructions[] = {
      LOAD_SYSCALL,
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_execve, 1, 0),
      BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, SYS_execveat, 0, 1),
      DENY,
      ALLOW,
  };
  struct sock_fprog program = {sizeof instructions / sizeof *instructions, instructions};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

int csystem_install_computing_filter(void) {
  struct sock_filter instructions[512];
  size_t size = csystem_computing_filter(instructions, sizeof instructions);
  if (size > sizeof instructions) {
    errno = E2BIG;
    return -1;
  }
  struct sock_fprog program = {(unsigned short)(size / sizeof *instructions), instructions};
  if (prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) != 0) return -1;
  return prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program);
}

int csystem_watch_open(void) { return inotify_init1(IN_NONBLOCK | IN_CLOEXEC); }
int csystem_watch_add(int watcher, const char *path) {
  return inotify_add_watch(watcher, path, IN_CLOSE_WRITE | IN_MOVED_TO | IN_CREATE | IN_DELETE | IN_MOVED_FROM);
}

#else

static int unsupported(void) {
  errno = ENOSYS;
  return -1;
}
int csystem_die_with_parent(void) { return unsupported(); }
int csystem_adopt_orphans(void) { return unsupported(); }
int csystem_forbid_exec(void) { return unsupported(); }
int csystem_install_computing_filter(void) { return unsupported(); }
size_t csystem_computing_filter(void *buffer, size_t capacity) { return 0; }
size_t csystem_building_filter(void *buffer, size_t capacity) { return 0; }
int csystem_watch_open(void) { return unsupported(); }
int csystem_watch_add(int watcher, const char *path) { return unsupported(); }

#endif
