/// What came of trying whether a module loses points.
package enum Trial: Sendable, Equatable {
  /// It loses points with every seed, and the first test that fails with each.
  case loses(tests: [String])
  /// It loses no point with a seed.
  case losesNothing(seed: UInt64)
  /// What the compiler says.
  case doesNotCompile(String)
}
