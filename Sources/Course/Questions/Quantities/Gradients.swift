import FeatureMaps
import Networks

/// The gradients of a loss with regard to what goes into the first convolution.
struct Gradients {
  var image: FeatureMaps
  /// One per filter.
  var kernels: [FeatureMaps]
  /// One per filter.
  var biases: [Double]
  /// ∂L/∂(the convolution's output).
  var behindConvolution: FeatureMaps
  /// What came from behind the last layer.
  var output: FeatureMaps
}

/// A quantity that is one of the gradients.
protocol GradientQuantity: Quantity {}

extension GradientQuantity {
  static var source: QuantitySource { .matrices }
  static var takesOutputGradient: Bool { true }
}

extension QuestionSubject {
  /// The gradients of the loss whose gradient with regard to the output is `<output-gradient>`; without one the loss is the
  /// sum of all outputs. The biases are 0.
  ///
  /// - Throws: `QuantityError` where a layer does not fit, or cannot be gone back through by hand.
  func gradients() throws(QuantityError) -> Gradients {
    guard let matrices else {
      throw QuantityError("a gradient needs an image and a kernel", "add <image> and <kernel>")
    }
    let maps = try tracedFeatureMaps()
    let output = maps[maps.count - 1]
    let fromBehind = matrices.outputGradient ?? output.mapValues { _ in 1 }
    var gradient = fromBehind
    do throws(LayerError) {
      for index in maps.indices.dropFirst().reversed() {
        guard let layer = network?.nodes[index].layer as? any DifferentiableFeatureMapLayer else {
          throw LayerError(
            problem: "layer \(index + 1) has no gradient that can be worked out by hand",
            remedy: "use conv, relu, leaky-relu and pools")
        }
        gradient = try layer.inputGradient(for: maps[index - 1], kernels: [], outputGradient: gradient)
      }
      let kernel = matrices.kernels[0]
      let layer = network?.nodes[0].layer as? any WindowedLayer
      let (image, kernels) = try matrices.image.convolutionGradients(
        kernels: matrices.kernels, vertical: layer?.window(axis: 0) ?? Window(kernelSize: kernel.rows),
        horizontal: layer?.window(axis: 1) ?? Window(kernelSize: kernel.columns), outputGradient: gradient)
      let biases = (0..<gradient.channels).map { channel in
        gradient.map(channel).reduce(0) { $0 + $1.reduce(0, +) }
      }
      return Gradients(
        image: image, kernels: kernels, biases: biases, behindConvolution: gradient, output: fromBehind)
    } catch {
      throw QuantityError(error.problem, error.remedy)
    }
  }

  /// What comes back to the convolution, as the first lines of a worked solution.
  func stepsBackToConvolution() -> [String] {
    guard let gradients = try? gradients() else { return [] }
    let isGiven = matrices?.outputGradient != nil
    var lines = [isGiven ? "from behind comes:" : "the loss is the sum of all outputs, so from behind comes:"]
    lines += mapLines(gradients.output)
    if (layer ?? (network?.nodes.count ?? 1) - 1) > 0 {
      lines.append("back at the convolution's output it is:")
      lines += mapLines(gradients.behindConvolution)
    }
    return lines
  }
}

/// The rows of each map, one map after another.
func mapLines(_ maps: FeatureMaps) -> [String] {
  (0..<maps.channels).flatMap { channel in
    (maps.channels == 1 ? [] : ["map \(channel + 1):"]) + columns(maps.map(channel))
  }
}
