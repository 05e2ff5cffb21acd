import Diagnostics
import Exercises
import Preparation
import SystemFiles
import Toolchains

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
    let toolchain = try Toolchain.find(cache: cache.path)
    do throws(GraderFault) {
      let (plan, _) = try ExercisePlan.load(exercise, in: folder, original: nil)
      let prepared = try PreparedExercise.prepare(
        plan, toolchain: toolchain, products: products, cache: cache, announce: announce)
      guard !prepared.manifest.plainSuites.isEmpty else { return [] }
      let grader = try Grader(plan, trust: .own, products: products, announce: announce)
      let solution = try ExercisePlan.swiftFiles(folder.solutionSourcesPath(module: plan.module))
      announce("Trying the XCTest suites of \(plan.id) …")
      let sources = solution.isEmpty ? plan.starter : solution
      return try PlainSuiteLint(grader: grader, sources: sources).findings()
    } catch {
      guard error.findings.isEmpty else { return error.findings }
      // A finding is one line: of what a tool said in many, those that say something.
      let lines = error.reason.split(separator: "\n").filter { $0.contains { $0.isLetter } }
      return [
        Diagnostic(
          file: folder.xmlPath, at: exercise.idPosition, lines.prefix(4).joined(separator: " / "),
          advice: error.advice)
      ]
    }
  }
}
