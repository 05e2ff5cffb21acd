import Diagnostics
import Exercises
import Sentences

/// The lessons of a course, to be asked for by number, by name, or by the exercise they belong to.
package struct LessonShelf: Sendable {
  package let lessons: [Lesson]

  /// Reads every lesson of a course.
  ///
  /// - Throws: `Diagnostics` when there is none, or one is wrong.
  package init(course path: String) throws(Diagnostics) {
    var lessons: [Lesson] = []
    for file in try LessonFile.all(inCourse: path) { lessons.append(try Lesson.load(file)) }
    self.init(lessons)
  }

  package init(_ lessons: [Lesson]) { self.lessons = lessons }

  /// Why a name is no lesson's: a sentence with what to type instead.
  package struct NotFound: Error, Hashable, CustomStringConvertible {
    package let description: String
  }

  /// The lesson that `name` stands for: `03-parameter-count`, `3`, `parameter-count`, `exercise2`, the
  /// beginning of one, or its folder or file as a shell completes it.
  ///
  /// - Throws: `NotFound` when none does, or several do.
  package func lesson(_ name: String) throws(NotFound) -> Lesson {
    let words = name.lowercased().split(separator: "/").filter { $0 != "lesson.md" }
    let typed = words.last.map(String.init) ?? name.lowercased()
    let number = Int(typed)
    let exact = lessons.filter {
      $0.id == typed || (number != nil && $0.number == number) || Self.bareName($0) == typed
        || $0.exercise == typed
    }
    let found =
      exact.isEmpty && !typed.isEmpty
      ? lessons.filter { $0.id.hasPrefix(typed) || Self.bareName($0).hasPrefix(typed) } : exact
    if let lesson = found.first, found.count == 1 { return lesson }
    if !found.isEmpty {
      let ids = found.map(\.id)
      throw NotFound(
        description: localized("“\(name)” could be \(Self.list(ids, localized(" or "))). Name one of them."))
    }
    let names = lessons.map(\.id) + lessons.map(Self.bareName) + lessons.compactMap(\.exercise)
    let all = localized("The lessons are \(Self.list(lessons.map(\.id), localized(" and "))).")
    let problem =
      nearestName(to: typed, among: names).map {
        localized("there is no lesson “\(name)”; did you mean \($0)?")
      } ?? localized("there is no lesson “\(name)”.")
    throw NotFound(description: "\(problem) \(all)")
  }

  /// `parameter-count` of `03-parameter-count`.
  private static func bareName(_ lesson: Lesson) -> String {
    String(lesson.id.drop { ("0"..."9").contains($0) || $0 == "-" })
  }

  private static func list(_ names: [String], _ word: String) -> String {
    names.count < 2
      ? names.joined() : names.dropLast().joined(separator: ", ") + word + names[names.count - 1]
  }
}
