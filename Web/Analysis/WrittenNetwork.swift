import Diagnostics
import JSONText
import NetworkJSON
import Networks

/// Reads a `<network>` that a page hands over, with the reference's own words for what is wrong.
enum WrittenNetwork {
  /// What is wrong, and the line of the element.
  struct Fault: Error {
    var line: Int
    var message: String

    init(at line: Int, _ problem: String, _ remedy: String) {
      self.line = line
      message = "\(problem); \(remedy)"
    }
  }

  /// The analysis of a network, or what is wrong with it.
  static func json(_ text: String) -> String {
    guard let root = WrittenElement.root(in: text) else {
      return error(Fault(at: 1, "the page handed over no element", "this is a mistake in the page"))
    }
    do throws(Fault) {
      return try analysis(of: root).json
    } catch {
      return Self.error(error)
    }
  }

  private static func error(_ fault: Fault) -> String {
    JSONText.object([("error", JSONText.string(fault.message)), ("line", JSONText.integer(fault.line))])
      + "\n"
  }

  private static func analysis(of root: WrittenElement) throws(Fault) -> NetworkAnalysis {
    guard let input = root["input"] else {
      throw Fault(at: root.line, "<network> lacks the attribute input", "add input=\"32x32x3\"")
    }
    let shape: Shape
    do throws(ShapeError) {
      shape = try Shape(parsing: input)
    } catch {
      throw Fault(
        at: root.line, "input=\(quoted(error.text)) \(error.problem)",
        "write sizes joined by x with the channels last, such as 28x28x1")
    }
    let elements = try elements(in: root, axes: shape.spatial.count)
    do throws(NetworkError) {
      return try Network(input: shape, elements: elements).analyze()
    } catch {
      let name = error.id.map { "layer \($0)\(error.kind.map { " (\($0))" } ?? ""): " } ?? ""
      throw Fault(at: error.line ?? root.line, name + error.problem, error.remedy)
    }
  }

  private static func elements(in parent: WrittenElement, axes: Int) throws(Fault) -> [NetworkElement] {
    var elements: [NetworkElement] = []
    for element in parent.elements {
      if element.name == "repeat" {
        elements.append(
          .repeat(
            id: element["id"], times: try times(of: element),
            elements: try Self.elements(in: element, axes: axes), line: element.line))
      } else if element.name == NetworkExpansion.sharedKind {
        guard let use = element["use"] else {
          throw Fault(
            at: element.line, "<\(element.name)> lacks the attribute use",
            "name the layer whose weights it uses, as in use=\"conv1\"")
        }
        let from = (element["from"] ?? "").split { $0.isWhitespace }.map { String($0) }
        elements.append(.shared(id: element["id"], use: use, from: from, line: element.line))
      } else {
        let from = (element["from"] ?? "").split { $0.isWhitespace }.map { String($0) }
        elements.append(
          .layer(id: element["id"], layer: try layer(element, axes: axes), from: from, line: element.line))
      }
    }
    return elements
  }

  private static func times(of element: WrittenElement) throws(Fault) -> Int {
    guard let text = element["times"] else {
      throw Fault(at: element.line, "<repeat> lacks the attribute times", "add times=\"2\"")
    }
    guard let times = Int(text[...].trimmingSpaces), times >= 0 else {
      throw Fault(
        at: element.line, "times=\(quoted(text)) is not possible in <repeat>",
        "write a whole number, such as 3")
    }
    return times
  }

  private static func layer(_ element: WrittenElement, axes: Int) throws(Fault) -> any Layer {
    let kind: LayerKind
    do throws(LayerError) {
      kind = try LayerRegistry.kind(ofElement: element.name)
    } catch {
      throw Fault(at: element.line, error.problem, error.remedy)
    }
    var texts = element.attributes
    texts["id"] = nil
    texts["from"] = nil
    do throws(LayerError) {
      return try LayerRegistry.make(kind, LayerAttributes(texts, spatialAxes: axes))
    } catch {
      throw Fault(at: element.line, "<\(element.name)>: \(error.problem)", error.remedy)
    }
  }
}
