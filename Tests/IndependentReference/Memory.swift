/// What a network's numbers take in bytes, value by value.
extension IndependentNetwork {
  /// - Parameters:
  ///   - kept: how many values are kept for each parameter: itself, its gradient, what the optimizer remembers.
  ///   - images: how many images have their outputs kept; 0 where none have.
  ///   - id: the layer; all of them without one.
  public func bytes(keptPerParameter kept: Int, images: Int, perValue: Int, at id: String?) throws -> Double {
    var bytes = 0.0
    let parameters = try answer("parameter-count", at: id)[0]
    for _ in 0..<kept { bytes += parameters * Double(perValue) }
    let outputs = try answer("neuron-count", at: id)[0]
    for _ in 0..<images { bytes += outputs * Double(perValue) }
    return bytes
  }
}
