import GradeReports
import Intake

/// Which files of a submission are left out after the compiler found errors in some.
struct DroppedFiles {
  /// The names of the files whose place the starter's take; those that the starter does not have go.
  let names: Set<String>
  /// The names of files that were replaced before, but for another's fault: they come back as their owner wrote them.
  private(set) var restored: Set<String> = []

  /// - Parameters:
  ///   - files: what was compiled.
  ///   - diagnostics: what the compiler said of it.
  ///   - starter: the starter's files by name, which are needed more than others.
  ///   - replaced: the names of those that stand in already for the student's.
  ///   - isLast: whether there will be no further attempt: then whatever mentions what a dropped file declares goes with it.
  init(
    among files: [SourceFile], diagnostics: [CompilerDiagnostic], starter: [String: [UInt8]],
    replaced: Set<String>, isLast: Bool
  ) {
    let broken = Set(diagnostics.filter { $0.severity == "error" }.map(\.file))
    let fresh = broken.subtracting(replaced)
    // The starter compiles: where a file of it errs, another is to blame.
    let stuck = broken.intersection(replaced)
    let strangers = Set(files.map(\.name)).subtracting(starter.keys)
    let submitted = Submitted(files: files, starter: starter, replaced: replaced)
    let errors = CompilerErrors(diagnostics)
    let tooMany = errors.doubles.reduce(into: Set<String>()) { $0.formUnion(submitted.tooMany(in: $1)) }
    let others = Set(errors.others.map(\.error.file))
    if isLast {
      var gone = fresh.intersection(tooMany.isEmpty ? fresh : others)
      let isUnexplained = tooMany.isEmpty ? !stuck.isEmpty : !stuck.isDisjoint(with: others)
      if isUnexplained { gone.formUnion(strangers.isEmpty ? submitted.names : strangers) }
      // What one of two that are the same declares, the other still does.
      names = Self.withDependents(of: gone.subtracting(tooMany), among: files).union(gone).union(tooMany)
    } else if !tooMany.isEmpty {
      names = tooMany.union(fresh.intersection(strangers).intersection(others))
      restored = stuck
    } else if !stuck.isEmpty {
      let about = errors.all.filter { stuck.contains($0.error.file) }
      let involved = submitted.declaring(about.reduce(into: Set<String>()) { $0.formUnion($1.words) })
        .union(about.reduce(into: Set<String>()) { $0.formUnion($1.places) }.intersection(strangers))
      let blamed = [involved.intersection(strangers), involved, strangers, fresh, submitted.names]
      names = blamed.first { !$0.isEmpty } ?? []
      restored = replaced
    } else {
      // A type that hides the language's own is wrong where it stands, and the errors are elsewhere.
      let hiding = submitted.hiding(errors.all.reduce(into: Set<String>()) { $0.formUnion($1.words) })
      names = hiding.isEmpty ? fresh : hiding
    }
  }

  /// With the files that mention a name that a dropped one declares, and those that mention theirs.
  private static func withDependents(of broken: Set<String>, among files: [SourceFile]) -> Set<String> {
    let words = Dictionary(
      files.map { ($0.name, SourceWords($0.bytes)) }, uniquingKeysWith: { first, _ in first })
    var dropped = broken
    var declared: Set<String> = []
    var fresh = broken
    while !fresh.isEmpty {
      for name in fresh { declared.formUnion(words[name]?.declared ?? []) }
      fresh = Set(words.keys.filter { !dropped.contains($0) && !words[$0]!.all.isDisjoint(with: declared) })
      dropped.formUnion(fresh)
    }
    return dropped
  }
}

/// The student's files among those that were compiled, beside the starter's.
///
/// Each is looked through once at most, however many errors ask for it.
private final class Submitted {
  /// The names of those that are not the starter's already.
  let names: Set<String>
  private let files: [SourceFile]
  private let starter: [String: [UInt8]]

  init(files: [SourceFile], starter: [String: [UInt8]], replaced: Set<String>) {
    self.files = files.filter { !replaced.contains($0.name) }
    self.starter = starter
    names = Set(self.files.map(\.name))
  }

  /// What each file declares and the starter's file of that name, if there is one, does not.
  private lazy var declared = ownWords { SourceWords($0.bytes).declared }
  /// The types of the language's own that each file hides from the others.
  private lazy var hidden = ownWords(\.hiddenTypes)

  private func ownWords(_ words: (SourceFile) -> Set<String>) -> [(name: String, words: Set<String>)] {
    files.map { file in
      let known = starter[file.name].map { SourceWords($0).declared } ?? []
      return (file.name, words(file).subtracting(known))
    }
  }

  /// The files that declare one of the words where the starter does not.
  func declaring(_ words: Set<String>) -> Set<String> {
    Set(declared.filter { !$0.words.isDisjoint(with: words) }.map(\.name))
  }

  /// The files that hide one of the words, a type of the language's own, from the others.
  func hiding(_ words: Set<String>) -> Set<String> {
    Set(hidden.filter { !$0.words.isDisjoint(with: words) }.map(\.name))
  }

  /// Of the files that declare the same, those that the exercise does not ask for: files that the starter does not have, or
  /// has without it.
  func tooMany(in double: CompilerErrors.Item) -> Set<String> {
    let strangers = double.places.subtracting(starter.keys)
    guard strangers.isEmpty else { return strangers }
    return declaring(double.words).intersection(double.places)
  }
}

/// The compiler's errors, each with the notes that follow it.
private struct CompilerErrors {
  struct Item {
    let error: CompilerDiagnostic
    var notes: [CompilerDiagnostic] = []

    /// Whether it says that something is declared twice.
    var isDouble: Bool {
      ["redeclar", "redundant conformance", "multiple definitions"].contains(where: error.message.contains)
        || isAmbiguous
    }

    private var isAmbiguous: Bool {
      ["ambiguous use", "ambiguous for type lookup"].contains(where: error.message.contains)
    }

    /// The files it is about: not the one that only mentions what others declare.
    var places: Set<String> { Set(notes.map(\.file) + (isAmbiguous && !notes.isEmpty ? [] : [error.file])) }

    /// The words it quotes.
    var words: Set<String> {
      let quoted = error.message.split(separator: "'", omittingEmptySubsequences: false).enumerated()
        .filter { $0.offset % 2 == 1 }.map(\.element)
      return SourceWords(Array(quoted.joined(separator: " ").utf8)).all
    }
  }

  private(set) var all: [Item] = []

  init(_ diagnostics: [CompilerDiagnostic]) {
    var isInError = false
    for diagnostic in diagnostics {
      if diagnostic.severity == "error" {
        all.append(Item(error: diagnostic))
        isInError = true
      } else if diagnostic.severity == "note", isInError {
        all[all.count - 1].notes.append(diagnostic)
      } else {
        isInError = false
      }
    }
  }

  var doubles: [Item] { all.filter(\.isDouble) }
  var others: [Item] { all.filter { !$0.isDouble } }
}
