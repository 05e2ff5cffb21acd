/// A curve in one line of text.
package enum Sparkline {
  /// The values, one character each, from the least (▁) to the greatest (█); more values than columns are averaged.
  ///
  /// What is not finite is a `×`, so that a run that diverged shows. All alike are drawn in the middle.
  /// - Parameter isASCII: in `_.-=^` instead.
  package static func text(_ values: [Double], width: Int, isASCII: Bool = false) -> String {
    let levels = Array(isASCII ? "_.-=^" : "▁▂▃▄▅▆▇█")
    let shown = averaged(values, count: max(1, width))
    let finite = shown.filter(\.isFinite)
    guard let least = finite.min(), let greatest = finite.max() else {
      return String(shown.map { _ in isASCII ? "x" : "×" })
    }
    return String(
      shown.map { value -> Character in
        guard value.isFinite else { return isASCII ? "x" : "×" }
        guard greatest > least else { return levels[levels.count / 2] }
        let part = (value / 2 - least / 2) / (greatest / 2 - least / 2)
        return levels[min(levels.count - 1, Int(part * Double(levels.count)))]
      })
  }

  /// The means of `count` runs of neighbours, as equally long as they can be; one that is not finite makes its mean so.
  private static func averaged(_ values: [Double], count: Int) -> [Double] {
    guard values.count > count else { return values }
    return (0..<count).map { index in
      let run = values[index * values.count / count..<(index + 1) * values.count / count]
      return run.reduce(0) { $0 + $1 / Double(run.count) }
    }
  }
}
