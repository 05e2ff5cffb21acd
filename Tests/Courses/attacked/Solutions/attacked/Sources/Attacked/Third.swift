/// There is no text.
struct NoText: Error {}

/// The text read from its end; throws where there is none.
public func turned(_ text: String) throws -> String {
  guard !text.isEmpty else { throw NoText() }
  return String(text.reversed())
}
