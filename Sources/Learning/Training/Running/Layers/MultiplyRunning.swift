import Kernels
import Networks

extension Multiply: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    PreparedMultiply(
      images: sizes.batch, each: sizes.outputCount / sizes.batch, channels: sizes.output.channels,
      isGate: isGate(sizes.inputs))
  }
}

private struct PreparedMultiply: PreparedLayer {
  let images: Int
  /// The values of an image.
  let each: Int
  let channels: Int
  /// Whether each input has one position, which counts at all positions.
  let isGate: [Bool]
  var needsInputs: Bool { true }

  func forward(_ pass: LayerPass, _ step: StepContext) {
    multiply(pass, leavingOut: nil, times: nil, to: pass.output)
  }

  /// An input's gradient is that of the output, times all other inputs; a gate's adds up over the positions.
  func backward(_ pass: LayerPass, _ step: StepContext) {
    for (number, inputGradient) in pass.inputGradients.enumerated() {
      guard let inputGradient else { continue }
      if isGate[number] {
        multiply(pass, leavingOut: number, times: pass.outputGradient, to: pass.saved)
        for image in 0..<images {
          ArrayMath.columnSums(
            rows: each / channels, columns: channels, x: pass.saved + image * each,
            sums: inputGradient + image * channels)
        }
      } else {
        multiply(pass, leavingOut: number, times: pass.outputGradient, to: inputGradient)
      }
    }
  }

  /// Room for a gate's gradient at each position, before they are added up.
  var savedCount: Int { isGate.contains(true) ? images * each : 0 }

  /// The product of all inputs but one, and of `first` where there is one.
  private func multiply(
    _ pass: LayerPass, leavingOut: Int?, times first: UnsafeMutablePointer<Float>?,
    to result: UnsafeMutablePointer<Float>
  ) {
    let count = images * each
    if let first {
      result.update(from: first, count: count)
    } else {
      result.update(repeating: 1, count: count)
    }
    for (number, input) in pass.inputs.enumerated() where number != leavingOut {
      if isGate[number] {
        for image in 0..<images {
          ArrayMath.multiplyRows(
            rows: each / channels, columns: channels, x: input + image * channels, y: result + image * each)
        }
      } else {
        ArrayMath.multiplyRows(rows: 1, columns: count, x: input, y: result)
      }
    }
  }
}
