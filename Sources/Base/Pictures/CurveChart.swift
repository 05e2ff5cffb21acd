/// Curves over the course of a training run, as a drawing with axes.
package struct CurveChart: Sendable {
  package struct Curve: Sendable {
    package var name: String
    /// From left to right; a point whose y is not finite leaves a gap.
    package var points: [(x: Double, y: Double)]
    /// Whether its y belong to the axis on the right.
    package var isRight: Bool

    package init(_ name: String, _ points: [(x: Double, y: Double)], isRight: Bool = false) {
      self.name = name
      self.points = points
      self.isRight = isRight
    }
  }

  package var title: String
  /// What is along the horizontal axis, such as "epoch".
  package var xLabel: String
  /// What is along the vertical axis, such as "loss".
  package var yLabel: String
  package var curves: [Curve]
  /// What the vertical axis must show; it grows with the curves.
  package var yRange: ClosedRange<Double>?
  /// What is along the axis on the right, such as "accuracy", and what it must show; nil where all curves belong to the left.
  package var right: (label: String, range: ClosedRange<Double>)?

  package init(
    title: String, xLabel: String, yLabel: String, curves: [Curve], yRange: ClosedRange<Double>? = nil,
    right: (label: String, range: ClosedRange<Double>)? = nil
  ) {
    self.right = right
    self.title = title
    self.xLabel = xLabel
    self.yLabel = yLabel
    self.curves = curves
    self.yRange = yRange
  }

  private static let (width, height) = (640.0, 360.0)
  private static let (left, top, bottom) = (58.0, 40.0, 316.0)
  /// Where the drawing ends on the right, without and with an axis there.
  private var rightEdge: Double { right == nil ? 616 : 582 }
  /// Told apart without red against green.
  private static let colors = ["#1f6fb4", "#d9822b", "#4f9d69", "#8e5ea2", "#b03a3a", "#555555"]

  package var svg: String {
    let points = curves.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite }
    // Between whole numbers, such as epochs, there is nothing to mark.
    let isWhole = points.allSatisfy { $0.x == $0.x.rounded() }
    let xAxis = Axis(points.map(\.x), including: nil, leastStep: isWhole ? 1 : 0)
    func ys(isRight: Bool) -> [Double] {
      curves.filter { $0.isRight == isRight }.flatMap(\.points).filter { $0.x.isFinite && $0.y.isFinite }.map(
        \.y)
    }
    let yAxis = Axis(ys(isRight: false), including: yRange)
    let rightAxis = right.map { Axis(ys(isRight: true), including: $0.range) }
    var lines = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(n(Self.width)) \(n(Self.height))" \
      width="\(n(Self.width))" height="\(n(Self.height))" role="img" font-family="system-ui, sans-serif" font-size="11">
      <title>\(SVGText.escaped(title))</title>
      <style>text{fill:#1a1a2e}.grid{stroke:#d8dbe2}.axis{stroke:#777}.curve{fill:none;stroke-width:1.8}</style>
      <rect width="100%" height="100%" fill="#fff"/>
      <text x="\(n(Self.left))" y="22" font-size="14">\(SVGText.escaped(title))</text>
      """
    ]
    for tick in yAxis.ticks {
      let y = place(tick, yAxis, Self.bottom, Self.top)
      lines.append(
        "<line class=\"grid\" x1=\"\(n(Self.left))\" y1=\"\(y)\" x2=\"\(n(rightEdge))\" y2=\"\(y)\"/>")
      lines.append(
        "<text x=\"\(n(Self.left - 6))\" y=\"\(y)\" dy=\"4\" text-anchor=\"end\">\(yAxis.label(tick))</text>")
    }
    for tick in xAxis.ticks {
      let x = place(tick, xAxis, Self.left, rightEdge)
      lines.append(
        "<line class=\"axis\" x1=\"\(x)\" y1=\"\(n(Self.bottom))\" x2=\"\(x)\" y2=\"\(n(Self.bottom + 4))\"/>"
      )
      lines.append(
        "<text x=\"\(x)\" y=\"\(n(Self.bottom + 17))\" text-anchor=\"middle\">\(xAxis.label(tick))</text>")
    }
    lines.append(
      "<path class=\"axis\" fill=\"none\" d=\"M\(n(Self.left)) \(n(Self.top))V\(n(Self.bottom))H\(n(rightEdge))\"/>"
    )
    lines.append(
      "<text x=\"\(n((Self.left + rightEdge) / 2))\" y=\"\(n(Self.height - 8))\" text-anchor=\"middle\">"
        + "\(SVGText.escaped(xLabel))</text>")
    lines.append(
      "<text transform=\"translate(16 \(n((Self.top + Self.bottom) / 2))) rotate(-90)\" text-anchor=\"middle\">"
        + "\(SVGText.escaped(yLabel))</text>")
    if let right, let rightAxis { lines += drawing(of: rightAxis, right.label) }
    for (index, curve) in curves.enumerated() {
      lines += drawing(of: curve, index, xAxis, curve.isRight ? rightAxis ?? yAxis : yAxis)
    }
    return lines.joined(separator: "\n") + "\n</svg>\n"
  }

  /// The axis on the right; the lines across belong to the one on the left.
  private func drawing(of axis: Axis, _ label: String) -> [String] {
    let edge = n(rightEdge)
    return axis.ticks.flatMap { tick in
      let y = place(tick, axis, Self.bottom, Self.top)
      return [
        "<line class=\"axis\" x1=\"\(edge)\" y1=\"\(y)\" x2=\"\(n(rightEdge + 4))\" y2=\"\(y)\"/>",
        "<text x=\"\(n(rightEdge + 8))\" y=\"\(y)\" dy=\"4\">\(axis.label(tick))</text>",
      ]
    } + [
      "<path class=\"axis\" fill=\"none\" d=\"M\(edge) \(n(Self.top))V\(n(Self.bottom))\"/>",
      "<text transform=\"translate(\(n(Self.width - 8)) \(n((Self.top + Self.bottom) / 2))) rotate(-90)\" "
        + "text-anchor=\"middle\">\(SVGText.escaped(label))</text>",
    ]
  }

  private func drawing(of curve: Curve, _ index: Int, _ xAxis: Axis, _ yAxis: Axis) -> [String] {
    let color = Self.colors[index % Self.colors.count]
    var path = ""
    var dots: [String] = []
    var isDrawing = false
    for point in curve.points {
      guard point.x.isFinite, point.y.isFinite else {
        isDrawing = false
        continue
      }
      let (x, y) = (
        place(point.x, xAxis, Self.left, rightEdge), place(point.y, yAxis, Self.bottom, Self.top)
      )
      path += "\(isDrawing ? "L" : "M")\(x) \(y)"
      isDrawing = true
      if curve.points.count <= 60 {
        dots.append("<circle cx=\"\(x)\" cy=\"\(y)\" r=\"2\" fill=\"\(color)\"/>")
      }
    }
    let (x, y) = (rightEdge - 130, Self.top + 14 + Double(index) * 16)
    return [
      "<path class=\"curve\" stroke=\"\(color)\" d=\"\(path)\"><title>\(SVGText.escaped(curve.name))</title></path>"
    ] + dots + [
      "<line x1=\"\(n(x))\" y1=\"\(n(y))\" x2=\"\(n(x + 18))\" y2=\"\(n(y))\" stroke=\"\(color)\" stroke-width=\"3\"/>",
      "<text x=\"\(n(x + 24))\" y=\"\(n(y + 4))\">\(SVGText.escaped(curve.name))</text>",
    ]
  }

  private func n(_ value: Double) -> String { SVGText.number(value) }

  private func place(_ value: Double, _ axis: Axis, _ start: Double, _ end: Double) -> String {
    n(start + (end - start) * (value - axis.least) / (axis.greatest - axis.least))
  }

  /// From one round number to another, with round numbers between them.
  private struct Axis {
    var least = 0.0
    var greatest = 1.0
    private var step = 0.2

    init(_ values: [Double], including range: ClosedRange<Double>?, leastStep: Double = 0) {
      // Beyond this, numbers are no longer told apart on a drawing.
      let values = (values + (range.map { [$0.lowerBound, $0.upperBound] } ?? [])).map {
        min(1e12, max(-1e12, $0))
      }
      guard var low = values.min(), var high = values.max() else { return }
      if high - low < 1e-9 * max(1, abs(high)) { (low, high) = (low - 0.5, high + 0.5) }
      step = 1
      while step * 5 < high - low { step *= 10 }
      while step > (high - low) / 2 { step /= 10 }
      // Now there are 2 to 50 steps; some more to a step make 4 to 10.
      for factor in [5.0, 2] where (high - low) / (step * factor) >= 4 {
        step *= factor
        break
      }
      step = max(step, leastStep)
      least = (low / step).rounded(.down) * step
      greatest = (high / step).rounded(.up) * step
    }

    var ticks: [Double] {
      (0...max(1, Int(((greatest - least) / step).rounded()))).map { least + Double($0) * step }
    }

    func label(_ value: Double) -> String {
      SVGText.number(value, digits: step >= 1 ? 0 : step >= 0.1 ? 1 : step >= 0.01 ? 2 : 6)
    }
  }
}
