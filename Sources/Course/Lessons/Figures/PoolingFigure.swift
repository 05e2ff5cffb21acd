import Diagnostics
import FeatureMaps
import Markdown
import Networks
import Questions
import Sentences
import XMLDocuments

/// A map and what a pooling makes of it.
struct PoolingFigure: Figure {
  static let kind = "pooling"

  let image: FeatureMaps
  let map: FeatureMaps
  /// `max` or `average`.
  let method: String
  let kernel: Int
  let stride: Int

  init(_ fragment: XMLFragment) throws(Diagnostics) {
    let (root, file) = (try fragment.element(), fragment.file)
    try root.check(
      name: "pooling", attributes: ["kind", "kernel", "stride"], elements: ["image"], file: file)
    method = try root.word("kind", default: "max", of: ["max", "average"], file: file)
    kernel = try root.wholeNumber("kernel", default: 2, in: 1...64, file: file)
    stride = try root.wholeNumber("stride", default: kernel, in: 1...64, file: file)
    let element = try root.only("image", file: file)
    image = try element.writtenMatrix(file: file)
    do throws(LayerError) {
      let layer: any FeatureMapLayer =
        method == "max"
        ? MaxPooling(PerAxis(kernel), stride: PerAxis(stride))
        : AveragePooling(PerAxis(kernel), stride: PerAxis(stride))
      map = try layer.featureMaps(for: image, kernels: [])
    } catch {
      throw Diagnostics(Diagnostic(file: file, at: element.position, error.problem, advice: error.remedy))
    }
  }

  private var drawings: (image: MatrixDrawing, map: MatrixDrawing) {
    (
      MatrixDrawing(localized("map \(image.rows)x\(image.columns)"), image.map(0)),
      MatrixDrawing("\(map.rows)x\(map.columns)", map.map(0))
    )
  }

  /// `max 2x2, stride 2`.
  private var step: String {
    let size = "\(kernel)x\(kernel)"
    return method == "max"
      ? localized("max \(size), stride \(stride)") : localized("average \(size), stride \(stride)")
  }

  package func lines(_ style: TerminalStyle) -> [String] {
    let (image, map) = (drawings.image.block(style), drawings.map.block(style))
    let arrow = style.isASCII ? "-->" : "──▶"
    let across = TextBlock.row([image, TextBlock("  \(step)  \(arrow)  "), map])
    if across.width <= style.width { return across.trimmed }
    return TextBlock.column([image, TextBlock("\(arrow)  \(step)"), map]).trimmed
  }

  var html: String {
    let (image, map) = drawings
    let arrow = Double(step.count) * 6.5 + 24
    let (height, x) = (max(image.height, map.height), image.width + 12)
    var body = image.svg(x: 0, y: (height - image.height) / 2)
    body += SVG.text(step, x: x + 4, y: height / 2 + 2, style: "caption")
    body += SVG.arrow(x, height / 2 + 9, x + arrow - 12, height / 2 + 9)
    body += map.svg(x: x + arrow, y: (height - map.height) / 2)
    return SVG.drawing(
      width: x + arrow + map.width, height: height,
      title: localized("A map of \(image.cells.count) rows and its pooling, \(step)"),
      body)
  }
}
