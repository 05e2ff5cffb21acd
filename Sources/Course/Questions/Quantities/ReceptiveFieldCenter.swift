import Networks
import Sentences
import TerminalText

/// The middle of the first unit's field, in input positions counted from 0.
enum ReceptiveFieldCenter: FieldQuantity {
  static let name = "receptive-field-center"
  static let unit = ""

  static func value(_ axis: ReceptiveField.Axis) throws(QuantityError) -> Double {
    guard let center = axis.center else { throw unknownSize }
    return center
  }

  static func steps(_ subject: QuestionSubject) -> [String] {
    guard let row = subject.row, let field = row.receptiveField else { return [] }
    let axes = field.axes.allSatisfy { $0 == field.axes[0] } ? [field.axes[0]] : field.axes
    return fieldSteps(subject)
      + axes.compactMap { axis in
        guard let padding = axis.padding, let center = axis.center else { return nil }
        let (first, last) = (signed(-padding), signed(axis.size - 1 - padding))
        return localized(
          "\(row.id): its first unit sees \(first) to \(last), so the middle is \(NumberText.exact(center))")
      }
  }
}
