/// A hint for a question or a part.
package struct Hint: Sendable, Hashable {
  /// The share of the part's points that asking for it costs, from 0 to 1.
  package let cost: Double
  package let text: String
  package let line: Int

  package init(cost: Double, text: String, line: Int) {
    self.cost = cost
    self.text = text
    self.line = line
  }
}
