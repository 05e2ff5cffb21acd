/// Why a name cannot be given to something new: what is wrong with it, and what is allowed.
package struct ScaffoldRefusal: Error, Sendable, CustomStringConvertible {
  package let problem: String
  package let advice: String

  package init(problem: String, advice: String) {
    self.problem = problem
    self.advice = advice
  }

  package var description: String { "\(problem)\n\(advice)" }
}
