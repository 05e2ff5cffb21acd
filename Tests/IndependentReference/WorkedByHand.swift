import Foundation

/// A network's weights, image and output as plain rows of numbers.
public struct GivenNumbers {
  /// The image, channel by channel, the last axis fastest.
  public var image: [Double]
  /// By layer, one number after another: filter by filter, channel by channel; of a dense layer unit by unit.
  public var weights: [String: [Double]]
  /// By layer; 0 where it has none.
  public var biases: [String: [Double]]

  public init(image: [Double], weights: [String: [Double]], biases: [String: [Double]]) {
    self.image = image
    self.weights = weights
    self.biases = biases
  }
}

// Value by value from the definitions, asking for each output which inputs it sees; gradients by differences.
extension IndependentNetwork {
  /// The values of a layer: channel by channel, the last axis fastest.
  public func values(of given: GivenNumbers, at id: String?) throws -> [Double] {
    guard let wanted = id.map({ number(of: $0) }) ?? ids.indices.last else {
      throw IndependentError.unknownLayer(id ?? "the last")
    }
    var outputs: [[Double]] = []
    for layer in solvedLayers.prefix(wanted + 1) {
      let inputs = layer.sources.map { $0.map { outputs[$0] } ?? given.image }
      outputs.append(try Self.values(of: layer, inputs, given))
    }
    return outputs[wanted]
  }

  /// How a loss of the output changes with one of the numbers given: (f(x + h) − f(x − h)) / 2h.
  public func slopes(
    of given: GivenNumbers, at id: String?, with numbers: WritableKeyPath<GivenNumbers, [Double]>,
    loss: ([Double]) -> Double
  ) throws -> [Double] {
    let h = 1e-5
    return try given[keyPath: numbers].indices.map { index in
      var (above, below) = (given, given)
      above[keyPath: numbers][index] += h
      below[keyPath: numbers][index] -= h
      return (loss(try values(of: above, at: id)) - loss(try values(of: below, at: id))) / (2 * h)
    }
  }

  private static func values(
    of layer: SolvedLayer, _ inputs: [[Double]], _ given: GivenNumbers
  ) throws -> [Double] {
    let input = inputs[0]
    switch layer.kind {
    case "relu": return input.map { $0 < 0 ? 0 : $0 }
    case "leaky-relu":
      let slope = Double(layer.element.attributes["slope"] ?? "0.01") ?? 0
      return input.map { $0 < 0 ? slope * $0 : $0 }
    case "gelu": return input.map { $0 * erfc(-$0 / 2.0.squareRoot()) / 2 }
    case "silu": return input.map { $0 / (1 + pow(M_E, -$0)) }
    case "hard-sigmoid": return input.map { min(6, max(0, $0 + 3)) / 6 }
    case "hard-swish": return input.map { $0 * min(6, max(0, $0 + 3)) / 6 }
    case "sigmoid": return input.map { 1 / (1 + pow(M_E, -$0)) }
    case "tanh": return input.map { tanh($0) }
    case "dropout": return input
    case "softmax":
      let positions = layer.input.positions
      return input.indices.map { index in
        let others = stride(from: index % positions, to: input.count, by: positions)
        return pow(M_E, input[index]) / others.reduce(0) { $0 + pow(M_E, input[$1]) }
      }
    case "add": return input.indices.map { index in inputs.reduce(0) { $0 + $1[index] } }
    case "multiply":
      let positions = layer.output.positions
      return (0..<layer.output.values).map { index in
        inputs.reduce(1) { $0 * $1[$1.count == layer.output.values ? index : index / positions] }
      }
    case "concat": return inputs.flatMap { $0 }
    case "flatten": return flat(input, layer.input)
    case "dense":
      let row = flat(input, layer.input)
      let weights = given.weights[layer.id] ?? []
      return (0..<layer.output.channels).map { unit in
        var sum = given.biases[layer.id]?[unit] ?? 0
        for index in row.indices { sum += row[index] * weights[unit * row.count + index] }
        return sum
      }
    case "global-maxpool", "global-avgpool":
      let positions = layer.input.positions
      return (0..<layer.input.channels).map { channel in
        let values = input[channel * positions..<(channel + 1) * positions]
        return layer.kind == "global-maxpool" ? values.max()! : values.reduce(0, +) / Double(positions)
      }
    case "conv", "maxpool", "avgpool": return windowed(layer, input, given)
    default: throw IndependentError.unknownQuantity(layer.kind)
    }
  }

  /// Pixel by pixel, the channels of a pixel side by side.
  private static func flat(_ values: [Double], _ extent: Extent) -> [Double] {
    (0..<extent.positions).flatMap { position in
      (0..<extent.channels).map { values[$0 * extent.positions + position] }
    }
  }

  private static func windowed(_ layer: SolvedLayer, _ input: [Double], _ given: GivenNumbers) -> [Double] {
    let sizes = layer.input.spatial
    var result: [Double] = []
    for filter in 0..<layer.output.channels {
      for unit in coordinates(layer.output.spatial) {
        // On each axis what the unit looks at, in the order of the kernel's elements.
        let seen = zip(layer.relations, unit).map { $0.positions(of: $1) }
        let taps = coordinates(seen.map(\.count))
        func value(_ channel: Int, _ tap: [Int]) -> Double? {
          let place = tap.indices.map { seen[$0][tap[$0]] }
          guard zip(place, sizes).allSatisfy({ 0 <= $0 && $0 < $1 }) else { return nil }
          let index = zip(place, sizes).reduce(0) { $0 * $1.1 + $1.0 }
          return input[channel * layer.input.positions + index]
        }
        if layer.kind == "conv" {
          var sum = given.biases[layer.id]?[filter] ?? 0
          for channel in 0..<layer.input.channels {
            for (number, tap) in taps.enumerated() {
              let weight = given.weights[layer.id]![
                (filter * layer.input.channels + channel) * taps.count + number]
              sum += (value(channel, tap) ?? 0) * weight
            }
          }
          result.append(sum)
        } else {
          let values = taps.compactMap { value(filter, $0) }
          result.append(
            layer.kind == "maxpool" ? values.max()! : values.reduce(0, +) / Double(values.count))
        }
      }
    }
    return result
  }

  private static func coordinates(_ sizes: [Int]) -> [[Int]] {
    var all: [[Int]] = [[]]
    for size in sizes { all = all.flatMap { start in (0..<size).map { start + [$0] } } }
    return all
  }
}
