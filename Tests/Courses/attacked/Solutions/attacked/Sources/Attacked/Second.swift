/// Each value times the factor.
public func scaled(_ values: [Float], by factor: Float) -> [Float] {
  values.map { factor * $0 }
}
