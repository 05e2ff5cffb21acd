import ArgumentParser
import ExerciseKit

/// Names of the course that a shell completes.
enum CourseNames {
  static let exercises = CompletionKind.custom { _, _, _ in
    guard let folder = CourseOptions.ownCourse, let course = try? Course(at: folder) else { return [] }
    return course.exercises.map(\.id)
  }

  static let lessons = CompletionKind.custom { _, _, _ in
    guard let folder = CourseOptions.ownCourse, let lessons = try? LessonFile.all(inCourse: folder) else {
      return []
    }
    return lessons.map(\.id)
  }
}
