#if os(Linux)
  import SystemCallProbe
  import XCTest

  @testable import Sandboxing

  /// What the kernel lets through under each filter: asked of the kernel itself, number by number.
  final class SystemCallFilterTests: XCTestCase {
    /// An error number that no call has.
    private let closed: UInt16 = 777
    /// No descriptor, no address, no process, no size: a call that gets through does nothing with them.
    private let nonsense = [UInt64](repeating: .max, count: 6)

    private func isOpen(_ number: Int, _ arguments: [UInt64], under filter: [UInt8]) throws -> Bool {
      let answer = filter.withUnsafeBytes {
        probe_system_call($0.baseAddress, $0.count, number, arguments, Int32(closed))
      }
      return try XCTUnwrap([0: false, 1: true][answer], "call \(number) could not be tried")
    }

    #if arch(x86_64)
      /// uretprobe and uprobe: the kernel lets them pass every filter, and ends a process that nobody probes.
      private let passedByTheKernel: Set = [335, 336]
    #else
      private let passedByTheKernel: Set<Int> = []
    #endif

    /// What the table says of a call.
    private func isMeantToBeOpen(_ name: String?, _ arguments: [UInt64], _ phase: Phase) -> Bool {
      OpenCalls.all.contains { call in
        call.name == name && call.phases.contains(phase)
          && call.conditions.allSatisfy { arguments[Int($0.argument)] & $0.mask == $0.value }
      }
    }

    /// Every number there is and some that are not, of this processor and of x32, in every phase.
    func testEveryCallIsOpenOrClosedAsTheTableSays() throws {
      for phase in Phase.allCases {
        let filter = try SystemCallFilter.bytes(phase, error: closed)
        var open: [String] = []
        for number in Array(0..<560) + [1000, 4000] + (0..<560).map({ $0 | 0x4000_0000 })
        where !passedByTheKernel.contains(number) {
          let name = SystemCallFilter.name(number)
          let isOpen = try isOpen(number, nonsense, under: filter)
          XCTAssertEqual(
            isOpen, isMeantToBeOpen(name, nonsense, phase),
            "\(phase): call \(number), \(name ?? "without a name")")
          if isOpen { open.append(name ?? "\(number)") }
        }
        XCTAssertTrue(open.contains("read") && open.contains("exit_group"), "\(phase): \(open)")
        print("Open while \(phase.rawValue): \(open.count) calls, and some with certain arguments")
        let calls = OpenCalls.all.filter {
          $0.phases.contains(phase) && SystemCallFilter.number($0.name) != nil
        }
        let reasons = Dictionary(grouping: calls, by: \.reason)
        var told: Set<String> = []
        for reason in calls.map(\.reason) where told.insert(reason).inserted {
          var names: [String] = []
          for call in reasons[reason] ?? [] {
            let name = call.conditions.isEmpty ? call.name : call.name + "(…)"
            if !names.contains(name) { names.append(name) }
          }
          print("  \(names.joined(separator: " ")): \(reason)")
        }
      }
    }

    /// Calls that are open with certain arguments, with those, their neighbours, and every single bit.
    func testArgumentsOpenACallAsTheTableSays() throws {
      let names = Set(OpenCalls.all.filter { !$0.conditions.isEmpty }.map(\.name))
      for phase in Phase.allCases {
        let filter = try SystemCallFilter.bytes(phase, error: closed)
        for name in names.sorted() {
          guard let number = SystemCallFilter.number(name) else { continue }
          let conditions = OpenCalls.all.filter { $0.name == name }.map(\.conditions).filter { !$0.isEmpty }
          for own in conditions {
            for condition in own {
              let values =
                [condition.value, condition.value &+ 1, condition.value &- 1, condition.value | 1 << 32]
                + (0..<34).map { condition.value ^ 1 << $0 }
              for value in values {
                var arguments = nonsense
                for other in own { arguments[Int(other.argument)] = other.value }
                arguments[Int(condition.argument)] = value
                XCTAssertEqual(
                  try isOpen(number, arguments, under: filter), isMeantToBeOpen(name, arguments, phase),
                  "\(phase): \(name) with \(value) as argument \(condition.argument)")
              }
            }
            // What differs from phase to phase is few; one set of neighbours a call is enough for the long lists.
            if conditions.count > 8 { break }
          }
        }
      }
    }

    /// What no submission may have, said without a look at the table.
    func testWhatWouldLeadOutIsClosed() throws {
      let always = """
        socket socketpair connect bind listen accept4 sendto sendmsg recvmsg ptrace process_vm_readv process_vm_writev \
        kcmp mount umount2 pivot_root chroot unshare setns bpf perf_event_open userfaultfd keyctl add_key request_key \
        init_module finit_module delete_module kexec_load reboot swapon sethostname clock_settime settimeofday adjtimex \
        acct quotactl syslog open_by_handle_at memfd_create mknodat personality shmget semget msgget mq_open \
        io_uring_setup io_setup pidfd_open pidfd_getfd open_tree move_mount fsopen mount_setattr memfd_secret \
        rt_sigqueueinfo rt_tgsigqueueinfo tkill setuid setgid setresuid capset sched_setaffinity sched_setscheduler \
        setpriority mlock mlockall pkey_mprotect remap_file_pages inotify_init1 timer_create clone3 landlock_create_ruleset
        """
      let computing = """
        execve execveat fork vfork kill setsid setpgid wait4 setrlimit linkat symlinkat link symlink seccomp alarm \
        setitimer signalfd4 arch_prctl
        """
      for phase in Phase.allCases {
        let filter = try SystemCallFilter.bytes(phase, error: closed)
        let names =
          always.split(separator: " ") + (phase == .computing ? computing.split(separator: " ") : [])
        for name in names {
          guard let number = SystemCallFilter.number(String(name)) else { continue }
          XCTAssertFalse(try isOpen(number, nonsense, under: filter), "\(phase): \(name)")
          XCTAssertFalse(
            try isOpen(number, [UInt64](repeating: 0, count: 6), under: filter),
            "\(phase): \(name) of nothing")
        }
      }
    }

    /// Filters lie one over the other: a phase that opened what the one before had closed would open nothing.
    func testEachPhaseOfAHostHasWhatTheNextOneHas() {
      for call in OpenCalls.all {
        if call.phases.contains(.computing) { XCTAssertTrue(call.phases.contains(.loading), call.name) }
        if call.phases.contains(.loading) { XCTAssertTrue(call.phases.contains(.starting), call.name) }
        XCTAssertFalse(call.reason.isEmpty, call.name)
      }
    }

    func testPrefixesCoverEveryByteButTheExcluded() {
      for excluded in [[], [129, 130, 143], [0], [255], [0, 255], [7, 8]] as [Set<UInt8>] {
        let prefixes = ByteRange.prefixes(without: excluded)
        for byte in UInt8.min...UInt8.max {
          XCTAssertEqual(
            prefixes.count { byte & $0.mask == $0.value }, excluded.contains(byte) ? 0 : 1,
            "\(byte) of \(excluded)")
        }
      }
    }

    /// A damaged filter is made again.
    func testFiltersHeal() throws {
      let folder = NSTemporaryDirectory() + "filters-\(UUID().uuidString)"
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
      defer { try? FileManager.default.removeItem(atPath: folder) }
      let filters = try SystemCallFilters(folder: folder)
      let path = try XCTUnwrap(filters.own(of: .computing).values.first { $0.contains("/computing-") })
      let whole = try Data(contentsOf: URL(fileURLWithPath: path))
      XCTAssertEqual(whole.count % 8, 0)
      try Data().write(to: URL(fileURLWithPath: path))
      _ = try SystemCallFilters(folder: folder)
      XCTAssertEqual(try Data(contentsOf: URL(fileURLWithPath: path)), whole)
    }
  }
#endif
