import Networks
import Sentences
import TerminalText

/// Whether every window ends exactly at the edge, so that nothing is rounded: of a layer, or of the whole network.
enum Fits: Quantity {
  static let name = "fits"
  static let negation: String? = "does-not-fit"

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    var fits = true
    for row in try rows(subject) where try !quotients(of: row, subject).allSatisfy(\.isWhole) { fits = false }
    return Answer(values: [fits ? 1 : 0], form: .names(.truth))
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let rows = try? rows(subject) else { return [] }
    return rows.compactMap { row in
      guard let quotients = try? quotients(of: row, subject), !quotients.isEmpty else { return nil }
      let texts = distinct(quotients.map(\.text)).joined(separator: Language.current.listMark)
      return quotients.allSatisfy(\.isWhole)
        ? localized("\(row.id): \(texts), so it fits") : localized("\(row.id): \(texts), so it does not fit")
    }
  }

  private static func rows(_ subject: QuestionSubject) throws(QuantityError) -> [LayerAnalysis] {
    let row = try subject.requiredRow()
    return subject.layer == nil ? subject.analysis?.layers ?? [row] : [row]
  }
}

/// How often a window's stride goes into the room that it has, on one axis.
struct StrideQuotient {
  var room: Int
  var stride: Int
  /// `(32 + 2·1 − 5)/2`.
  var formula: String

  var isWhole: Bool { room % stride == 0 }
  var value: Double { Double(room) / Double(stride) }
  var text: String { "\(formula) = \(NumberText.exact((value * 1_000).rounded() / 1_000))" }
}

/// The quotient on each axis; empty for a layer without a window, and for TensorFlow's "same", which pads until it fits.
func quotients(of row: LayerAnalysis, _ subject: QuestionSubject) throws(QuantityError) -> [StrideQuotient] {
  guard let windows = row.windows, let layer = subject.value(of: row) as? any WindowedLayer else { return [] }
  guard let input = subject.inputShapes(of: row).first else { throw unknownSize }
  var quotients: [StrideQuotient] = []
  for (axis, (window, size)) in zip(windows, input.spatial).enumerated()
  where window.padding != .tensorFlowSame {
    guard let size else { throw unknownSize }
    guard let room = window.room(on: size) else { continue }
    let formula =
      layer.sizeFormula(axis: axis, of: input).map { text in
        String(text.drop { $0 == "⌊" || $0 == "⌈" }.prefix { $0 != "⌋" && $0 != "⌉" })
      } ?? ""
    quotients.append(
      StrideQuotient(
        room: room, stride: window.stride, formula: formula))
  }
  return quotients
}

extension Window {
  /// The positions that the window can be moved by on an axis, its padding included; nil where a number is out of range.
  func room(on size: Int) -> Int? {
    guard let kernel = try? effectiveKernelSize(), let zeros = try? zeros(inputSize: size) else { return nil }
    return size + zeros.before + zeros.after - kernel
  }
}
