import Exercises
import GradeReports
import Sentences
import SystemFiles

/// The last verdict on a part that took long to make, kept in the course's folder `.grade`: the same network, plan, images
/// and weights need not be tried again. For the student's own work alone, like the record of progress beside it.
struct RememberedVerdict {
  private struct Entry: Codable, Equatable {
    var key: String
    var points: Double
    var verdict: String
    var message: String?
  }

  private static let name = "verdicts"
  private let course: String
  private let place: String
  private let key: String

  /// Nil where nothing is to be kept.
  init?(_ part: BuildPart, _ subject: CheckedNetwork, memo: String) {
    guard let course = subject.files.memory else { return nil }
    self.course = course
    place = "\(subject.exercise)/\(part.id)"
    var digest = Digest()
    // Another grader may judge otherwise.
    digest.add(Files.signature("/proc/self/exe"))
    digest.add("\(part)")
    digest.add(subject.xml ?? "")
    digest.add(subject.planText ?? "")
    digest.add(memo)
    // What was found is kept in words.
    digest.add(Language.current.code)
    key = digest.text
  }

  /// What was found last time; nil where something has changed since.
  var verdict: BuildVerdict? {
    let entries: [String: Entry]? = StateFile.load(Self.name, course: course)
    guard let entry = entries?[place], entry.key == key,
      let verdict = GradeResult.Verdict(rawValue: entry.verdict)
    else { return nil }
    return BuildVerdict(points: entry.points, verdict: verdict, message: entry.message)
  }

  /// A folder that cannot be written to costs nobody a verdict.
  func keep(_ verdict: BuildVerdict) {
    let entry = Entry(
      key: key, points: verdict.points, verdict: verdict.verdict.rawValue, message: verdict.message)
    try? StateFile.update(Self.name, course: course, from: [String: Entry]()) { $0[place] = entry }
  }
}
