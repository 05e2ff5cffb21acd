import Diagnostics
import FeatureMaps
import Markdown
import Networks
import Questions
import Sentences
import XMLDocuments

/// An image, the kernels that slide over it, and the maps that come out, worked out by the reference loops.
struct ConvolutionFigure: Figure {
  static let kind = "convolution"

  let image: FeatureMaps
  let kernels: [FeatureMaps]
  /// One per kernel: the sums, or the means of the products.
  let maps: [[[Double]]]
  let stride: Int
  let padding: Int
  let showsMean: Bool

  init(_ fragment: XMLFragment) throws(Diagnostics) {
    let (root, file) = (try fragment.element(), fragment.file)
    try root.check(
      name: "convolution", attributes: ["stride", "padding", "show"], elements: ["image", "kernel"],
      file: file)
    let stride = try root.wholeNumber("stride", default: 1, in: 1...64, file: file)
    let padding = try root.wholeNumber("padding", default: 0, in: 0...16, file: file)
    let showsMean = try root.word("show", default: "sum", of: ["sum", "mean"], file: file) == "mean"
    let image = try root.only("image", file: file).writtenMatrix(file: file)
    let elements = root.elements(named: "kernel")
    guard !elements.isEmpty else {
      throw Diagnostics(
        Diagnostic(
          file: file, at: root.position, "<convolution> has no <kernel>",
          advice: "add <kernel>1 0 / 0 1</kernel>"))
    }
    var kernels: [FeatureMaps] = []
    var maps: [[[Double]]] = []
    for element in elements {
      let kernel = try element.writtenMatrix(file: file)
      // An image of one row stays one row: there is nothing above and below it to pad.
      let vertical = Window(
        kernelSize: kernel.rows, stride: image.rows == 1 ? 1 : stride, padding: image.rows == 1 ? 0 : padding)
      let horizontal = Window(kernelSize: kernel.columns, stride: stride, padding: padding)
      do throws(LayerError) {
        let map = try image.convolved(with: [kernel], vertical: vertical, horizontal: horizontal)
        let count = showsMean ? Double(kernel.rows * kernel.columns) : 1
        maps.append(map.mapValues { $0 / count }.map(0))
      } catch {
        throw Diagnostics(
          Diagnostic(file: file, at: element.position, error.problem, advice: error.remedy))
      }
      kernels.append(kernel)
    }
    (self.image, self.kernels, self.maps) = (image, kernels, maps)
    (self.stride, self.padding, self.showsMean) = (stride, padding, showsMean)
  }

  private var drawnImage: MatrixDrawing {
    let size = "\(image.rows)x\(image.columns)"
    return MatrixDrawing(
      padding == 0 ? localized("image \(size)") : localized("image \(size), padding \(padding)"),
      image.map(0), as: .weights,
      margin: (rows: image.rows == 1 ? 0 : padding, columns: padding))
  }

  /// Each kernel with its map.
  private var filters: [(kernel: MatrixDrawing, map: MatrixDrawing)] {
    kernels.indices.map { index in
      let kernel = kernels[index]
      let number = kernels.count > 1 ? "\(index + 1) " : ""
      let map = maps[index]
      let size = "\(number)\(map.count)x\(map[0].count)"
      let kernelSize = "\(number)\(kernel.rows)x\(kernel.columns)"
      return (
        MatrixDrawing(
          stride > 1
            ? localized("kernel \(kernelSize), stride \(stride)") : localized("kernel \(kernelSize)"),
          kernel.map(0), as: .weights),
        MatrixDrawing(
          showsMean ? localized("means \(size)") : localized("map \(size)"), map,
          as: showsMean ? .means : .sums)
      )
    }
  }

  package func lines(_ style: TerminalStyle) -> [String] {
    let image = drawnImage.block(style)
    let parts = filters.map { ($0.kernel.block(style), $0.map.block(style, emphasizesLargest: true)) }
    let (times, equals) = (TextBlock(style.isASCII ? "  *  " : "  ∗  "), TextBlock("  =  "))
    let kernelWidth = parts.map(\.0.width).max() ?? 0
    let beside = TextBlock.column(
      parts.map { TextBlock.row([$0.0.padded(to: kernelWidth), equals, $0.1]) })
    let whole = TextBlock.row([image, times, beside])
    if whole.width <= style.width { return whole.trimmed }
    // Too wide: the kernel stays beside the image where it can, and its map goes below.
    var blocks: [TextBlock] = []
    for (index, part) in parts.enumerated() {
      let head = TextBlock.row([image, times, part.0])
      if index == 0, head.width <= style.width {
        blocks.append(head)
      } else {
        blocks += (index == 0 ? [image] : []) + [TextBlock.row([times, part.0])]
      }
      let result = TextBlock.row([TextBlock("=  "), part.1])
      blocks.append(result.width <= style.width ? result : part.1)
    }
    return TextBlock.column(blocks).trimmed
  }

  var html: String {
    let image = drawnImage
    let filters = self.filters
    let gap = 30.0
    let heights = filters.map { max($0.kernel.height, $0.map.height) }
    let total = max(image.height, heights.reduce(0, +) + gap / 2 * Double(filters.count - 1))
    var body = image.svg(x: 0, y: (total - image.height) / 2)
    var y = (total - heights.reduce(0, +) - gap / 2 * Double(filters.count - 1)) / 2
    var width = 0.0
    for (filter, height) in zip(filters, heights) {
      var x = image.width + gap
      let middle = y + height / 2 + 12
      body += SVG.text("∗", x: x - gap / 2, y: middle, style: "operator")
      body += filter.kernel.svg(x: x, y: y + (height - filter.kernel.height) / 2)
      x += max(filter.kernel.width, Double(filter.kernel.caption.count) * 6.5) + gap
      body += SVG.text("=", x: x - gap / 2, y: middle, style: "operator")
      body += filter.map.svg(x: x, y: y + (height - filter.map.height) / 2)
      width = max(width, x + max(filter.map.width, 90))
      y += height + gap / 2
    }
    return SVG.drawing(width: width, height: total, title: title, body)
  }

  private var title: String {
    let size = "\(image.rows)x\(image.columns)"
    return kernels.count == 1
      ? localized("A convolution of an image of \(size) with a kernel, and what comes out")
      : localized("A convolution of an image of \(size) with \(kernels.count) kernels, and what comes out")
  }
}
