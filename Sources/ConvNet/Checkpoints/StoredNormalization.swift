/// The normalisation goes with a network's weights: with another one it would see other images than it learnt from.
extension Safetensors {
  private static let meanName = "normalization.mean"
  private static let deviationName = "normalization.standard_deviation"

  /// Adds mean and standard deviation as tensors of three numbers.
  public mutating func store(_ normalization: ChannelNormalization) {
    let shape = [CIFARRecord.channels]
    tensors[Self.meanName] = StoredTensor(normalization.mean, shape: shape)
    tensors[Self.deviationName] = StoredTensor(normalization.standardDeviation, shape: shape)
  }

  /// What was stored.
  /// - Throws: `FileFault` where it is not there, or no image can be normalised with it.
  public func normalization(in path: String) throws(FileFault) -> ChannelNormalization {
    let mean = try floats(Self.meanName, shape: [CIFARRecord.channels], in: path)
    let deviation = try floats(Self.deviationName, shape: [CIFARRecord.channels], in: path)
    guard mean.allSatisfy(\.isFinite), deviation.allSatisfy({ $0.isFinite && $0 > 0 }) else {
      throw FileFault(
        path: path, problem: "has a normalisation that is no number or divides by nothing",
        remedy: "it is damaged; use another checkpoint")
    }
    return ChannelNormalization(mean: mean, standardDeviation: deviation)
  }
}
