import XMLDocuments

/// The files that a new course has before it has exercises.
package enum CourseTemplate {
  /// The quizzes' defaults: `Exercises/course.xml`.
  package static let settings = ScaffoldFile(
    path: "Exercises/course.xml",
    text: """
      <?xml version="1.0" encoding="UTF-8"?>
      <course title="My course" attempts="3" penalty="0.25"
              xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="exercise.xsd">
        <summary>What the course is about, in a few sentences.</summary>
      </course>

      """)

  /// A copy of the schema, for editors: `Exercises/exercise.xsd`.
  package static let schema = ScaffoldFile(
    path: "Exercises/exercise.xsd", text: String(decoding: ExerciseSchema.bytes, as: UTF8.self))
}
