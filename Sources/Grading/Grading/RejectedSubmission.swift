import Exercises
import GradeReports
import Preparation

extension GradeResult {
  /// The verdict on a submission that is not even built: refused at the door, with the reason.
  ///
  /// - Parameter parts: the ids of the parts that were asked for; nil for all.
  package static func rejected(
    _ plan: ExercisePlan, reason: String, parts: Set<String>? = nil, seed: UInt64
  ) -> GradeResult {
    var result = GradeResult(
      exercise: plan.id, title: plan.title, seed: seed, build: Build(status: .rejected, message: reason),
      parts: (plan.parts.map { ($0.id, $0.title, $0.points) }
        + (plan.build?.parts ?? []).map { ($0.id, $0.title, $0.points) })
        .filter { parts?.contains($0.0) ?? true }.map { id, title, points in
          Part(
            id: id, title: title, points: 0, maxPoints: points, verdict: .rejected, message: reason, tests: []
          )
        })
    result.hasOtherParts = result.parts.count < plan.partIDs.count
    return result
  }
}
