import SystemFiles

/// Data that cannot be fetched or are refused, with the reason and what to do next.
package struct DataFault: Error, Hashable, Sendable, CustomStringConvertible {
  /// What is wrong, and where.
  package var problem: String
  /// What to do next.
  package var remedy: String

  package init(_ problem: String, remedy: String) {
    self.problem = problem
    self.remedy = remedy
  }

  /// - Parameter name: what to call the file instead of its path.
  init(_ fault: FileFault, name: String? = nil) {
    var fault = fault
    if let name { fault.path = name }
    let place = fault.offset.map { "byte \($0): " } ?? ""
    self.init("\(fault.path): \(place)\(fault.problem)", remedy: fault.remedy)
  }

  package var description: String { "\(problem)\n\(remedy.prefix(1).uppercased() + remedy.dropFirst())." }
}
