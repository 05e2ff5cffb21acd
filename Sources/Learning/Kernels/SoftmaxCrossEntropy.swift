import Mathematics

/// Softmax, and its cross-entropy with the right class: safe for logits of any size, as the largest is subtracted first.
public enum SoftmaxCrossEntropy {
  /// probabilities[row, class] = exp(logits[row, class]) / Σ exp. `probabilities` may be `logits`.
  public static func softmax(
    rows: Int, classes: Int, logits: UnsafePointer<Float>, probabilities: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows { _ = normalise(classes, logits + row * classes, probabilities + row * classes) }
  }

  /// logitGradient = p · (gradient − Σ gradient · p), for a softmax whose output is not a cross-entropy's input.
  public static func softmaxBackward(
    rows: Int, classes: Int, probabilities: UnsafePointer<Float>, outputGradient: UnsafePointer<Float>,
    inputGradient: UnsafeMutablePointer<Float>
  ) {
    for row in 0..<rows {
      let p = probabilities + row * classes
      let gradient = outputGradient + row * classes
      var sum: Float = 0
      for c in 0..<classes { sum += p[c] * gradient[c] }
      for c in 0..<classes { inputGradient[row * classes + c] = p[c] * (gradient[c] - sum) }
    }
  }

  /// losses[row] = log Σ exp(logits) − logits[label], and the gradient (softmax − one-hot) · scale.
  ///
  /// - Parameters:
  ///   - labels: a class below `classes` for each row.
  ///   - losses: one per row, not scaled.
  ///   - gradient: rows x classes; nil where only the loss is asked for. May be `logits`.
  ///   - scale: of the gradient; 1 / rows for the mean loss.
  /// - Returns: the sum of the losses, and how many rows have their largest logit (the first of them) at the label.
  public static func run(
    rows: Int, classes: Int, logits: UnsafePointer<Float>, labels: UnsafePointer<Int32>,
    losses: UnsafeMutablePointer<Float>?, gradient: UnsafeMutablePointer<Float>?, scale: Float
  ) -> (lossSum: Double, correct: Int) {
    var lossSum = 0.0
    var correct = 0
    withUnsafeTemporaryAllocation(of: Float.self, capacity: max(classes, 1)) { memory in
      let p = memory.baseAddress!
      for row in 0..<rows {
        let logit = logits + row * classes
        let label = Int(labels[row])
        // Checked with fatalError: -Ounchecked takes preconditions for granted.
        guard label >= 0, label < classes else { fatalError("Label \(label), but only \(classes) classes.") }
        let atLabel = logit[label]
        var best = 0
        for c in 1..<max(classes, 1) where logit[c] > logit[best] { best = c }
        correct += best == label ? 1 : 0
        let loss = normalise(classes, logit, p) - atLabel
        losses?[row] = loss
        lossSum += Double(loss)
        if let gradient {
          for c in 0..<classes { gradient[row * classes + c] = p[c] * scale }
          gradient[row * classes + label] = (p[label] - 1) * scale
        }
      }
    }
    return (lossSum, correct)
  }

  /// Writes the softmax and returns log Σ exp.
  private static func normalise(
    _ classes: Int, _ logits: UnsafePointer<Float>, _ result: UnsafeMutablePointer<Float>
  ) -> Float {
    var largest = -Float.infinity
    for c in 0..<classes { largest = max(largest, logits[c]) }
    var sum: Float = 0
    for c in 0..<classes {
      let e = expf(logits[c] - largest)
      result[c] = e
      sum += e
    }
    for c in 0..<classes { result[c] /= sum }
    return largest + logf(sum)
  }
}
