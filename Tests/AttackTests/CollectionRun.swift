import Foundation
import GraderProgram
import TestFolders

/// Runs the whole collection, several submissions at once, and says what did not come out as it must.
final class CollectionRun: @unchecked Sendable {
  private let attacks: [Attack]
  private let surroundings: Surroundings
  private let replacements: [String: String]
  private let environment: [String: String]
  private let isChecked: Bool
  private let before: [String]
  private let lock = NSLock()
  private var next = 0
  private(set) var findings: [String] = []
  private(set) var forged = 0
  private(set) var leaked = 0

  /// - Parameter withoutSourceChecks: whether the grader's source checks are switched off.
  init(
    _ attacks: [Attack], _ surroundings: Surroundings, replacements: [String: String],
    withoutSourceChecks: Bool = false, before: [String] = [], environment: [String: String] = [:]
  ) {
    self.before = before
    self.attacks = attacks
    self.surroundings = surroundings
    self.replacements = replacements.merging(surroundings.replacements) { $1 }
      .merging(["COURSE": BuiltGrader.attacked]) { $1 }
    isChecked = !withoutSourceChecks
    self.environment = environment.merging(
      withoutSourceChecks ? ["GRADE_TEST_WITHOUT_SOURCE_CHECKS": "1"] : [:]
    ) { $1 }
  }

  /// - Parameter width: how many submissions are graded at once.
  func run(width: Int) {
    let group = DispatchGroup()
    for _ in 0..<width {
      group.enter()
      Thread.detachNewThread {
        while let attack = self.take() {
          let found = self.findings(of: attack)
          self.lock.withLock { self.findings += found.map { "\(attack.name): \($0)" } }
        }
        group.leave()
      }
    }
    group.wait()
    findings.sort()
  }

  private func take() -> Attack? {
    lock.withLock {
      guard next < attacks.count else { return nil }
      next += 1
      return attacks[next - 1]
    }
  }

  private func findings(of attack: Attack) -> [String] {
    let folder = TestFolders.path("attack")
    defer { TestFolders.remove(folder) }
    do {
      let submission = try SubmissionBuilder.build(attack, in: folder, replacements: replacements)
      let answer = try BuiltGrader.gradeAttacked(
        submission, seed: attack.seed, environment: environment, before: before)
      var found = judge(answer, attack)
      if attack.isReadAsText {
        let text = try BuiltGrader.gradeAttacked(
          submission, format: "text", seed: attack.seed, environment: environment, before: before)
        found += Self.harmful(text.output + text.errors, in: "the text report")
      }
      return found
    } catch {
      return ["\(error)"]
    }
  }

  private func judge(_ answer: BuiltGrader.Answer, _ attack: Attack) -> [String] {
    if ProcessInfo.processInfo.environment["ATTACK_TIMES"] != nil {
      print("attack time \(attack.name) \(answer.seconds)")
    }
    var found: [String] = []
    if (answer.output + answer.errors).contains(surroundings.secret) {
      lock.withLock { leaked += 1 }
      found.append("a secret of the machine is in the verdict")
    }
    guard let parts = answer.parts, parts.count == 3, [0, 1, 2].contains(answer.status) else {
      return found + ["no verdict (status \(answer.status)): \((answer.errors + answer.output).prefix(600))"]
    }
    found += Self.harmful(answer.output, in: "JSON")
    if zip(parts, attack.worth).contains(where: { $0.points > $1 }) {
      lock.withLock { forged += 1 }
      found.append("scores \(parts.map(\.points)), more than its work is worth: \(attack.worth)")
    }
    let expected = isChecked ? attack.expected : attack.unchecked
    if let expected, !expected.contains(where: { Self.matches(parts, $0) }) {
      let shown = parts.map { "\($0.points) \($0.verdict)" }.joined(separator: "; ")
      found.append("came out as \(shown): \(answer.output.prefix(1500))")
    }
    if isChecked, let says = attack.says, !Self.unescaped(answer.output).contains(says),
      !answer.output.contains(says)
    {
      found.append("does not say `\(says)`: \(answer.output.prefix(1500))")
    }
    return found
  }

  private static func unescaped(_ text: String) -> String {
    text.replacingOccurrences(of: "\\\"", with: "\"").replacingOccurrences(of: "\\\\", with: "\\")
  }

  private static func matches(_ parts: [BuiltGrader.Answer.Part], _ expectation: Attack.Expectation) -> Bool {
    switch expectation {
    case .rejected: parts.allSatisfy { $0.verdict == "rejected" && $0.points == 0 }
    case .parts(let allowed):
      zip(parts, allowed).allSatisfy { part, outcomes in
        outcomes.contains {
          $0.verdict == part.verdict && ($0.points == part.points || $0.verdict == "partial")
        }
      }
    }
  }

  /// Characters that a terminal would obey or nobody sees, and what the keeper of a log takes for a command.
  private static func harmful(_ text: String, in report: String) -> [String] {
    let characters = Set(
      text.unicodeScalars.filter { scalar in
        let value = scalar.value
        return value < 0x20 && scalar != "\n" && scalar != "\t" || (0x7f...0x9f).contains(value)
          || (0x202a...0x202e).contains(value) || (0x2066...0x2069).contains(value)
          || (0x200b...0x200f).contains(value) || (0xe0000...0xe01ef).contains(value)
          || [0xad, 0x61c, 0x2028, 0x2029, 0x2060, 0xfeff].contains(value)
      })
    let commands = text.split(whereSeparator: \.isNewline).filter { line in
      line.drop(while: \.isWhitespace).hasPrefix("::") || line.contains(/##[A-Za-z]*\[/)
    }
    return
      (characters.isEmpty ? [] : ["\(report) sends \(characters.map { String($0.value, radix: 16) })"])
      + commands.map { "\(report) has a command: \($0.prefix(80))" }
  }
}
