// Part 2.3: what sharing saves.

/// The neurons of a convolutional layer: the values of its output.
///
/// - Parameters:
///   - input: height, width and channels.
///   - kernel: height and width of the square kernels.
///   - padding: zeros on each of the four sides.
public func neuronCount(input: [Int], kernel: Int, stride: Int, padding: Int, filters: Int) -> Int {
  -1
}

/// The parameters that a convolutional layer would have if every neuron had weights and a bias of its own.
///
/// A layer like that exists and is called locally connected.
public func unsharedParameters(input: [Int], kernel: Int, stride: Int, padding: Int, filters: Int) -> Int {
  -1
}

/// The weights, without biases, that fully connect two images of one channel.
///
/// - Parameters:
///   - input: height and width.
///   - output: height and width.
public func fullyConnectedWeights(input: [Int], output: [Int]) -> Int {
  -1
}

/// The same with a bias for every value of the output.
public func fullyConnectedParameters(input: [Int], output: [Int]) -> Int {
  -1
}
