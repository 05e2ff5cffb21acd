import Diagnostics
import Escaping
import Markdown
import XMLDocuments

/// A drawing that a lesson computes from a fenced block ```` ```xml KIND ````.
package protocol Figure: BlockContent {
  /// What stands after `xml` in the fence.
  static var kind: String { get }

  /// Reads the XML between the fences and computes everything that can be wrong about it.
  ///
  /// - Throws: `Diagnostics` at the lesson's line.
  init(_ fragment: XMLFragment) throws(Diagnostics)

  /// The figure as a part of a page: an `<svg>` or a `<table>`, well-formed as XML.
  var html: String { get }
}

extension Figure {
  package var indentation: Int { 4 }

  package func html(_ commands: CourseCommands) -> String { "<figure>\(html)</figure>" }
}

/// The kinds of figures, one line each.
package enum Figures {
  package static let all: [any Figure.Type] = [
    NetworkFigure.self,
    LayersFigure.self,
    CValuesFigure.self,
    ReceptiveFieldFigure.self,
    ConvolutionFigure.self,
    PoolingFigure.self,
  ]
}

extension XMLElement {
  /// Holds the element to what a figure's schema would say: its name, its attributes and the elements in it.
  ///
  /// - Throws: `Diagnostics` with the nearest name that exists.
  func check(name: String, attributes: [String], elements: [String], file: String) throws(Diagnostics) {
    func fault(_ position: TextPosition, _ message: String, _ typed: String, _ names: [String]) -> Diagnostics
    {
      let nearest = nearestName(to: typed, among: names).map { "did you mean \($0)? " } ?? ""
      let all = names.isEmpty ? "delete it" : "it takes \(names.joined(separator: ", "))"
      return Diagnostics(Diagnostic(file: file, at: position, message, advice: nearest + all))
    }
    guard self.name == name else {
      throw Diagnostics(
        Diagnostic(
          file: file, at: position, "this figure begins with <\(name)>, and here is <\(self.name)>",
          advice: "write <\(name) …>, or name another figure after xml"))
    }
    for attribute in self.attributes where !attributes.contains(attribute.name) {
      throw fault(
        attribute.position, "<\(name)> has no attribute \(attribute.name)", attribute.name, attributes)
    }
    for element in self.elements where !elements.contains(element.name) {
      throw fault(element.position, "<\(element.name)> cannot stand in <\(name)>", element.name, elements)
    }
  }

  /// A whole number in an attribute.
  ///
  /// - Throws: `Diagnostics` at the attribute, for anything else.
  func wholeNumber(_ name: String, default standard: Int, in range: ClosedRange<Int>, file: String)
    throws(Diagnostics) -> Int
  {
    guard let attribute = attribute(name) else { return standard }
    guard let number = Int(attribute.value), range.contains(number) else {
      throw Diagnostics(
        Diagnostic(
          file: file, at: attribute.position, "\(name)=\"\(attribute.value)\" is not possible here",
          advice: "write a whole number from \(range.lowerBound) to \(range.upperBound)"))
    }
    return number
  }

  /// One of a few words in an attribute.
  ///
  /// - Throws: `Diagnostics` at the attribute, for anything else.
  func word(_ name: String, default standard: String, of words: [String], file: String) throws(Diagnostics)
    -> String
  {
    guard let attribute = attribute(name) else { return standard }
    guard words.contains(attribute.value) else {
      let nearest = nearestName(to: attribute.value, among: words).map { "did you mean \($0)? " } ?? ""
      throw Diagnostics(
        Diagnostic(
          file: file, at: attribute.position, "\(name)=\"\(attribute.value)\" is not possible here",
          advice: "\(nearest)write \(words.joined(separator: " or "))"))
    }
    return attribute.value
  }

  /// The only element of a name.
  ///
  /// - Throws: `Diagnostics` at this element, where there is none or several.
  func only(_ name: String, file: String) throws(Diagnostics) -> XMLElement {
    let found = elements(named: name)
    guard let element = found.first, found.count == 1 else {
      throw Diagnostics(
        Diagnostic(
          file: file, at: found.dropFirst().first?.position ?? position,
          found.isEmpty ? "<\(self.name)> has no <\(name)>" : "there is more than one <\(name)>",
          advice: found.isEmpty ? "add <\(name)>1 0 / 0 1</\(name)>" : "keep one of them"))
    }
    return element
  }
}
