import Kernels

/// A batch cut into slices of a few images, each of which one thread takes through the first layers of a network.
///
/// What a slice leaves for the next layer is still in the cache of the processor that reads it, and gradients that no one else
/// reads need memory for one slice of each thread. The cut follows from the sizes alone, and what the slices add to the
/// gradients is added in their order: the bits do not depend on the threads. A network with weights that several layers share
/// stays whole.
struct BatchSlices {
  /// How many slices; 1 where the batch stays whole.
  let count: Int
  /// How many images a slice has; the whole batch where that stays whole.
  let images: Int
  /// The last node that runs slice by slice; nil where none does.
  let lastNode: Int?

  /// How many floats the gradients of all slices may take together.
  private static let mostGradients = 1 << 22

  init(_ model: Model, batch: Int, order: [Int], trains: Bool) {
    let first = order.prefix { model.layers[$0].runsBySlices(training: trains) }
    // The packed weights and gradients of a slice pay with more images, the caches with fewer.
    let images = batch < 16 ? nil : [4, 5, 3, 6, 8, 7].first { batch % $0 == 0 }
    let sharesWeights = order.contains { model.network.nodes[$0].weightsOf != nil }
    guard let images, !sharesWeights, let last = first.last,
      first.contains(where: { !model.learnt[$0].isEmpty }),
      !trains || batch / images * Self.learntRange(model, to: last).count <= Self.mostGradients
    else {
      (count, self.images, lastNode) = (1, batch, nil)
      return
    }
    (count, self.images, lastNode) = (batch / images, images, last)
  }

  /// Whether a node of the plan runs slice by slice.
  func contains(_ node: Int) -> Bool { lastNode.map { node <= $0 } ?? false }

  /// How many images a node gets at once.
  func images(at node: Int) -> Int { contains(node) ? images : count * images }

  /// Where the learnt tensors of the first nodes lie.
  static func learntRange(_ model: Model, to last: Int) -> Range<Int> {
    let ranges = model.learnt[...last].joined()
    return (ranges.first?.lowerBound ?? 0)..<(ranges.last?.upperBound ?? 0)
  }
}

/// What each slice adds to the gradients of the layers that it runs through.
struct SliceGradients {
  private let count: Int
  private let range: Range<Int>
  private let parts: Arena
  private let sum: UnsafeMutablePointer<Float>

  init(_ model: Model, _ slices: BatchSlices, trains: Bool) {
    count = slices.count
    range = slices.lastNode.flatMap { trains ? BatchSlices.learntRange(model, to: $0) : nil } ?? 0..<0
    parts = Arena(count: count * range.count)
    sum = model.gradients.base + range.lowerBound
  }

  var memoryCount: Int { parts.count }

  /// Where a slice writes the gradient of a learnt tensor.
  func address(_ tensor: Range<Int>, slice: Int) -> UnsafeMutablePointer<Float> {
    parts.base + slice * range.count + (range.isEmpty ? 0 : tensor.lowerBound - range.lowerBound)
  }

  /// Adds the slices' parts, in their order, to the model's gradients.
  func add(workers: Workers) {
    guard !range.isEmpty else { return }
    ArrayMath.columnSums(rows: count, columns: range.count, x: parts.base, sums: sum, workers: workers)
  }
}
