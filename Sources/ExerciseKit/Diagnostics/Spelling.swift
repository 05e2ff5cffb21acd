/// What someone who misspelt a name probably meant.
enum Spelling {
  /// The candidate nearest to `word`, if it is near enough to be offered; the first of equals.
  ///
  /// Near enough is one edit in names of up to five letters and one in every three letters beyond; capitals do not count.
  static func nearest(to word: String, among candidates: some Sequence<String>) -> String? {
    let wanted = Array(word.lowercased().prefix(80))
    guard !wanted.isEmpty else { return nil }
    var best: (candidate: String, distance: Int)?
    for candidate in candidates where candidate != word {
      let letters = Array(candidate.lowercased().prefix(80))
      let tolerated = max(1, max(wanted.count, letters.count) / 3)
      guard abs(wanted.count - letters.count) <= tolerated else { continue }
      let distance = editDistance(wanted, letters)
      // A name of which no letter is left is another name: "b" is no slip for "a".
      guard distance <= tolerated, distance < max(wanted.count, letters.count) else { continue }
      if distance < best?.distance ?? .max { best = (candidate, distance) }
    }
    return best?.candidate
  }

  /// Optimal string alignment: how many letters must be inserted, deleted, replaced, or swapped with their neighbour.
  ///
  /// - Complexity: O(*n*·*m*)
  static func editDistance(_ left: [Character], _ right: [Character]) -> Int {
    var beforeLast: [Int] = []
    var last = Array(0...right.count)
    for row in left.indices {
      var current = [row + 1]
      for column in right.indices {
        var distance = min(
          last[column + 1] + 1, current[column] + 1, last[column] + (left[row] == right[column] ? 0 : 1))
        if row > 0, column > 0, left[row] == right[column - 1], left[row - 1] == right[column] {
          distance = min(distance, beforeLast[column - 1] + 1)
        }
        current.append(distance)
      }
      beforeLast = last
      last = current
    }
    return last[right.count]
  }
}
