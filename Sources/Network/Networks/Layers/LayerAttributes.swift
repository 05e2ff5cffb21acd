import Escaping
import Sentences

/// The attributes of one layer as they were written, read by the layer's initialiser.
public struct LayerAttributes: Sendable {
  /// The text of each attribute by its name, without `id` and `from`.
  public let texts: [String: String]
  /// The number of spatial axes of the network's input: how many numbers "one per axis" means.
  public let spatialAxes: Int

  public init(_ texts: [String: String], spatialAxes: Int) {
    self.texts = texts
    self.spatialAxes = spatialAxes
  }

  /// The text of an attribute, or its default; nil when the default refers to another attribute and none was written.
  private func text(_ attribute: LayerAttribute) throws(LayerError) -> String {
    if let text = texts[attribute.name] { return text }
    guard let text = attribute.defaultText else {
      throw LayerError(
        attribute: attribute.name, problem: localized("the attribute \(attribute.name) is missing"),
        remedy: "add \(attribute.name)=\"…\": \(attribute.summary)")
    }
    return text
  }

  /// Whether the attribute was written.
  package func has(_ attribute: LayerAttribute) -> Bool {
    texts[attribute.name] != nil
  }

  /// A whole number of at least 1.
  package func count(_ attribute: LayerAttribute) throws(LayerError) -> Int {
    try wholeNumber(try text(attribute)[...], of: attribute, atLeast: 1)
  }

  /// Whole numbers of at least 1: one for every axis, or one per axis.
  package func sizes(_ attribute: LayerAttribute) throws(LayerError) -> PerAxis {
    try perAxis(attribute, atLeast: 1)
  }

  /// Whole numbers of at least 0: one for every axis, or one per axis.
  package func amounts(_ attribute: LayerAttribute) throws(LayerError) -> PerAxis {
    try perAxis(attribute, atLeast: 0)
  }

  /// `true` or `false`, also as XML Schema's `1` and `0`.
  package func flag(_ attribute: LayerAttribute) throws(LayerError) -> Bool {
    let text = try text(attribute)
    switch text[...].trimmingSpaces {
    case "true", "1": return true
    case "false", "0": return false
    default:
      throw LayerError(
        attribute: attribute.name, problem: localized("\(attribute.name) is “\(shownName(text))”"),
        remedy: localized("write true or false"))
    }
  }

  /// One of the attribute's words.
  package func word(_ attribute: LayerAttribute) throws(LayerError) -> String {
    let text = try text(attribute)
    let word = String(text[...].trimmingSpaces)
    guard case .word(let words) = attribute.form, words.contains(word) else {
      var remedy = localized("write a word")
      if case .word(let words) = attribute.form {
        remedy = localized("write \(words.joined(separator: localized(" or ")))")
      }
      throw LayerError(
        attribute: attribute.name, problem: localized("\(attribute.name) is “\(shownName(text))”"),
        remedy: remedy)
    }
    return word
  }

  /// A finite decimal number in a range.
  package func number(_ attribute: LayerAttribute, in range: Range<Double>) throws(LayerError) -> Double {
    let text = try text(attribute)
    guard let number = Double(text[...].trimmingSpaces), range.contains(number) else {
      throw LayerError(
        attribute: attribute.name, problem: localized("\(attribute.name) is “\(shownName(text))”"),
        remedy: range.upperBound.isFinite
          ? localized("use a number from \(range.lowerBound) up to, not including, \(range.upperBound)")
          : localized("use a decimal number of at least \(range.lowerBound)"))
    }
    return number
  }

  /// Zeros around the input, in any of its forms, or numbers only for the form `margins`.
  package func padding(_ attribute: LayerAttribute) throws(LayerError) -> Padding {
    let text = try text(attribute)
    if attribute.form == .padding {
      switch text[...].trimmingSpaces {
      case "valid": return .valid
      case "same": return .same
      case "even-same": return .evenSame
      case "tf-same": return .tensorFlowSame
      default: break
      }
    }
    var axes: [AxisPadding] = []
    for part in try parts(text, of: attribute) {
      let sides = part.split(separator: ",", omittingEmptySubsequences: false)
      guard sides.count <= 2 else {
        throw LayerError(
          attribute: attribute.name, problem: localized("\(attribute.name) has “\(shownName(String(part)))”"),
          remedy: localized("give one number, or two as before,after"))
      }
      let before = try wholeNumber(sides[0], of: attribute, atLeast: 0)
      let after = sides.count == 1 ? before : try wholeNumber(sides[1], of: attribute, atLeast: 0)
      axes.append(.zeros(before: before, after: after))
    }
    return Padding(axes: axes)
  }

  private func perAxis(_ attribute: LayerAttribute, atLeast minimum: Int) throws(LayerError) -> PerAxis {
    var values: [Int] = []
    for part in try parts(try text(attribute), of: attribute) {
      values.append(try wholeNumber(part, of: attribute, atLeast: minimum))
    }
    return PerAxis(values)
  }

  /// The words of a text, of which there must be one, or one per axis.
  private func parts(_ text: String, of attribute: LayerAttribute) throws(LayerError) -> [Substring] {
    let parts = text.split { $0.isWhitespace }
    guard parts.count == 1 || parts.count == spatialAxes else {
      let axes = spatialAxes == 1 ? localized("1 spatial axis") : localized("\(spatialAxes) spatial axes")
      throw LayerError(
        attribute: attribute.name,
        problem: parts.isEmpty
          ? localized("\(attribute.name) is empty")
          : localized(
            "\(attribute.name) has \(parts.count) values (“\(shownName(text))”), and the input has \(axes)"),
        remedy: spatialAxes > 1
          ? localized("give one value for all axes, or \(spatialAxes) with spaces between")
          : localized("give one value"))
    }
    return parts
  }

  private func wholeNumber(
    _ text: Substring, of attribute: LayerAttribute, atLeast minimum: Int
  ) throws(LayerError) -> Int {
    let digits = text.trimmingSpaces
    guard let number = Int(digits) else {
      let isTooLong = !digits.isEmpty && digits.allSatisfy { $0.isASCII && $0.isNumber }
      throw LayerError(
        attribute: attribute.name,
        problem: isTooLong
          ? localized(
            "\(attribute.name) is \(shownName(String(digits))), which does not fit into \(Int.bitWidth) bits")
          : localized("\(attribute.name) has “\(shownName(String(digits)))”"),
        remedy: isTooLong ? localized("use a smaller number") : Self.remedy(attribute.form, minimum))
    }
    guard number >= minimum else { throw .outOfRange(attribute.name, value: number, atLeast: minimum) }
    return number
  }

  private static func remedy(_ form: LayerAttribute.Form, _ minimum: Int) -> String {
    form == .padding
      ? localized("write a number, one per axis, before,after pairs, valid, same, even-same or tf-same")
      : localized("use a whole number of at least \(minimum)")
  }
}
