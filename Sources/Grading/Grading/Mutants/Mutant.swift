import Preparation

/// A solution with one small change, which a suite should notice.
package struct Mutant: Sendable {
  /// The changed file, by name, and its path below the course's folder.
  package let file: String
  package let path: String
  /// What kind of change it is.
  package let rule: String
  /// The file's text.
  let text: [UInt8]
  package let hunk: Hunk

  /// The lines that differ.
  package struct Hunk: Hashable, Sendable {
    /// The first line, from 1, in the text as it was.
    package var line: Int
    package var removed: [String]
    package var added: [String]

    /// As it is printed and as an author may mark it.
    package var lines: [String] { removed.map { "-\($0)" } + added.map { "+\($0)" } }

    /// Whether it is the same change, wherever it stands and whatever an editor did to the lines' ends.
    func isSame(as other: Hunk) -> Bool {
      func plain(_ lines: [String]) -> [Substring] {
        lines.map { line in line[..<(line.lastIndex { $0 != " " }.map(line.index(after:)) ?? line.startIndex)]
        }
      }
      return plain(removed) == plain(other.removed) && plain(added) == plain(other.added)
    }
  }

  init(_ change: MutantMaker.Change, of file: String, at path: String, _ source: [UInt8]) {
    self.file = file
    self.path = path
    rule = change.rule
    let end = change.offset + change.length
    var text = Array(source[..<change.offset])
    text += change.text.utf8
    text += source[end...]
    self.text = text
    hunk = Hunk(from: source, to: text)
  }
}

extension Mutant.Hunk {
  /// What remains of both texts without the lines that they begin and end with alike.
  init(from old: [UInt8], to new: [UInt8]) {
    func lines(_ text: [UInt8]) -> [String] {
      text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false).map {
        String(decoding: $0, as: UTF8.self)
      }
    }
    let (old, new) = (lines(old), lines(new))
    let most = min(old.count, new.count)
    let start = (0..<most).first { old[$0] != new[$0] } ?? most
    let end = (0..<most - start).first { old[old.count - 1 - $0] != new[new.count - 1 - $0] } ?? most - start
    line = start + 1
    removed = Array(old[start..<old.count - end])
    // A statement that is gone leaves nothing to be read.
    added = new[start..<new.count - end].filter { !$0.allSatisfy(\.isWhitespace) }
  }
}
