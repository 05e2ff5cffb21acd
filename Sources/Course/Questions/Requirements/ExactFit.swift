import NetworkFiles
import Networks

/// Every window ends exactly at the edge: `exact-fit="all"`, or the ids of layers.
struct ExactFit: Requirement {
  static let attribute = "exact-fit"
  static let summary = "Windows that must end exactly at the edge: all, or the ids of layers."
  static let form = RequirementForm.line
  private static let everyLayer = "all"
  static let layerWords = [everyLayer]

  let layers: [String]
  private let isForAll: Bool

  init(_ text: String) throws(PlaceholderError) {
    let names = text.split(whereSeparator: \.isWhitespace).map(String.init)
    isForAll = names == [Self.everyLayer]
    layers = isForAll ? [] : names
  }

  func isMet(_ draw: Draw, _ subject: QuestionSubject?) throws(PlaceholderError) -> Bool {
    guard let subject, let analysis = subject.analysis else { return false }
    let rows: [LayerAnalysis]
    if isForAll {
      rows = analysis.layers
    } else {
      rows = layers.compactMap { name in
        guard case .node(let index) = subject.network?.names[name] else { return nil }
        return analysis.layers[index]
      }
    }
    return rows.allSatisfy { Self.fits($0, subject) }
  }

  private static func fits(_ row: LayerAnalysis, _ subject: QuestionSubject) -> Bool {
    guard let windows = row.windows, subject.value(of: row) is any WindowedLayer,
      let input = subject.inputShapes(of: row).first
    else { return true }
    return zip(windows, input.spatial).allSatisfy { window, size in
      guard let size, let room = window.room(on: size) else { return false }
      return room % window.stride == 0
    }
  }
}
