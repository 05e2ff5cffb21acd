import Exercises
import GradeReports
import Intake
import JSONText
import SystemFiles

/// What a course promises about one exercise, tried out.
package struct CourseCheck {
  let grader: Grader
  let solution: [String: [UInt8]]
  let seed: UInt64

  package struct Finding: Sendable {
    package var isGood: Bool
    package var text: String
  }

  package init(grader: Grader, solution: [String: [UInt8]], seed: UInt64) {
    self.grader = grader
    self.solution = solution
    self.seed = seed
  }

  package func run() throws(GraderFault) -> [Finding] {
    let starter = grader.plan.starter
    var findings: [Finding] = []

    let blank = try grade(starter)
    let builds = blank.build.status == .ok && blank.build.diagnostics.isEmpty
    let gained = blank.parts.filter { $0.points > 0 }.map { part in
      "\(part.id) by \(part.tests.filter { $0.verdict == .passed }.map(\.id).joined(separator: ", "))"
    }
    findings.append(
      Finding(
        isGood: builds && blank.score == 0,
        text: builds
          ? "the starter compiles and scores \(JSONText.number(blank.score))"
            + (gained.isEmpty ? "" : ": part \(gained.joined(separator: "; part "))")
          : "the starter does not compile without remarks: \(first(blank.build))"))

    guard !solution.isEmpty else { return findings + [Finding(isGood: false, text: "there is no solution")] }
    let full = try grade(solution)
    let waiting = waitingParts(of: full)
    let lost = full.parts.filter { $0.verdict != .passed && !waiting.contains($0.id) }
      .map { "\($0.id) (\(firstFailure(in: $0)))" }
    let isFull = full.build.status == .ok && lost.isEmpty
    let most = full.parts.filter { !waiting.contains($0.id) }.reduce(0) { $0 + $1.maxPoints }
    let skipped =
      waiting.isEmpty
      ? "" : "; not checked, for want of training or images: \(waiting.joined(separator: ", "))"
    findings.append(
      Finding(
        isGood: isFull,
        text: isFull
          ? "the solution scores \(JSONText.number(full.score)) of \(JSONText.number(most))\(skipped)"
          : "the solution loses points: \((full.build.status == .ok ? lost : [first(full.build)]).joined(separator: "; "))"
      ))
    guard isFull else { return findings }

    for name in solution.keys.sorted() { findings.append(try checkAlone(name, full)) }
    return findings
  }

  /// The parts of a network to build that wait for what a course check does not have.
  private func waitingParts(of result: GradeResult) -> [String] {
    let building = Set(grader.plan.build?.parts.map(\.id) ?? [])
    return result.parts.filter { building.contains($0.id) && $0.verdict == .notRun }.map(\.id)
  }

  /// `part 3.1`, `parts 3.1, 3.2`.
  private static func named(_ parts: [String]) -> String {
    guard !parts.isEmpty else { return "no part" }
    return "\(parts.count == 1 ? "part" : "parts") \(parts.joined(separator: ", "))"
  }

  /// One solution file among starter files scores the parts whose functions it declares, and no other.
  private func checkAlone(_ name: String, _ full: GradeResult) throws(GraderFault) -> Finding {
    guard grader.plan.starter[name] != nil else {
      return Finding(isGood: false, text: "\(name) of the solution has no counterpart in the starter")
    }
    var files = grader.plan.starter
    files[name] = solution[name]
    let result = try grade(files)
    let expected = full.parts.filter { $0.verdict == .passed && filesUsed(by: $0) == [name] }.map(\.id)
    let reached = result.parts.filter { $0.verdict == .passed }.map(\.id)
    let others = result.parts.filter { $0.points > 0 && !expected.contains($0.id) }.map(\.id)
    let isGood = reached == expected && others.isEmpty && !expected.isEmpty && result.build.status == .ok
    return Finding(
      isGood: isGood,
      text: isGood
        ? "\(name) alone scores \(Self.named(expected))"
        : "\(name) alone should score \(Self.named(expected)), but scores \(Self.named(reached))"
          + (others.isEmpty ? "" : " and points in \(others.joined(separator: ", "))")
          + (result.build.status == .ok ? "" : " (it does not compile alone: \(first(result.build)))"))
  }

  /// The starter files that declare what the part's tests call.
  private func filesUsed(by part: GradeResult.Part) -> Set<String> {
    let functions = grader.prepared.manifest.interface.functions
    return Set(part.tests.flatMap(\.functions).map { functions[$0].file })
  }

  private func grade(_ files: [String: [UInt8]]) throws(GraderFault) -> GradeResult {
    let sources = files.sorted { $0.key < $1.key }.map {
      SourceFile(name: $0.key, originalPath: $0.key, bytes: $0.value)
    }
    return try grader.grade(sources, seed: seed)
  }

  /// Which test a part fails, where, and why.
  private func firstFailure(in part: GradeResult.Part) -> String {
    guard let test = part.tests.first(where: { $0.verdict != .passed && $0.failure?.kind != .skipped }) else {
      return part.message ?? ""
    }
    let place = test.failure.flatMap { failure in
      failure.file.map { " at \($0):\(failure.line ?? 0)" }
    }
    let reason = test.failure.map { FailureText.sentence($0, place: test.place) } ?? ""
    let more = part.tests.filter { $0.verdict != .passed && $0.failure?.kind != .skipped }.count - 1
    return "\(test.id)\(place ?? ""): \(reason)" + (more > 0 ? "; and \(more) more" : "")
  }

  private func first(_ build: GradeResult.Build) -> String {
    build.diagnostics.first.map { "\($0.file):\($0.line): \($0.message)" } ?? build.message
      ?? "no reason given"
  }
}
