/// Nothing to double.
struct NoTexts: Error {}

/// Each value twice as large.
public func doubled(all values: [Float]) -> [Float] {
  values.map { 2 * $0 }
}

/// The texts, each followed by itself, with their lengths; throws where there is none.
public func doubled(texts: [String: String?], times: Int = 2) throws -> [(text: String, length: Int)] {
  guard !texts.isEmpty else { throw NoTexts() }
  return texts.sorted { $0.key < $1.key }.map { _, text in
    let whole = String(repeating: text ?? "", count: times)
    return (whole, whole.count)
  }
}
