import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The children of this process whose end somebody waits for, so that nobody else takes it from them.
package enum LivingChildren {
  private static let identifiers = Mutex<Set<pid_t>>([])

  /// Starts a child and notes it before anyone can look.
  ///
  /// - Parameter spawn: gives an error number, 0 for none, and the child's number.
  package static func start(_ spawn: () -> (Int32, pid_t)) -> Int32 {
    identifiers.withLock { known in
      let (result, identifier) = spawn()
      if result == 0 { known.insert(identifier) }
      return result
    }
  }

  package static func remove(_ identifier: pid_t) { _ = identifiers.withLock { $0.remove(identifier) } }

  package static func contains(_ identifier: pid_t) -> Bool {
    identifiers.withLock { $0.contains(identifier) }
  }

  /// Takes the status of an ended child that nobody has started here.
  ///
  /// - Returns: false where it is one of ours, or has not ended.
  package static func reapIfStray(_ identifier: pid_t) -> Bool {
    identifiers.withLock { known in
      !known.contains(identifier) && waitpid(identifier, nil, WNOHANG) == identifier
    }
  }
}
