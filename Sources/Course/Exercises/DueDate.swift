import Sentences

/// When an exercise is to be done: the end of a day, or a time of it, where the learner is.
package struct DueDate: Sendable, Hashable {
  /// Such as `2026-12-01`.
  private let day: String
  /// Such as `18:00`; nil for the end of the day.
  private let time: String?

  /// - Returns: nil for a day that no calendar has, such as the 30th of February.
  init?(_ text: String) {
    let halves = text.split(separator: "T").map(String.init)
    let numbers = (halves.first ?? "").split(separator: "-").compactMap { Int($0) }
    guard halves.count <= 2, numbers.count == 3, (1...12).contains(numbers[1]) else { return nil }
    let isLeap = numbers[0] % 4 == 0 && (numbers[0] % 100 != 0 || numbers[0] % 400 == 0)
    let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
    guard (1...days[numbers[1] - 1]).contains(numbers[2]) else { return nil }
    day = halves[0]
    time = halves.count == 2 ? halves[1] : nil
  }

  /// As people read it.
  package var text: String { time.map { "\(day) \($0)" } ?? day }

  /// `due 2026-12-01`, or `was due` it.
  package func words(at now: String) -> String {
    isPast(at: now) ? localized("was due \(text)") : localized("due \(text)")
  }

  /// Whether it is over.
  ///
  /// - Parameter now: the local time, such as `2026-11-30T08:05`.
  package func isPast(at now: String) -> Bool { "\(day)T\(time ?? "23:59")" < now }
}
