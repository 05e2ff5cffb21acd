import Diagnostics
import Escaping

/// The id of a new exercise, and the name of its Swift module: `my-exercise` and `MyExercise`.
package struct ExerciseName: Sendable, Hashable {
  package let id: String
  package let module: String

  /// Modules that an exercise's suites or sources import, and names that Swift keeps for itself.
  private static let reserved: Set<String> = [
    "Any", "ConvNet", "CourseSupport", "CSystemCalls", "Dispatch", "Foundation", "GradedTesting", "Glibc",
    "Observation", "Protocol", "SeededRandom", "Self", "StudentHost", "Swift", "Testing", "Type",
    "WireFormat",
    "XCTest",
    // A module of a type's name hides the type.
    "Array", "Bool", "Character", "Dictionary", "Double", "Float", "Int", "Optional", "Range", "Set",
    "String",
  ]

  /// - Parameter commands: the words that `grade` takes for something else.
  /// - Throws: `ScaffoldRefusal` for what is no name of an exercise or of a module.
  package init(_ id: String, commands: [String]) throws(ScaffoldRefusal) {
    let allowed = "Use letters a to z, digits, \"-\" and \"_\", with a letter first, such as my-exercise."
    func isLetter(_ character: Character) -> Bool { character.isASCII && character.isLetter }
    guard let first = id.first, isLetter(first), id.count <= 64,
      id.allSatisfy({ isLetter($0) || ($0.isASCII && $0.isNumber) || $0 == "-" || $0 == "_" })
    else {
      throw ScaffoldRefusal(
        problem: "\(quoted(DisplayText.escaped(id))) cannot be an exercise's name.", advice: allowed)
    }
    guard !commands.contains(id) else {
      throw ScaffoldRefusal(
        problem: "\(quoted(id)) is a command: `grade \(id)` would not grade the exercise.",
        advice: "Choose another name.")
    }
    let words = id.split { $0 == "-" || $0 == "_" }
    let module = words.map { $0.prefix(1).uppercased() + $0.dropFirst() }.joined()
    guard !Self.reserved.contains(module) else {
      throw ScaffoldRefusal(
        problem: "\(quoted(id)) would name the exercise's module \(module), which is taken.",
        advice: "Choose another name, such as \(id)-exercise.")
    }
    self.id = id
    self.module = module
  }

  /// A title to begin with: `My exercise`.
  package var title: String {
    let words = id.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
    return words.prefix(1).uppercased() + words.dropFirst()
  }
}
