import Sentences

/// The name that a mistyped one was most likely meant to be, for "did you mean"; nil when none is near, or several are
/// equally near: then a list helps more than a guess.
///
/// Near is an edit distance (insertions, deletions, replacements, swaps of neighbours) of at most a third of the length, and
/// at least one edit is always allowed. Where none is, the only name that begins with the mistyped one is meant: `pad`.
/// A name with another number is never near: whoever types `exercise9` means no other exercise.
///
/// Among more names than `nearestNameLimit` none is looked for.
package func nearestName(to name: String, among names: [String]) -> String? {
  guard names.count <= nearestNameLimit else { return nil }
  let typed = Array(
    String(String.UnicodeScalarView(name.unicodeScalars.prefix(64))).lowercased().unicodeScalars.prefix(64))
  let limit = max(1, typed.count / 3)
  let number = digits(typed)
  var nearest: Set<String> = []
  var least = limit
  for candidate in names {
    let letters = Array(candidate.lowercased().unicodeScalars.prefix(64))
    let other = digits(letters)
    guard number.isEmpty || other.isEmpty || number == other else { continue }
    let distance = editDistance(typed, letters)
    // A name without a letter in common is not near, however short it is.
    guard distance <= least, distance < max(typed.count, candidate.count) else { continue }
    if distance < least { nearest = [] }
    least = distance
    nearest.insert(candidate)
  }
  if let name = nearest.first { return nearest.count == 1 ? name : nil }
  let longer = Set(names.filter { $0.lowercased().unicodeScalars.starts(with: typed) })
  return typed.count >= 3 && longer.count == 1 ? longer.first : nil
}

/// What to do about a name that does not exist: "did you mean pool1?", or else the names that do, after words such as
/// "the layers are"; nil where there are none.
package func nameAdvice(for name: String, among names: [String], orList lead: String) -> String? {
  if let nearest = nearestName(to: name, among: names) { return localized("did you mean \(nearest)?") }
  return names.isEmpty ? nil : "\(lead) \(listedNames(names))"
}

/// Names with commas between them: at most as many as a person looks through.
package func listedNames(_ names: [String]) -> String {
  let rest = names.count - 12
  return names.prefix(12).joined(separator: ", ") + (rest > 0 ? " " + localized("and \(rest) more") : "")
}

/// The digits in a name, one after the other.
private func digits(_ name: [Unicode.Scalar]) -> [Unicode.Scalar] {
  name.filter { ("0"..."9").contains($0) }
}

/// Comparing with each takes its time, and among very many some name is always near.
package let nearestNameLimit = 1_000

/// The number of insertions, deletions, replacements and swaps of neighbours between two texts.
///
/// - Complexity: O(n·m).
private func editDistance(_ first: [Unicode.Scalar], _ second: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...second.count)
  for (i, scalar) in first.enumerated() {
    var row = [i + 1]
    for (j, other) in second.enumerated() {
      var distance = min(last[j + 1] + 1, row[j] + 1, last[j] + (scalar == other ? 0 : 1))
      if i > 0, j > 0, scalar == second[j - 1], first[i - 1] == other {
        distance = min(distance, beforeLast[j - 1] + 1)
      }
      row.append(distance)
    }
    (beforeLast, last) = (last, row)
  }
  return last[second.count]
}
