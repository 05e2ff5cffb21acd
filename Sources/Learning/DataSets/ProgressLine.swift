import Sentences

/// How far a transfer is, in one line.
package enum ProgressLine {
  /// `[=====>      ]  42 %   71 of 162 MiB   3.2 MiB/s   28 s left`, as wide as asked for; without a total, no bar.
  package static func text(_ progress: ArchiveDownload.Progress, width: Int) -> String {
    let received = "\(progress.received >> 20)"
    var words = progress.total.map { localized("\(received) of \($0 >> 20) MiB") } ?? "\(received) MiB"
    let rate = progress.rate / Double(1 << 20)
    if rate >= 0.05 {
      let tenths = Int((min(rate, 1e6) * 10).rounded())
      words += "   \(tenths / 10)\(Language.current.decimalMark)\(tenths % 10) MiB/s"
      if let total = progress.total, total > progress.received {
        let seconds = Int(min(1e6, Double(total - progress.received) / progress.rate))
        words += seconds < 120 ? localized("   \(seconds) s left") : localized("   \(seconds / 60) min left")
      }
    }
    guard let total = progress.total, total > 0 else { return words }
    let part = min(1, Double(progress.received) / Double(total))
    let percent = "\(Int(part * 100))"
    let numbers = String(repeating: " ", count: 3 - percent.count) + percent + " %   " + words
    let room = width - numbers.count - 4
    guard room >= 8 else { return numbers }
    let filled = Int(part * Double(room))
    let bar = String(repeating: "=", count: filled) + (filled < room ? ">" : "")
    return "[\(bar)\(String(repeating: " ", count: room - bar.count))]  \(numbers)"
  }
}
