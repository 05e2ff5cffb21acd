/// Each value twice as large.
public func doubled(all values: [Float]) -> [Float] {
  []
}

/// The texts, each followed by itself, with their lengths; throws where there is none.
public func doubled(texts: [String: String?], times: Int = 2) throws -> [(text: String, length: Int)] {
  []
}
