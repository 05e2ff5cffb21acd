import Escaping
import Networks
import Sentences

/// What a card says, and how wide it is for that.
struct DiagramCard: Sendable {
  /// The layer's name.
  let name: String
  /// Its kernel and stride, as "3×3 /2"; empty where it has none.
  let window: String
  let shape: String
  /// The pointwise layers behind it.
  let followers: String
  /// How many pixels one unit sees: "23×23", of several repetitions "23–95" or, where it is no square, "…55×95".
  let field: String
  /// The shares of the image, vertical and horizontal, that a unit sees: in the first repetition and in the last.
  let shares: [(vertical: Double, horizontal: Double)]
  /// Of the box: what comes out, on logarithmic scales.
  let boxWidth: Double
  let boxHeight: Double
  /// The side of the kernel within the box; nil where there is none.
  let kernelSide: Double?
  let style: Style
  /// What shows when the pointer rests on it: each of its layers, a line each.
  let tooltip: [String]
  let width: Double

  enum Style: String, Sendable { case input, learns, pools, other }

  static let frame = 24.0
  static let glyphHeight = 40.0

  init(_ analysis: NetworkAnalysis, _ steps: [DiagramStep], _ twins: [Int]) {
    let copies = twins.map { steps[$0].layers.map { analysis.layers[$0] } }
    let layers = copies.first ?? []
    let main = layers.first
    let output = main == nil ? analysis.input : layers.last?.partialOutputShape
    name = Self.shortened(main?.id ?? "input")
    window = main.map(Self.window) ?? ""
    shape = output.map { "\($0)" } ?? "?"
    followers = Self.shortened(layers.dropFirst().map(\.kind).joined(separator: ", "), 24)
    let side = output?.spatial.compactMap { $0 }.max()
    boxWidth = 8 + 2.6 * Self.logarithm(output?.channels ?? 1)
    boxHeight = min(Self.glyphHeight, 6 + (side.map { 3.8 * Self.logarithm($0) } ?? 2))
    if let kernel = main?.windows?.map(\.kernelSize).max(), let side {
      let share = Double(kernel) / Double(max(side, kernel))
      kernelSide = max(3, min(boxWidth - 4, boxHeight - 4, boxHeight * share))
    } else {
      kernelSide = nil
    }
    if main == nil {
      (field, shares) = ("", [])
    } else {
      let fields = [copies.first, copies.last].map { $0?.last?.receptiveField?.size }
      field = Self.field(fields[0], fields[1])
      shares = (fields[0] == fields[1] ? [fields[0]] : fields).map { Self.share($0, of: analysis.input) }
    }
    let learns = layers.contains { $0.parameters != 0 }
    style =
      main == nil ? .input : main?.kind.contains("pool") == true ? .pools : learns ? .learns : .other
    tooltip = Self.tooltip(analysis, copies)
    let title = Self.textWidth(name, 6.4) + (window.isEmpty ? 0 : 4 + Self.textWidth(window, 5.4))
    let glyphs =
      boxWidth + (main == nil ? 0 : 8 + max(Self.frame, Self.textWidth(field, 5.2)))
    let texts = [title, glyphs, Self.textWidth(shape, 5.3), Self.textWidth(followers, 4.4)]
    width = 10 + texts.max()!
  }

  // MARK: - Words

  private static func shortened(_ text: String, _ limit: Int = 18) -> String {
    text.count <= limit ? text : text.prefix(limit - 6) + "…" + text.suffix(5)
  }

  private static func textWidth(_ text: String, _ letter: Double) -> Double {
    Double(text.displayWidth) * letter
  }

  private static func window(_ layer: LayerAnalysis) -> String {
    guard let windows = layer.windows, !windows.isEmpty else { return "" }
    func axes(_ numbers: [Int]) -> String {
      numbers.count > 1 || numbers[0] != 1 ? numbers.map { "\($0)" }.joined(separator: "×") : "1"
    }
    let strides = windows.map(\.stride)
    let isStrided = strides.contains { $0 != 1 }
    let stride = Set(strides).count == 1 ? "\(strides[0])" : axes(strides)
    return axes(windows.map(\.kernelSize)) + (isStrided ? " /\(stride)" : "")
  }

  private static func field(_ first: [Int]?, _ last: [Int]?) -> String {
    func text(_ sizes: [Int]?) -> String {
      sizes.map { $0.map { "\($0)" }.joined(separator: "×") } ?? "all"
    }
    guard first != last else { return text(first) }
    guard let first, let last, Set(first).count == 1, Set(last).count == 1 else { return "…" + text(last) }
    return "\(first[0])–\(last[0])"
  }

  private static func share(_ sizes: [Int]?, of image: Shape) -> (vertical: Double, horizontal: Double) {
    func share(_ axis: Int) -> Double {
      guard let sizes, axis < sizes.count, axis < image.spatial.count, let whole = image.spatial[axis] else {
        return 1
      }
      return min(1, Double(sizes[axis]) / Double(max(1, whole)))
    }
    return (share(0), share(max(0, image.spatial.count - 1)))
  }

  /// Every layer of the first copy in words, and the names of the others.
  private static func tooltip(_ analysis: NetworkAnalysis, _ copies: [[LayerAnalysis]]) -> [String] {
    guard let first = copies.first, !first.isEmpty else { return [localized("input: \(analysis.input)")] }
    let lines = first.map { layer in
      let parts =
        [layer.settings, layer.partialOutputShape.map { "\($0)" } ?? "?"]
        + [layer.parameters.map { $0 == 0 ? "" : localized("\($0) parameters") } ?? ""]
      return "\(layer.id): \(parts.filter { !$0.isEmpty }.joined(separator: ", "))"
    }
    let others = copies.dropFirst().map { $0.map(\.id).joined(separator: " ") }
    return lines + (others.isEmpty ? [] : [localized("the same again: \(others.joined(separator: ", "))")])
  }

  /// The logarithm to the base 2, straight between powers: the same digits on every machine.
  private static func logarithm(_ value: Int) -> Double {
    var (value, result) = (Double(max(1, value)), 0.0)
    while value >= 2 {
      value /= 2
      result += 1
    }
    return result + (value - 1)
  }
}
