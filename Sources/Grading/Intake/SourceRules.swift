import Sentences

/// What a file must be like to be compiled. What is not costs itself, and no other file.
enum SourceRules {
  static func special(_ path: String) -> IntakeError {
    IntakeError(
      file: path, reason: localized("is a link or a special file"),
      advice: localized("hand in ordinary files only"))
  }

  /// The ends of names of other languages, which a module of Swift files does not have.
  private static let otherLanguages = [
    ".c", ".h", ".cpp", ".cc", ".m", ".mm", ".s", ".S", ".modulemap", ".o", ".a", ".so",
  ]

  static func isOtherLanguage(_ name: String) -> Bool { otherLanguages.contains(where: name.hasSuffix) }

  /// Why the file is not compiled; nil where it is.
  static func objection(to entry: SubmittedEntry) -> IntakeError? {
    switch entry.kind {
    case .special: return special(entry.path)
    case .tooDeep:
      return IntakeError(
        file: entry.path, reason: localized("is nested too deep"),
        advice: localized("put the files into one folder"))
    case .unreadable(let reason, let advice):
      return IntakeError(file: entry.path, reason: reason, advice: advice)
    case .file where SourceChecks.areOn && entry.name == "main.swift":
      return IntakeError(
        file: entry.path, reason: localized("a module of functions has no main program"),
        advice: localized("remove it, or give the file another name"))
    case .file where SourceChecks.areOn && isOtherLanguage(entry.name):
      return IntakeError(
        file: entry.path, reason: localized("is not Swift"),
        advice: localized("the module may hold Swift files only"))
    case .file: return nil
    }
  }

  /// Why bytes are not compiled; nil where they are.
  static func objection(to bytes: [UInt8], of path: String) -> IntakeError? {
    guard bytes.count <= Intake.maximumFileSize else {
      return IntakeError(
        file: path, reason: localized("is larger than \(Intake.maximumFileSize >> 20) MiB"),
        advice: localized("hand in source code only"))
    }
    let isText = !SourceChecks.areOn || !bytes.contains(0) && String(validating: bytes, as: UTF8.self) != nil
    return isText
      ? nil
      : IntakeError(file: path, reason: localized("is not UTF-8 text"), advice: localized("save it as UTF-8"))
  }

  /// The name a file is compiled under: its own, so that the compiler and `#file` say what its owner says, unless it would be
  /// mistaken for something else or is taken.
  static func buildName(_ name: String, taken: inout Set<String>) -> String {
    let isPlain =
      !name.hasPrefix("-") && !name.hasPrefix("@") && name.utf8.count <= 200
      && name.unicodeScalars.allSatisfy { scalar in
        scalar.value >= 0x20 && scalar.value != 0x7f && !(0x80...0x9f).contains(scalar.value)
          && !":\\/".unicodeScalars.contains(scalar)
          && ![.format, .lineSeparator, .paragraphSeparator, .privateUse, .unassigned]
            .contains(scalar.properties.generalCategory)
          && scalar.value != 0xfffd
      }
    var candidate = isPlain ? name : "File\(taken.count + 1).swift"
    var number = 2
    // Two names that differ in their accents' spelling alone are one to some file systems.
    while !taken.insert(candidate).inserted {
      candidate = "\(isPlain ? String(name.dropLast(6)) : "File")-\(number).swift"
      number += 1
    }
    return candidate
  }
}
