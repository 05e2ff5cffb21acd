@testable import Quizzing

/// A learner who types the same lines every time, and what was said to them.
final class Script {
  var lines: [String]
  var said = ""
  init(_ lines: [String]) { self.lines = lines }
}

struct ScriptedConsole: QuizConsole {
  let script: Script

  func ask(_ prompt: String) -> String? {
    guard !script.lines.isEmpty else { return nil }
    let line = script.lines.removeFirst()
    script.said += prompt + line + "\n"
    return line
  }

  func say(_ text: String) { script.said += text }
}
