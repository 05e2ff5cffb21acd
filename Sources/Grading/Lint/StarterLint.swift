import ExerciseKit

/// An exercise's starter and suites, compiled as a grading would: functions that cannot cross the pipe, suites that do not
/// compile.
package enum StarterLint {
  /// What the author has to put right.
  ///
  /// - Throws: `GraderFault` for what is nobody's file, such as a missing compiler.
  package static func findings(
    _ exercise: Exercise, in folder: ExerciseFolder, products: SupportProducts,
    announce: (String) -> Void
  ) throws(GraderFault) -> [Diagnostic] {
    guard exercise.task?.gradedParts.isEmpty == false else { return [] }
    let cache = try CacheFolder.standard(products: products)
    let toolchain = try Toolchain.find(cache: cache)
    do throws(GraderFault) {
      let (plan, _) = try ExercisePlan.load(exercise, in: folder, original: nil)
      _ = try PreparedExercise.prepare(
        plan, toolchain: toolchain, products: products, cache: cache, announce: announce)
      return []
    } catch {
      guard error.findings.isEmpty else { return error.findings }
      return [Diagnostic(file: folder.xmlPath, at: exercise.idPosition, error.reason, advice: error.advice)]
    }
  }
}
