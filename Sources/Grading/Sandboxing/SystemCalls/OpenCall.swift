/// What a sandboxed process is about when it asks the kernel for something. A filter belongs to each; once a process is under one,
/// it never leaves it.
package enum Phase: String, CaseIterable, Sendable {
  /// The compiler, the linker and the symbolizer, which start programs and write files.
  case building
  /// From the sandbox's own starter until a host has put its limits on itself.
  case starting
  /// While a host loads the student's library: code may come from files, and programs are started no more.
  case loading
  /// While the student's functions run: what is code was code when the library was loaded.
  case computing
}

extension Set<Phase> {
  /// All of them.
  static let always: Set<Phase> = [.building, .starting, .loading, .computing]
  /// A host's, from beginning to end: each has what the next one has, for filters only ever take away.
  static let hosted: Set<Phase> = [.starting, .loading, .computing]
}

/// A system call that stays open in some phases, and why. What is not in the list is closed.
struct OpenCall: Sendable, Equatable {
  /// What one argument must be: `argument & mask == value`, all 64 bits.
  struct Condition: Sendable, Equatable {
    var argument: UInt32
    var mask: UInt64 = .max
    var value: UInt64
  }

  /// Its name as the kernel and libseccomp know it.
  var name: String
  var phases: Set<Phase>
  var reason: String
  /// All of these must hold; of several entries for a call, those of one are enough.
  var conditions: [Condition] = []
}
