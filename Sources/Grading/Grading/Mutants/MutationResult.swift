/// What became of an exercise's mutants.
package struct MutationResult: Sendable {
  package var exercise: String
  package var killed = 0
  package var equivalent = 0
  package var uncompiled = 0
  /// Those that lose no points, and the first seed with which they do not.
  package var survivors: [(mutant: Mutant, seed: UInt64?)] = []

  package var count: Int { killed + equivalent + uncompiled + survivors.count }

  /// Of the mutants that are mistakes, how many the suites notice, in percent; nil where there are none.
  package var rate: Double? {
    let mistakes = killed + survivors.count
    return mistakes > 0 ? 100 * Double(killed) / Double(mistakes) : nil
  }

  package var isEnough: Bool { rate.map { $0 >= MutationCheck.leastRate } ?? true }
}
