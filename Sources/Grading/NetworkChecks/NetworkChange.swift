import NetworkFiles
import Networks
import Sentences

/// What tells a checkpoint's network from the one that is graded.
enum NetworkChange {
  /// The first difference in words; nil where they are the same but for spaces and comments.
  static func first(from xml: String, to subject: CheckedNetwork) -> String? {
    guard xml != subject.xml, let now = subject.analysis?.layers else { return nil }
    guard let read = try? NetworkReader.load(bytes: Array(xml.utf8), file: "checkpoint") else {
      return localized("its own cannot be read")
    }
    let before = read.analysis.layers
    for (old, new) in zip(before, now) where describe(old) != describe(new) || old.inputs != new.inputs {
      let (was, now) = (describe(old), describe(new))
      return was == now
        ? localized("\(new.id) takes its input from elsewhere")
        : localized("it has \(was) where yours has \(now)")
    }
    return before.count == now.count
      ? nil : localized("it has \(before.count) layers, and yours has \(now.count)")
  }

  private static func describe(_ row: LayerAnalysis) -> String {
    let settings = row.settings.isEmpty ? "" : " (\(row.settings))"
    return "\(row.id)\(row.id.hasPrefix(row.kind) ? "" : ", \(row.kind),")\(settings)"
  }
}
