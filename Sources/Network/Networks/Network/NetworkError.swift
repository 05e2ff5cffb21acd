/// A network that does not fit together, and at which layer.
public struct NetworkError: Error, Hashable, Sendable {
  /// The id of the layer; nil for the network as a whole.
  public var id: String?
  /// The layer's kind.
  public var kind: String?
  /// The attribute of the layer's XML element that it is about.
  public var attribute: String?
  /// The line of the file that the layer was read from.
  public var line: Int?
  /// What is wrong, with the arithmetic.
  public var problem: String
  /// What to do next.
  public var remedy: String

  public init(
    id: String? = nil, kind: String? = nil, attribute: String? = nil, line: Int? = nil, problem: String,
    remedy: String
  ) {
    self.id = id
    self.kind = kind
    self.attribute = attribute
    self.line = line
    self.problem = problem
    self.remedy = remedy
  }

  package init(_ error: LayerError, at node: Network.Node) {
    self.init(
      id: node.id, kind: node.layer.kind.name, attribute: error.attribute, line: node.line,
      problem: error.problem, remedy: error.remedy)
  }
}

extension NetworkError: CustomStringConvertible {
  /// `layer conv3 (conv): what is wrong; what to do next`. The line is left to whoever knows the file's name.
  public var description: String {
    let message = "\(problem); \(remedy)"
    guard let id else { return message }
    return "layer \(id)\(kind.map { " (\($0))" } ?? ""): \(message)"
  }
}
