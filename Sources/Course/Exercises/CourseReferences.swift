import Diagnostics
import SystemFiles

/// What the exercises of a course say of each other and of the lessons, held against what is there.
package enum CourseReferences {
  /// Findings about `requires` and `lesson` of one exercise.
  ///
  /// - Parameter lessons: the folders of the course's lessons; nil where the course has none at all.
  package static func findings(
    _ exercise: Exercise, in course: Course, lessons: [String]?
  ) -> [Diagnostic] {
    var findings: [Diagnostic] = []
    let ids = course.exercises.map(\.id)
    for required in exercise.requires where !ids.contains(required) {
      findings.append(
        Diagnostic(
          file: exercise.file, at: exercise.idPosition,
          "requires names \(quoted(required)), and no exercise has that id",
          advice: nameAdvice(for: required, among: ids, orList: "the exercises are")))
    }
    if let lesson = exercise.lesson, let lessons, !lessons.contains(lesson) {
      findings.append(
        Diagnostic(
          file: exercise.file, at: exercise.idPosition,
          "there is no lesson Courseware/\(lesson)/lesson.md",
          advice: nameAdvice(for: lesson, among: lessons, orList: "the lessons are")))
    }
    return findings
  }

  /// The names of the lessons' folders; nil where the course has no Courseware.
  package static func lessons(in course: Course) -> [String]? {
    let folder = "\(course.path)/Courseware"
    guard Files.isFolder(folder) else { return nil }
    return FileTree.folders(in: folder).filter { FileTree.isRegularFile("\(folder)/\($0)/lesson.md") }
      .sorted()
  }
}
