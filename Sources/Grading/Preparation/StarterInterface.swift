import Exercises

/// What of a starter's text its public functions are made of: the same as long as only bodies, comments and what is not
/// public change.
///
/// It is read at every verdict, without the compiler. Where it is in doubt (`#if` outside of bodies) it is the whole file.
enum StarterInterface {
  /// - Complexity: O(*n*)
  static func text(of files: [String: [UInt8]]) -> String {
    var text = ""
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      let declarations = declarations(in: bytes)
      if !declarations.isEmpty { text += "\(name)\n\(declarations.joined(separator: "\n"))\n" }
    }
    return text
  }

  private static func declarations(in source: [UInt8]) -> [String] {
    var tokens = SwiftTokens(source)
    var found: [String] = []
    /// The tokens since the last body, and where the newest function among them begins.
    var current: [Substring] = []
    var function: Int?
    var alias: Int?
    var parentheses = 0
    while let token = tokens.next() {
      switch token {
      case "#if" where parentheses == 0: return [String(decoding: source, as: UTF8.self)]
      case "\n":
        if parentheses == 0, let start = alias {
          found.append(current[start...].joined(separator: " "))
          alias = nil
        }
        continue
      case "(", "[": parentheses += 1
      case ")", "]": parentheses -= 1
      case "func" where parentheses == 0: function = current.count
      case "typealias" where parentheses == 0: alias = current.count
      case "{" where parentheses == 0 || function == nil:
        if let function {
          let head = current[..<function].reversed().prefix {
            Self.modifiers.contains($0) || $0.hasPrefix("@")
          }
          if head.contains("public") || head.contains("open") {
            found.append((head.reversed() + current[function...]).joined(separator: " "))
          }
        }
        tokens.skipBody()
        current = []
        (function, alias, parentheses) = (nil, nil, 0)
        continue
      default: break
      }
      current.append(token)
    }
    return found
  }

  private static let modifiers: Set<Substring> = [
    "public", "open", "package", "internal", "fileprivate", "private", "nonisolated", "final", "static",
    "prefix",
    "postfix", "infix",
  ]
}
