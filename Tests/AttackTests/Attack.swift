import Foundation
import GraderProgram

/// One folder of the collection: a submission, and what must come of it.
struct Attack: Sendable {
  enum Kind: String {
    /// Wants points it has not worked for, or something outside its jail.
    case attack
    /// Looks odd and is not: must keep its points.
    case honest
  }

  /// What may come of one part.
  struct Outcome: Hashable, Sendable {
    var points: Double
    var verdict: String
  }

  /// One acceptable verdict.
  enum Expectation: Sendable {
    case rejected
    /// The outcomes allowed for each part, in the parts' order.
    case parts([[Outcome]])
  }

  let name: String
  let folder: String
  let kind: Kind
  /// Any of these must come out.
  let expected: [Expectation]
  /// The same with the source checks switched off; nil where anything within `worth` will do.
  let unchecked: [Expectation]?
  /// The points that the honest part of the work is worth, by part: no part may have more.
  let worth: [Double]
  /// What the verdict must say.
  let says: String?
  /// The seed to grade with.
  let seed: Int
  /// Whether the text for terminals is looked at as well.
  let isReadAsText: Bool

  /// Reads `folder`'s ABOUT.md.
  /// - Throws: `Malformed` where a line is missing or cannot be read.
  init(folder: String) throws {
    self.folder = folder
    name = (folder as NSString).lastPathComponent
    let text = try String(contentsOfFile: "\(folder)/ABOUT.md", encoding: .utf8)
    var fields: [String: String] = [:]
    for line in text.split(separator: "\n") {
      guard let colon = line.firstRange(of: ": ") else { continue }
      fields[String(line[..<colon.lowerBound])] = String(line[colon.upperBound...])
    }
    guard let kind = fields["kind"].flatMap(Kind.init(rawValue:)), let expect = fields["expect"] else {
      throw Malformed(attack: name, reason: "it needs the lines `kind: ` and `expect: `")
    }
    self.kind = kind
    expected = try Self.expectations(expect, name)
    if let unchecked = fields["unchecked"] {
      self.unchecked = try Self.expectations(unchecked, name)
    } else {
      let canBeRejected = expected.contains { if case .rejected = $0 { true } else { false } }
      unchecked = canBeRejected ? nil : expected
    }
    if let worth = fields["worth"] {
      self.worth = worth.split(separator: " ").compactMap { Double($0) }
      guard self.worth.count == 3 else {
        throw Malformed(attack: name, reason: "`worth: ` wants three numbers")
      }
    } else {
      worth = kind == .honest ? [1, 3, 2] : [0, 3, 2]
    }
    says = fields["says"]
    seed = fields["seed"].flatMap { Int($0) } ?? 7
    isReadAsText = fields["also"] == "text"
  }

  struct Malformed: Error, CustomStringConvertible {
    var attack: String
    var reason: String
    var description: String { "\(attack): \(reason)" }
  }

  /// Every attack of the collection, by name.
  static func all() throws -> [Attack] {
    let root = "\(BuiltGrader.root)/Tests/Attacks"
    return try FileManager.default.contentsOfDirectory(atPath: root).sorted().map {
      try Attack(folder: "\(root)/\($0)")
    }
  }

  /// `rejected`, or `1 = 0 failed|crashed; 2 = 3 passed; 3 = 2 passed`; several with ` || ` between them.
  private static func expectations(_ text: String, _ name: String) throws -> [Expectation] {
    try text.components(separatedBy: " || ").map { choice in
      if choice == "rejected" { return .rejected }
      let parts = choice.components(separatedBy: "; ")
      guard parts.count == 3 else {
        throw Malformed(attack: name, reason: "`\(choice)` is not about three parts")
      }
      return .parts(
        try parts.enumerated().map { index, part in
          guard part.hasPrefix("\(index + 1) = ") else {
            throw Malformed(attack: name, reason: "`\(part)` should begin with `\(index + 1) = `")
          }
          return try outcomes(part.dropFirst(4), name)
        })
    }
  }

  /// `0 failed|crashed|1 passed`: points are said where they change.
  private static func outcomes(_ text: Substring, _ name: String) throws -> [Outcome] {
    var points: Double?
    return try text.split(separator: "|").map { choice in
      let words = choice.split(separator: " ")
      if words.count == 2 { points = Double(words[0]) }
      guard let points, let verdict = words.last else {
        throw Malformed(attack: name, reason: "`\(text)` has no points")
      }
      return Outcome(points: points, verdict: String(verdict))
    }
  }
}
