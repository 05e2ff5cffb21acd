import SystemFiles

#if canImport(CSeccomp)
  import CSeccomp
#endif
#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A seccomp filter of the kernel: made by libseccomp, for the processor that this runs on.
enum SystemCallFilter {
  /// The filter of a phase as an array of `struct sock_filter`; empty where there is no seccomp.
  ///
  /// What is closed fails as if the kernel did not know it (ENOSYS), so that libraries fall back to what they did on older ones.
  /// Calls by another processor's numbers end the process.
  ///
  /// - Parameter error: the error number of what is closed.
  static func bytes(_ phase: Phase, error: UInt16 = UInt16(ENOSYS)) throws(GraderFault) -> [UInt8] {
    #if canImport(CSeccomp)
      guard let context = seccomp_init(cseccomp_fail_with(error)) else {
        throw failure("seccomp_init", ENOMEM)
      }
      defer { seccomp_release(context) }
      // Looked up by halves, instead of one number after another.
      seccomp_attr_set(context, SCMP_FLTATR_CTL_OPTIMIZE, 2)
      for call in OpenCalls.all where call.phases.contains(phase) {
        // Unknown here, or unknown to this processor: closed by being unknown.
        guard let number = number(call.name) else { continue }
        let conditions = call.conditions.map {
          scmp_arg_cmp(arg: $0.argument, op: SCMP_CMP_MASKED_EQ, datum_a: $0.mask, datum_b: $0.value)
        }
        let status = seccomp_rule_add_array(
          context, SCMP_ACT_ALLOW, Int32(number), UInt32(conditions.count), conditions)
        guard status == 0 else { throw failure(call.name, -status) }
      }
      // A filter has at most 4096 instructions of 8 bytes: half of what a pipe holds.
      let pipe = try ProcessPipe()
      defer { close(pipe.readEnd) }
      let status = seccomp_export_bpf(context, pipe.writeEnd)
      close(pipe.writeEnd)
      guard status == 0 else { throw failure("seccomp_export_bpf", -status) }
      var bytes = [UInt8](repeating: 0, count: 1 << 16)
      let count = read(pipe.readEnd, &bytes, bytes.count)
      return Array(bytes[..<max(0, count)])
    #else
      return []
    #endif
  }

  /// The number of a call on this processor; nil where it has none.
  static func number(_ name: String) -> Int? {
    #if canImport(CSeccomp)
      let number = seccomp_syscall_resolve_name(name)
      return number >= 0 ? Int(number) : nil
    #else
      return nil
    #endif
  }

  /// The name of the call that has a number on this processor; nil where none has.
  static func name(_ number: Int) -> String? {
    #if canImport(CSeccomp)
      guard let name = seccomp_syscall_resolve_num_arch(seccomp_arch_native(), Int32(number)) else {
        return nil
      }
      defer { free(name) }
      return String(cString: name)
    #else
      return nil
    #endif
  }

  private static func failure(_ what: String, _ error: Int32) -> GraderFault {
    GraderFault(
      "The system call filter cannot be made: \(what): \(String(cString: strerror(error)))",
      advice: "No points were lost. Is libseccomp whole? apt-get install --reinstall libseccomp2")
  }
}
