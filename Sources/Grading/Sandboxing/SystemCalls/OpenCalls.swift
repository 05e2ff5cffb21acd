#if canImport(Glibc)
  @preconcurrency import Glibc
#endif

/// Every system call that a submission's processes may make. One line each, by what it is for.
///
/// Names that a processor does not have (`open` on arm64) are passed over. Numbers of arguments: `man 2` of the call.
enum OpenCalls {
  static let all: [OpenCall] = [
    memory, files, waiting, threads, signals, facts, ends, processes, starting,
  ].flatMap { $0.flatMap(\.self) }

  // MARK: - What Swift code does

  private static let executable: UInt64 = 4  // PROT_EXEC
  private static let anonymous: UInt64 = 0x20  // MAP_ANONYMOUS

  private static let memory: [[OpenCall]] = [
    each("brk munmap mremap madvise", .always, "memory is asked for and given back"),
    call(
      "mmap", .always, argument: 2, without: executable,
      "memory, and files as memory: what is written is never code"),
    call(
      "mprotect", .always, argument: 2, without: executable,
      "the loader seals its tables; nothing becomes code"),
    [
      OpenCall(
        name: "mmap", phases: [.building, .starting, .loading],
        reason: "code comes from libraries, which are files",
        conditions: [
          .init(argument: 2, mask: executable, value: executable),
          .init(argument: 3, mask: anonymous, value: 0),
        ])
    ],
  ]

  private static let files: [[OpenCall]] = [
    each(
      "read write readv writev pread64 pwrite64 lseek close", .always,
      "answers, prints, and files of the jail's own /tmp"),
    each(
      "open openat creat ftruncate truncate fallocate fsync fdatasync dup dup2 dup3 pipe pipe2 flock",
      .always,
      "the same"),
    each(
      "stat fstat lstat newfstatat statx access faccessat faccessat2 readlink readlinkat getdents64 getcwd statfs fstatfs",
      .always, "what there is in the jail"),
    each(
      "getxattr lgetxattr fgetxattr listxattr llistxattr flistxattr", .always,
      "Foundation asks for them with a file's other facts"),
    each(
      "mkdir mkdirat rmdir unlink unlinkat rename renameat renameat2 chdir fchdir chmod fchmod fchmodat umask utimensat",
      .always, "files of the jail's own /tmp"),
    each("sendfile copy_file_range fchown", .always, "Foundation copies files and folders with them"),
    each("msync", .always, "files that are memory are written back"),
    call(
      "fcntl", .hosted, argument: 1, in: [0, 1, 2, 3, 4, 5, 6, 7, 36, 37, 38, 1030, 1032],
      "F_DUPFD, flags, locks, F_GETPIPE_SZ: without those that make an input send signals"),
    call(
      "ioctl", .always, argument: 1, in: [0x5401, 0x5413, 0x541b],
      "TCGETS, TIOCGWINSZ, FIONREAD: questions alone, so nothing is typed into a terminal"),
  ]

  private static let waiting: [[OpenCall]] = [
    each("poll ppoll select pselect6 restart_syscall", .always, "requests are waited for"),
    each(
      "epoll_create epoll_create1 epoll_ctl epoll_wait epoll_pwait epoll_pwait2 eventfd2 timerfd_create timerfd_settime timerfd_gettime",
      .always, "Dispatch waits with them"),
    each(
      "nanosleep clock_nanosleep sched_yield pause", .always, "sleeping; the clock counts none of it for ever"
    ),
  ]

  private static let threads: [[OpenCall]] = [
    each(
      "futex set_robust_list rseq gettid sched_getaffinity", .always, "locks and threads of the C library"),
    // CLONE_VM, _FS, _FILES, _SIGHAND, _THREAD, _SYSVSEM, _SETTLS, _PARENT_SETTID, _CHILD_CLEARTID and nothing else. Its flags are in
    // its first argument on both processors; clone3 hides them behind a pointer, and the C library does without it.
    call(
      "clone", .hosted, argument: 0, in: [0x3d_0f00], "a thread as the C library makes it, never a process"),
    each(
      "sched_getparam sched_getscheduler sched_get_priority_max sched_get_priority_min getpriority", .always,
      "Dispatch and Foundation ask for a thread's priority, and set none"),
    call(
      "prctl", .hosted, argument: 0, in: [15, 16], "PR_SET_NAME, PR_GET_NAME: threads have names"),
  ]

  private static let signals: [[OpenCall]] = [
    each(
      "rt_sigaction rt_sigprocmask rt_sigreturn rt_sigsuspend rt_sigpending rt_sigtimedwait sigaltstack",
      .always,
      "traps are reported with their place"),
    // Those that come from outside (HUP, INT, TERM, KILL) are not among them: no submission can look as if it were ended by others.
    call(
      "tgkill", .hosted, argument: 2,
      in: [SIGILL, SIGTRAP, SIGABRT, SIGBUS, SIGFPE, SIGSEGV, SIGXCPU, SIGXFSZ, 32].map { UInt64($0) },
      "a process ends by its own fault, and threads are cancelled; a process identifier of others is not in the jail"
    ),
  ]

