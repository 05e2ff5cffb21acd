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

  /// Findings about the learning goals that questions and parts name.
  package static func findings(_ exercise: Exercise, goals settings: CourseSettings?) -> [Diagnostic] {
    let known = settings?.goals.map(\.id) ?? []
    func finding(_ goal: String, _ position: TextPosition) -> Diagnostic? {
      known.contains(goal)
        ? nil
        : Diagnostic(
          file: exercise.file, at: position, "goals names \(quoted(goal)), and course.xml has no such goal",
          advice: known.isEmpty
            ? "add <goal id=\"\(goal)\">…</goal> to it"
            : nameAdvice(for: goal, among: known, orList: "its goals are"))
    }
    let questions = exercise.quiz?.questions ?? []
    return questions.flatMap { question in question.goals.compactMap { finding($0, question.position) } }
      + (exercise.task?.parts ?? []).flatMap { part in
        part.goals.compactMap { finding($0, TextPosition(line: part.line)) }
      }
      + (exercise.task?.build?.parts ?? []).flatMap { part in
        part.goals.compactMap { finding($0, TextPosition(line: part.line)) }
      }
  }

  /// Findings about the exercises that `course.xml` lists: those that are not there, and those that it forgets.
  package static func findings(_ settings: CourseSettings, in course: Course) -> [Diagnostic] {
    guard !settings.listed.isEmpty else { return [] }
    let file = course.exercisesPath + "/course.xml"
    let ids = course.exercises.map(\.id)
    let missing = settings.listed.filter { !ids.contains($0.id) }.map { listed in
      Diagnostic(
        file: file, at: listed.position, "ref names \(quoted(listed.id)), and no exercise has that id",
        advice: nameAdvice(for: listed.id, among: ids, orList: "the exercises are"))
    }
    let forgotten = ids.filter { id in !settings.listed.contains { $0.id == id } }
    guard !forgotten.isEmpty else { return missing }
    return missing + [
      Diagnostic(
        file: file, at: settings.listed[0].position,
        "the list of exercises leaves out \(listedNames(forgotten)), which come last",
        advice: "add <exercise ref=\"\(forgotten[0])\"/> at its place", severity: .warning)
    ]
  }

  /// The names of the lessons' folders; nil where the course has no Courseware.
  package static func lessons(in course: Course) -> [String]? {
    let folder = "\(course.path)/Courseware"
    guard Files.isFolder(folder) else { return nil }
    return FileTree.folders(in: folder).filter { FileTree.isRegularFile("\(folder)/\($0)/lesson.md") }
      .sorted()
  }
}
