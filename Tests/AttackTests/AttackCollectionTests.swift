import Foundation
import GraderProgram
import TestFolders
import XCTest

/// The published attacks, each run through the built grader as a stranger's submission.
final class AttackCollectionTests: XCTestCase {
  /// With `ATTACKS=reply,bomb` in the environment: those whose names contain one of the words.
  private func chosen() throws -> [Attack] {
    let all = try Attack.all()
    guard let words = ProcessInfo.processInfo.environment["ATTACKS"]?.split(separator: ",") else {
      return all
    }
    return all.filter { attack in words.contains { attack.name.contains($0) } }
  }

  /// The numbers that seed 7 draws for part 1, as a submission of an earlier run could have printed them.
  private func numbersOfSeed7() throws -> String {
    let folder = temporaryPath("seed")
    try FileManager.default.copyItem(
      atPath: "\(BuiltGrader.attacked)/Solutions/attacked/Sources/Attacked", toPath: folder)
    try "public func doubled(_ number: Int) -> Int { print(number); return 2 * number }\n".write(
      toFile: "\(folder)/First.swift", atomically: true, encoding: .utf8)
    let answer = try BuiltGrader.gradeAttacked(folder)
    let output = try XCTUnwrap(answer.output.range(of: "testRandomNumbers")).upperBound
    let printed = try XCTUnwrap(answer.output[output...].range(of: "\"output\":\"")).upperBound
    let numbers = answer.output[printed...].prefix { $0 != "\"" }.replacingOccurrences(of: "\\n", with: ", ")
    XCTAssertEqual(
      numbers.split(separator: ",").count { Int($0.trimmingCharacters(in: .whitespaces)) != nil }, 20)
    return "21, \(numbers.trimmingCharacters(in: .init(charactersIn: ", ")))"
  }

  private func surprising(_ attacks: [Attack], _ run: CollectionRun) -> [Attack] {
    attacks.filter { attack in run.findings.contains { $0.hasPrefix(attack.name + ":") } }
  }

  private func run(withoutSourceChecks: Bool, width: Int, times: Int) throws {
    let attacks = try chosen()
    // Everything is prepared before the surroundings are looked at.
    let seed7 = try numbersOfSeed7()
    let surroundings = try Surroundings()
    for time in 1...times {
      let run = CollectionRun(
        attacks, surroundings, replacements: ["SEED7": seed7], withoutSourceChecks: withoutSourceChecks)
      let begin = Date()
      run.run(width: width)
      let damage = surroundings.damage()
      // Nothing excuses a forged score, a leak or something left over. Another outcome than expected may come of a
      // crowd of graders on few processors; then it must come out right alone.
      XCTAssertEqual(run.forged, 0, run.findings.joined(separator: "\n"))
      XCTAssertEqual(run.leaked, 0, run.findings.joined(separator: "\n"))
      let surprising = surprising(attacks, run)
      let alone = CollectionRun(
        surprising, surroundings, replacements: ["SEED7": seed7], withoutSourceChecks: withoutSourceChecks)
      alone.run(width: 1)
      XCTAssertLessThanOrEqual(surprising.count, attacks.count / 20, run.findings.joined(separator: "\n"))
      for finding in alone.findings + damage { XCTFail(finding) }
      let honest = attacks.count { $0.kind == .honest }
      print(
        "\(attacks.count - honest) attacks and \(honest) honest cases, \(width) at once, run \(time)"
          + (withoutSourceChecks ? ", without source checks" : "")
          + ": \(run.forged) forged, \(run.leaked) leaked, \(damage.count) left over; "
          + "\(run.findings.count) surprises; \(Int(-begin.timeIntervalSinceNow)) s")
    }
  }

  func testNoAttackScoresMoreThanItsHonestWorkOrLeavesItsJail() throws {
    try run(withoutSourceChecks: false, width: 3, times: 1)
  }

  /// The process boundary and the jail are the wall: without the source checks it stands as well, one after another and
  /// all together.
  func testTheJailHoldsWithoutSourceChecks() throws {
    try run(withoutSourceChecks: true, width: 8, times: 2)
  }

  /// The jail of an ordinary user is made otherwise than root's: the attacks on the jail itself, once more.
  func testTheJailOfAnOrdinaryUserHolds() throws {
    guard getuid() == 0 else { throw XCTSkip("the other tests run as an ordinary user already") }
    let cache = "/tmp/grade-ordinary-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: cache, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: cache) }
    chmod(cache, 0o777)
    let kinds = [
      "memory", "ptrace", "processes", "read", "write", "tamper", "bomb-f", "bomb-t", "survivor", "kill",
      "poison",
      "network",
      "program", "privileges", "terminal", "call", "clock", "section", "honest-n", "honest-scratch",
    ]
    let attacks = try chosen().filter { attack in kinds.contains { attack.name.hasPrefix($0) } }
    let ordinary = ["/usr/bin/env", "setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"]
    let environment = ["CONVNETCOURSE_CACHE": cache]
    let seed7 = try numbersOfSeed7()
    let first = try BuiltGrader.gradeAttacked(
      "\(BuiltGrader.attacked)/Solutions/attacked", environment: environment, before: ordinary)
    guard first.status == 0 else {
      throw XCTSkip("an ordinary user cannot make a jail here: \(first.errors.prefix(200))")
    }
    let surroundings = try Surroundings()
    let run = CollectionRun(
      attacks, surroundings, replacements: ["SEED7": seed7], before: ordinary, environment: environment)
    run.run(width: 3)
    XCTAssertEqual(run.forged + run.leaked, 0, run.findings.joined(separator: "\n"))
    let damage = surroundings.damage()
    let alone = CollectionRun(
      surprising(attacks, run), surroundings, replacements: ["SEED7": seed7], before: ordinary,
      environment: environment)
    alone.run(width: 1)
    for finding in alone.findings + damage { XCTFail(finding) }
    print("\(attacks.count) attacks on the jail, as an ordinary user: \(run.findings.count) surprises")
  }

  /// What would happen without a jail: the canary is really there, and the tests above would see it die.
  func testTheCanaryIsWithinReachOfCodeThatIsNotJailed() throws {
    let attack = try XCTUnwrap(Attack.all().first { $0.name == "read-canary" })
    _ = try numbersOfSeed7()
    let surroundings = try Surroundings()
    let folder = temporaryPath("free")
    let submission = try SubmissionBuilder.build(attack, in: folder, replacements: surroundings.replacements)
    let answer = try BuiltGrader.gradeAttacked(submission, options: ["--no-sandbox"])
    XCTAssertTrue(answer.output.contains(surroundings.secret), answer.output + answer.errors)
    XCTAssertEqual(surroundings.damage(), [])
    try "changed".write(toFile: "\(surroundings.canary)/secret.txt", atomically: true, encoding: .utf8)
    XCTAssertEqual(surroundings.damage().count, 1)
  }
}