  private static let facts: [[OpenCall]] = [
    each(
      "getpid getppid getpgrp getpgid getsid getuid geteuid getgid getegid getresuid getresgid getgroups uname",
      .always,
      "who one is in the jail: nobody"),
    each(
      "time gettimeofday clock_gettime clock_getres times getrusage getcpu sysinfo getrandom getrlimit",
      .always,
      "clocks, the processor, random numbers"),
    call("prlimit64", .hosted, argument: 2, in: [0], "limits are read, and never moved"),
  ]

  /// The exit statuses 129, 130 and 143 are those of a program that was ended from outside.
  private static let ends: [[OpenCall]] = ["exit", "exit_group"].map { name in
    each(name, [.building], "the end")
      + ByteRange.prefixes(without: [128 + 1, 128 + 2, 128 + 15]).map { prefix in
        OpenCall(
          name: name, phases: Set.hosted,
          reason: "the end of a thread or of all, with any status but those of signals from outside",
          conditions: [.init(argument: 0, mask: UInt64(prefix.mask), value: UInt64(prefix.value))])
      }
  }

  // MARK: - What comes before

  /// CLONE_NEWTIME, _NEWNS, _NEWCGROUP, _NEWUTS, _NEWIPC, _NEWUSER, _NEWPID, _NEWNET; CLONE_PTRACE and CLONE_UNTRACED.
  private static let namespaces: UInt64 = 0x7e02_0080 | 0x2000 | 0x80_0000

  private static let processes: [[OpenCall]] = [
    each("fork vfork", [.building], "the shell starts the compilers, and they their own"),
    call(
      "clone", [.building], argument: 0, without: namespaces, "the same, and threads; no namespaces"),
    each(
      "kill tgkill", [.building], "processes of the jail alone, where the first cannot be signalled"),
    each("execve wait4 waitid", [.building, .starting], "programs are started, and waited for"),
    each("setpgid setsid", [.building], "the shell's jobs"),
    each("link linkat symlink symlinkat", [.building], "the compiler's lock files"),
    each(
      "fcntl fadvise64 readahead utime utimes futimesat fchownat", [.building],
      "files that are compiled"),
    call(
      "prctl", [.building], argument: 0, in: [15, 16, 0x5356_4d41, 3, 4],
      "names of threads and of memory; whether a crash leaves a core"),
    each("membarrier", [.building], "LLVM's caches are told of written code"),
  ]

  private static let starting: [[OpenCall]] = [
    each(
      "arch_prctl set_tid_address", [.building, .starting], "the loader and the C library begin a program"),
    each(
      "prlimit64 setrlimit", [.building, .starting], "limits are put on oneself before the first foreign byte"
    ),
    call(
      "prctl", [.starting], argument: 0, in: [1], "PR_SET_PDEATHSIG: nothing outlives the grader"),
    call(
      "prctl", [.starting, .loading], argument: 0, in: [38, 22],
      "PR_SET_NO_NEW_PRIVS, PR_SET_SECCOMP: the next filter is put on"),
    each("seccomp", [.starting, .loading], "the same, for all threads at once"),
  ]

  // MARK: - Entries

  /// Several calls for one reason, their names between spaces.
  private static func each(_ names: String, _ phases: Set<Phase>, _ reason: String) -> [OpenCall] {
    names.split(separator: " ").map { OpenCall(name: String($0), phases: phases, reason: reason) }
  }

  /// A call of which one argument must be one of `values`.
  private static func call(
    _ name: String, _ phases: Set<Phase>, argument: UInt32, in values: [UInt64], _ reason: String
  ) -> [OpenCall] {
    values.map {
      OpenCall(
        name: name, phases: phases, reason: reason, conditions: [.init(argument: argument, value: $0)])
    }
  }

  /// A call of which one argument has none of the bits in `mask`.
  private static func call(
    _ name: String, _ phases: Set<Phase>, argument: UInt32, without mask: UInt64, _ reason: String
  ) -> [OpenCall] {
    [
      OpenCall(
        name: name, phases: phases, reason: reason,
        conditions: [.init(argument: argument, mask: mask, value: 0)])
    ]
  }
}

/// Numbers of one byte, described by their leading bits: a filter can compare no other way.
enum ByteRange {
  /// The fewest prefixes that cover every byte but those of `excluded`.
  static func prefixes(without excluded: Set<UInt8>) -> [(mask: UInt8, value: UInt8)] {
    func cover(_ value: UInt8, _ bits: Int) -> [(mask: UInt8, value: UInt8)] {
      let mask = bits == 0 ? 0 : UInt8.max << UInt8(8 - bits)
      if !excluded.contains(where: { $0 & mask == value }) { return [(mask, value)] }
      guard bits < 8 else { return [] }
      return cover(value, bits + 1) + cover(value | UInt8(0x80) >> UInt8(bits), bits + 1)
    }
    return cover(0, 0)
  }
}
