/// What came of trying whether a module loses points.
package enum Trial: Sendable {
  /// With each seed.
  case ran([Run])
  /// What the compiler says.
  case doesNotCompile(String)

  package struct Run: Sendable {
    package var seed: UInt64
    /// The first test that failed; nil where no point was lost.
    package var loss: String?
    /// What the module printed.
    package var output: String
  }

  /// The first seed with which no point was lost; nil where some were with each.
  package var seedWithoutLoss: UInt64? {
    guard case .ran(let runs) = self else { return nil }
    return runs.first { $0.loss == nil }?.seed
  }
}
