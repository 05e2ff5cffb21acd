import FeatureMaps
import Networks

extension QuestionSubject {
  /// The values behind each layer, up to the one asked about; at least one.
  ///
  /// - Throws: `QuantityError` where a layer does not fit, or cannot be worked out by hand.
  func workedOut() throws(QuantityError) -> [Volume] {
    let image = try imageVolume()
    guard network != nil else {
      return [try convolvedAlone(image)]
    }
    return try workedOut(try handNetwork(), image)
  }

  /// The values that come out of the layer asked about.
  ///
  /// - Throws: as `workedOut`.
  func output() throws(QuantityError) -> Volume {
    let outputs = try workedOut()
    return outputs[outputs.count - 1]
  }

  func workedOut(_ hand: HandNetwork, _ image: Volume) throws(QuantityError) -> [Volume] {
    do throws(LayerError) {
      return try hand.outputs(of: image, upTo: lastIndex)
    } catch {
      throw QuantityError(error.problem, error.remedy)
    }
  }

  /// A kernel slid over the image where there is no network.
  private func convolvedAlone(_ image: Volume) throws(QuantityError) -> Volume {
    do throws(LayerError) {
      return try image.convolved(with: try kernelsAlone(), windowsAlone)
    } catch {
      throw QuantityError(error.problem, error.remedy)
    }
  }

  private func kernelsAlone() throws(LayerError) -> [Volume] {
    guard let kernels = matrices?.kernels, !kernels.isEmpty else {
      throw LayerError(problem: "there is nothing to slide over the image", remedy: "add <kernel>")
    }
    return kernels.map { Volume($0) }
  }

  private var windowsAlone: [Window] {
    let kernel = matrices?.kernels.first
    return [Window(kernelSize: kernel?.rows ?? 1), Window(kernelSize: kernel?.columns ?? 1)]
  }

  // MARK: - Backwards

  /// The gradients of the loss: of `target` where the question names one, of the output gradient it gives, or of the sum of
  /// all outputs.
  ///
  /// - Throws: `QuantityError` where a layer does not fit, or cannot be gone back through by hand.
  func gradients() throws(QuantityError) -> Gradients {
    let image = try imageVolume()
    guard network != nil else { return try gradientsAlone(image) }
    let hand = try handNetwork()
    let outputs = try workedOut(hand, image)
    let behind = try lossGradient(outputs[outputs.count - 1])
    let layer = try learningLayer(hand)
    let (front, layers) = try gradients(hand, image, outputs, behind)
    return Gradients(
      image: front, learnt: layers[layer].weights, layer: layer, behindLayer: layers[layer].outputGradient,
      output: behind)
  }

  /// Those of a kernel slid over the image where there is no network.
  private func gradientsAlone(_ image: Volume) throws(QuantityError) -> Gradients {
    let behind = try lossGradient(try convolvedAlone(image))
    do throws(LayerError) {
      let (front, kernels) = try image.convolutionGradients(
        kernels: try kernelsAlone(), windowsAlone, outputGradient: behind)
      let biases = (0..<behind.channels).map { behind.values(ofChannel: $0).reduce(0, +) }
      return Gradients(
        image: front, learnt: LayerWeights(kernels: kernels, biases: biases), layer: 0, behindLayer: behind,
        output: behind)
    } catch {
      throw QuantityError(error.problem, error.remedy)
    }
  }

  func gradients(
    _ hand: HandNetwork, _ image: Volume, _ outputs: [Volume], _ behind: Volume
  ) throws(QuantityError) -> (image: Volume, layers: [HandNetwork.ComingBack]) {
    do throws(LayerError) {
      return try hand.gradients(of: image, outputs, outputGradient: behind)
    } catch {
      throw QuantityError(error.problem, error.remedy)
    }
  }

  /// The layer whose weights are asked about: the one that is named, or the first that learns.
  ///
  /// - Throws: `QuantityError` where it is not there, comes later than what is asked about, or learns nothing.
  func learningLayer(_ hand: HandNetwork) throws(QuantityError) -> Int {
    let learning = hand.weights.keys.sorted()
    guard let name = options[Self.parametersOf.name] else { return learning.first ?? 0 }
    guard case .node(let index) = network?.names[name], learning.contains(index) else {
      throw QuantityError(
        "\(Self.parametersOf.name)=\(quotedName(name)) is no layer that learns",
        "name one of \(learning.compactMap { network?.nodes[$0].id }.joined(separator: ", "))")
    }
    return index
  }

  static let parametersOf = QuantityOption(
    name: "parameters-of",
    summary:
      "The id of the layer whose weights or biases are meant; the first that learns where it is absent.",
    form: "layer-id")

  private func quotedName(_ name: String) -> String { "“\(name)”" }
}

/// The gradients of a loss, as far as they are asked for.
struct Gradients {
  var image: Volume
  /// Of what the layer asked about has learnt.
  var learnt: LayerWeights
  /// That layer's number.
  var layer: Int
  /// ∂L/∂(that layer's output).
  var behindLayer: Volume
  /// What came from behind the last layer.
  var output: Volume
}
