import Kernels
import Networks

extension ZeroPadding: RunnableLayer {
  package func prepared(for sizes: LayerSizes) throws(LayerError) -> any PreparedLayer {
    var before: [Int] = []
    for axis in sizes.inputs[0].spatial.indices {
      if case .zeros(let zeros, _) = amount[axis] { before.append(zeros) } else { before.append(0) }
    }
    return PreparedZeroPadding(
      batch: sizes.batch, input: LayerSizes.volume(sizes.inputs[0]), output: LayerSizes.volume(sizes.output),
      before: LayerSizes.padded(before, with: 0), channels: sizes.output.channels)
  }
}

private struct PreparedZeroPadding: PreparedLayer {
  let batch: Int
  let input: SIMD3<Int>
  let output: SIMD3<Int>
  let before: SIMD3<Int>
  let channels: Int

  func forward(_ pass: LayerPass, _ step: StepContext) {
    pass.output.update(
      repeating: 0, count: batch * output.x * output.y * output.z * channels)
    forEachRow { inner, outer in
      (pass.output + outer).update(from: pass.inputs[0] + inner, count: input.z * channels)
    }
  }

  func backward(_ pass: LayerPass, _ step: StepContext) {
    guard let inputGradient = pass.inputGradients[0] else { return }
    forEachRow { inner, outer in
      (inputGradient + inner).update(from: pass.outputGradient + outer, count: input.z * channels)
    }
  }

  /// Where each row of the input begins, there and in the output.
  private func forEachRow(_ body: (_ inner: Int, _ outer: Int) -> Void) {
    for n in 0..<batch {
      for z in 0..<input.x {
        for y in 0..<input.y {
          let inner = ((n * input.x + z) * input.y + y) * input.z
          let outer =
            ((n * output.x + z + before.x) * output.y + y + before.y) * output.z + before.z
          body(inner * channels, outer * channels)
        }
      }
    }
  }
}
