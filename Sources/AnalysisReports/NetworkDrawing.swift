import ConvNet

public struct NetworkDrawing {
  public let text: String
  public init(
    network: Network, analysis: NetworkAnalysis, ascii: Bool = false, width: Int = 80,
    hidingShapes: Bool = false
  ) {
    var lines = ["input \(network.input)"]
    for row in analysis.layers { lines.append("  \(row.id) \(row.kind) \(row.settings)") }
    text = lines.joined(separator: "\n") + "\n"
  }
}
