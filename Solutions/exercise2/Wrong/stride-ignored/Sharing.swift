// Part 2.3: what sharing saves.

/// One neuron for each place of the window and each filter.
public func neuronCount(input: [Int], kernel: Int, stride: Int, padding: Int, filters: Int) -> Int {
  input.prefix(2).map { $0 + 2 * padding - kernel + 1 }.reduce(filters, *)
}

/// Every neuron with its own copy of the filter, and a bias.
public func unsharedParameters(input: [Int], kernel: Int, stride: Int, padding: Int, filters: Int) -> Int {
  neuronCount(input: input, kernel: kernel, stride: stride, padding: padding, filters: filters)
    * (kernel * kernel * input[2] + 1)
}

/// A weight for every pair of an input value and an output value.
public func fullyConnectedWeights(input: [Int], output: [Int]) -> Int {
  (input + output).reduce(1, *)
}

/// And a bias for every output value.
public func fullyConnectedParameters(input: [Int], output: [Int]) -> Int {
  fullyConnectedWeights(input: input, output: output) + output.reduce(1, *)
}
