/// The schema of a course's documents, as it lies in `exercise.xsd`.
package enum ExerciseSchema {
  package static let bytes = PackageResources.exercise_xsd
}
