import Kernels
import Networks

/// A layer that can run and learn. Each adopts this in a file of `Running/Layers`, named after it.
///
/// The layer says which tensors it keeps, and makes a `PreparedLayer` for the sizes and the batch it meets.
package protocol RunnableLayer: Layer {
  /// The tensors that the optimizer changes, in the order in which they lie in memory.
  func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor]

  /// Tensors kept from step to step that no gradient changes, as running means.
  func statistics(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor]

  /// Whether the layer takes each image by itself, and loses nothing when the batch is cut into slices.
  func runsBySlices(training: Bool) -> Bool

  /// What it means for how the weights of the layer before it start.
  var weightsBefore: WeightsBefore { get }

  /// Whether it turns scores into probabilities, as a loss may do by itself.
  var givesProbabilities: Bool { get }

  /// The layer that leaves nothing to chance in training; nil where it is so already.
  var withoutChance: (any Layer)? { get }

  /// The layer for inputs of known shapes and a batch.
  func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer
}

extension RunnableLayer {
  package func learntTensors(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] { [] }

  package func statistics(from inputs: [Shape], to output: Shape) throws(LayerError) -> [KeptTensor] { [] }

  package func runsBySlices(training: Bool) -> Bool { true }

  package var weightsBefore: WeightsBefore { .plain }
  package var givesProbabilities: Bool { false }
  package var withoutChance: (any Layer)? { nil }
}

/// How the weights of a layer start, by what lies behind it.
package enum WeightsBefore: Sendable {
  /// As for a layer that passes on what it gets.
  case plain
  /// As for one that cuts off what is below 0.
  case forRectifier
  /// As the layer behind this one wants it.
  case asBehind
}

/// A tensor that belongs to a layer, and what it holds at first.
package struct KeptTensor {
  package enum Start {
    /// Drawn at random by an initializer that knows how many values come in and go out.
    case drawn(fanIn: Int, fanOut: Int)
    /// The same number everywhere.
    case constant(Float)
  }

  package var name: String
  package var sizes: [Int]
  package var start: Start
  package var count: Int { sizes.reduce(1, *) }

  package init(_ name: String, _ sizes: [Int], _ start: Start) {
    self.name = name
    self.sizes = sizes
    self.start = start
  }
}

/// The sizes that a layer is prepared for.
package struct LayerSizes {
  package var batch: Int
  package var inputs: [Shape]
  package var output: Shape

  /// The values of an input for the whole batch.
  package func inputCount(_ index: Int = 0) -> Int { batch * (inputs[index].elementCount ?? 0) }
  /// The values of the output for the whole batch.
  package var outputCount: Int { batch * (output.elementCount ?? 0) }
}

/// A layer ready to run. What it needs from forward to backward lies in `LayerPass.saved`.
package protocol PreparedLayer {
  /// How many floats it saves from forward to backward.
  var savedCount: Int { get }
  /// Whether `backward` reads the inputs.
  var needsInputs: Bool { get }
  /// Whether `backward` reads the output.
  var needsOutput: Bool { get }
  /// Whether the output may be the memory of the input, and the input's gradient that of the output's.
  var runsInPlace: Bool { get }

  /// The activation that the layer is, where it is a line with a kink at 0.
  var activation: Activation? { get }

  /// The same layer that applies an activation to its output in the same pass; nil where it cannot.
  func applying(_ activation: Activation) -> (any PreparedLayer)?

  /// The same layer that in `backward` also goes back through an activation of its input; nil where it cannot.
  func undoing(_ activation: Activation) -> (any PreparedLayer)?

  /// Fills `output`.
  func forward(_ pass: LayerPass, _ step: StepContext)

  /// Overwrites each of `inputGradients` that is not nil, and `learntGradients`.
  func backward(_ pass: LayerPass, _ step: StepContext)
}

extension PreparedLayer {
  package var savedCount: Int { 0 }
  package var needsInputs: Bool { false }
  package var needsOutput: Bool { false }
  package var runsInPlace: Bool { false }
  package var activation: Activation? { nil }
  package func applying(_ activation: Activation) -> (any PreparedLayer)? { nil }
  package func undoing(_ activation: Activation) -> (any PreparedLayer)? { nil }
}

/// The memory a prepared layer works on: addresses that stay the same from step to step.
package struct LayerPass {
  package var inputs: [UnsafeMutablePointer<Float>]
  package var output: UnsafeMutablePointer<Float>
  package var outputGradient: UnsafeMutablePointer<Float>
  /// nil where no one needs the gradient.
  package var inputGradients: [UnsafeMutablePointer<Float>?]
  /// Gradients written beside and then added: other layers had written those of the source, or of weights they share, before.
  package var additions: [Addition]
  /// The learnt tensors, one after the other.
  package var learnt: [UnsafeMutablePointer<Float>]
  package var learntGradients: [UnsafeMutablePointer<Float>]
  package var statistics: [UnsafeMutablePointer<Float>]
  package var saved: UnsafeMutablePointer<Float>
  /// The layer's number in the network.
  package var node: Int
  /// The number of the first image in the batch.
  package var firstImage: Int

  package struct Addition {
    package var part: UnsafeMutablePointer<Float>
    package var sum: UnsafeMutablePointer<Float>
    package var count: Int
  }
}

/// What changes from step to step.
package struct StepContext {
  package var isTraining: Bool
  /// For this step alone; layers that draw mix their number in.
  package var seed: UInt64
  /// The threads that the kernels share their work among.
  package var workers: Workers
}
