import Exercises
import Preparation

/// A solution with one function that answers everything with what it answered first: a suite that accepts it asks the function for
/// one answer only, and so would accept a constant.
struct FirstAnswers {
  /// The function's name with its labels.
  let function: String
  /// Its number in the interface.
  let number: Int
  /// The file, by name, and its changed text.
  let file: String
  let text: [UInt8]

  /// One for each public function that takes something and gives something back.
  static func all(_ interface: ModuleInterface, in solution: [String: [UInt8]]) -> [FirstAnswers] {
    interface.functions.enumerated().compactMap { number, function in
      guard !function.parameters.isEmpty, function.result != "()", let source = solution[function.file],
        let body = body(of: function.name, in: source)
      else { return nil }
      let (result, memory) = (function.result, "_firstAnswer\(number)")
      let (attempt, effect) = function.isThrowing ? ("try ", " throws") : ("", "")
      let begin = """

          if let answer = \(memory) { return answer }
          let answer = \(attempt){ ()\(effect) -> \(result) in
        """
      let end = """
        }()
          \(memory) = answer
          print("\(Self.mark(number))\\(answer)")
          return answer

        """
      let global = "\nnonisolated(unsafe) private var \(memory): (\(result))? = nil\n"
      var text = Array(source[..<body.lowerBound])
      text += begin.utf8
      text += source[body]
      text += end.utf8
      text += source[body.upperBound...]
      text += global.utf8
      return FirstAnswers(function: function.name, number: number, file: function.file, text: text)
    }
  }

  /// Begins the line on which the function says what it answers.
  private static func mark(_ number: Int) -> String { "first answer of \(number): " }

  /// Whether the function said the same with every seed: then a constant gets these points. Where inputs are drawn, it does not.
  func isOneAnswer(in runs: [Trial.Run]) -> Bool {
    // The order of a dictionary is another in each process.
    let answers = runs.flatMap { $0.output.split(separator: "\n") }.filter { $0.hasPrefix(Self.mark(number)) }
      .map { $0.unicodeScalars.sorted() }
    return Set(answers).count <= 1
  }

  /// What stands between the braces of a function.
  private static func body(of name: String, in source: [UInt8]) -> Range<Int>? {
    var tokens = SwiftTokens(source)
    while let token = tokens.next() {
      guard token == "func", let base = tokens.next() else { continue }
      guard let labels = labels(&tokens), name == "\(base)(\(labels.map { "\($0):" }.joined()))" else {
        continue
      }
      while let token = tokens.next() {
        guard token == "{" else { continue }
        let start = tokens.offset
        tokens.skipBody()
        return start..<tokens.offset - 1
      }
    }
    return nil
  }

  /// The labels of a parameter list that comes next.
  private static func labels(_ tokens: inout SwiftTokens) -> [Substring]? {
    guard tokens.next() == "(" else { return nil }
    var labels: [Substring] = []
    var depth = 1
    var isNext = true
    while let token = tokens.next() {
      switch token {
      case "\n": continue
      case "(", "[", "{": depth += 1
      case ")", "]", "}":
        depth -= 1
        if depth == 0 { return labels }
      case "," where depth == 1: isNext = true
      default:
        if isNext { labels.append(token) }
        isNext = false
      }
    }
    return nil
  }
}
