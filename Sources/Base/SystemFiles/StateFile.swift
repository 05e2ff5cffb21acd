import Sentences

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// What a learner has reached, kept as JSON in the course's folder `.grade` from run to run.
package enum StateFile {
  package static func path(_ name: String, course: String) -> String { "\(course)/.grade/\(name).json" }

  /// What the file says; nil where there is none. A damaged file is set aside, not lost.
  package static func load<State: Decodable>(_ name: String, course: String) -> State? {
    let path = path(name, course: course)
    guard let bytes = try? Files.read(path) else { return nil }
    if let known = try? JSONDecoder().decode(State.self, from: Data(bytes)) { return known }
    try? Files.write(bytes, to: path + ".damaged")
    return nil
  }

  /// Writes it whole or not at all.
  ///
  /// - Parameter durably: whether to wait until the disk has it.
  package static func save(
    _ state: some Encodable, as name: String, course: String, durably: Bool = false
  ) throws(GraderFault) {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
    guard let data = try? encoder.encode(state) else {
      throw GraderFault(localized("The state \(name) cannot be written."))
    }
    try Files.makeFolder("\(course)/.grade")
    try Files.write(Array(data), to: path(name, course: course), durably: durably)
  }

  /// Changes what is kept. Of two graders that do so at once, each sees what the other has written: nothing is lost.
  package static func update<State: Codable & Equatable>(
    _ name: String, course: String, from empty: State, _ change: (inout State) -> Void
  ) throws(GraderFault) {
    try Files.makeFolder("\(course)/.grade")
    let lock = try FileLock("\(course)/.grade/\(name).lock")
    defer { lock.release() }
    let before = load(name, course: course) ?? empty
    var state = before
    change(&state)
    if state != before { try save(state, as: name, course: course) }
  }
}
