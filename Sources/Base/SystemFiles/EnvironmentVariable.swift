#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The variables that the program was started with.
package enum EnvironmentVariable {
  /// Nil for one that is not set; an empty one is.
  package static func value(of name: String) -> String? { getenv(name).map { String(cString: $0) } }

  /// Sets it for the programs that this one starts, unless it is set already.
  package static func provide(_ name: String, _ value: String) { setenv(name, value, 0) }
}
