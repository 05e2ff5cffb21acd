/// The versions of the format that exercises, courses and networks are written in: what `format` says at a file's root.
package enum CourseFormat {
  /// The newest version that this program reads. A file that names none is written for version 1.
  package static let newest = 1

  /// The version that a text names, where it is newer than all that this program reads; nil for any other text.
  ///
  /// The text may be a number of any length, with the white space around it that XML allows.
  package static func newer(_ text: String) -> String? {
    let spaces: Set<Unicode.Scalar> = [" ", "\t", "\n", "\r"]
    var digits = text.unicodeScalars[...]
    while let first = digits.first, spaces.contains(first) { digits.removeFirst() }
    while let last = digits.last, spaces.contains(last) { digits.removeLast() }
    guard !digits.isEmpty, digits.allSatisfy({ ("0"..."9").contains($0) }) else { return nil }
    let number = String(Substring.UnicodeScalarView(digits.drop { $0 == "0" }))
    let known = String(newest)
    // Without leading zeros the longer number is the larger, so that none is too long to compare.
    guard number.count == known.count ? number > known : number.count > known.count else { return nil }
    return number
  }
}
