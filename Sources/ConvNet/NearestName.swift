/// The name that a mistyped one was most likely meant to be, for "did you mean"; nil when none is near.
///
/// Near is an edit distance (insertions, deletions, replacements, swaps of neighbours) of at most a third of the length, and
/// at least one edit is always allowed. Where none is, the only name that begins with the mistyped one is meant: `pad`.
///
/// Among more names than `nearestNameLimit` none is looked for.
package func nearestName(to name: String, among names: [String]) -> String? {
  guard names.count <= nearestNameLimit else { return nil }
  let typed = Array(
    String(String.UnicodeScalarView(name.unicodeScalars.prefix(64))).lowercased().unicodeScalars.prefix(64))
  let limit = max(1, typed.count / 3)
  var best: (name: String, distance: Int)?
  for candidate in names {
    let distance = editDistance(typed, Array(candidate.lowercased().unicodeScalars.prefix(64)))
    // A name without a letter in common is not near, however short it is.
    guard distance < max(typed.count, candidate.count) else { continue }
    if distance <= limit, distance < best?.distance ?? .max { best = (candidate, distance) }
  }
  if let best { return best.name }
  let longer = names.filter { $0.lowercased().unicodeScalars.starts(with: typed) }
  return typed.count >= 3 && longer.count == 1 ? longer[0] : nil
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
