import CLibXML2

/// An error as libxml2 reports it, copied into Swift.
struct LibXMLError: Sendable {
  var code: UInt32
  var isFatal: Bool
  var line: Int
  var column: Int
  var message: String
  /// The names a syntax error is about, such as the two tags that do not match.
  var names: [String]
  var number: Int
  /// For a schema error: the number of the element in document order, and the attribute's name.
  var element: Int?
  var attribute: String?

  /// More than anyone reads: what a hostile file reports beyond is dropped as it comes.
  static let limit = 500

  /// Runs `body` with a sink to hand to libxml2 and returns what arrived.
  static func collecting(_ body: (UnsafePointer<convnet_ErrorSink>) -> Void) -> [LibXMLError] {
    let collector = Collector()
    withExtendedLifetime(collector) {
      var sink = convnet_ErrorSink(
        receive: { context, error in
          guard let context, let error else { return }
          Unmanaged<Collector>.fromOpaque(context).takeUnretainedValue().receive(error.pointee)
        }, context: Unmanaged.passUnretained(collector).toOpaque())
      body(&sink)
    }
    return collector.errors
  }

  /// What a C callback can reach; it lives for one call of `collecting` on one thread.
  private final class Collector {
    var errors: [LibXMLError] = []

    func receive(_ error: convnet_XMLError) {
      guard errors.count < LibXMLError.limit else { return }
      func text(_ pointer: UnsafePointer<CChar>?) -> String? { pointer.map { String(cString: $0) } }

      var node = error.node.map { UnsafeMutablePointer(mutating: $0) }
      var attribute: String?
      if let current = node, current.pointee.type == XML_ATTRIBUTE_NODE {
        attribute = current.pointee.name.map { String(cString: $0) }
        node = current.pointee.parent
      }
      let number = node.flatMap { $0.pointee.type == XML_ELEMENT_NODE ? $0.pointee._private : nil }
      errors.append(
        LibXMLError(
          code: UInt32(bitPattern: error.code), isFatal: error.isFatal != 0, line: Int(error.line),
          column: Int(error.column), message: text(error.message) ?? "",
          names: [text(error.string1), text(error.string2)].compactMap { $0 }, number: Int(error.number1),
          element: number.map { Int(bitPattern: $0) - 1 }, attribute: attribute))
    }
  }
}
