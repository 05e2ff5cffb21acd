import Networks
import Sentences
import TerminalText

/// The image coverage of the c-value table, in per cent: field / image.
enum Coverage: Quantity {
  static let name = "coverage"
  static let isAboutFields = true

  static func answer(_ subject: QuestionSubject) throws(QuantityError) -> Answer {
    let axes = try subject.requiredRow().cValue.axes
    guard !axes.isEmpty else { throw noAxes }
    var values: [Double] = []
    for axis in axes {
      guard let coverage = axis.coverage else { throw unknownSize }
      values.append(coverage)
    }
    return Answer(values: values, form: .axes, exactness: .rounded(decimals: 2), unit: "%")
  }

  static func value(ofField field: Int, image: Int?) -> Double? {
    image.map { 100 * Double(field) / Double($0) }
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    let image =
      subject.analysis?.input.spatial.compactMap(\.self).first.map(String.init) ?? localized("the image")
    return cValueSteps(subject) { row, axis, _, field in
      let size = subject.analysis?.input.spatial.count == 1 ? image : imageSize(subject, axis) ?? image
      return "\(row): 100 · \(field) / \(size) = \(NumberText.rounded(axis.coverage ?? 0, decimals: 2)) %"
    }
  }

  /// The image's size on the axis that has this coverage.
  private static func imageSize(_ subject: QuestionSubject, _ axis: CValue.Axis) -> String? {
    guard let row = subject.row, let index = row.cValue.axes.firstIndex(of: axis) else { return nil }
    return subject.analysis?.input.spatial[index].map(String.init)
  }
}
