import Sentences

/// What the network's output is held against.
public enum Targets: Sendable {
  /// The number of the right class for each image (or for each position of each image).
  case classes([Int])
  /// The output wished for, N x the output's sizes.
  case values(Tensor)
}

/// How wrong an output is, as one number: the mean over the batch.
///
/// Each is a file in this folder that says what it is, what it costs and how it falls.
public protocol LossFunction: Sendable {
  static var name: String { get }

  /// Whether it takes the scores before a softmax at the network's end and applies the softmax itself.
  var takesScores: Bool { get }

  /// The loss of an output of rows x channels.
  ///
  /// - Parameter gradient: gets the derivative of the loss by each output value; nil where it is not needed.
  /// - Throws: `RunningError` for targets that do not fit.
  func evaluate(
    rows: Int, channels: Int, output: UnsafePointer<Float>, targets: Targets,
    gradient: UnsafeMutablePointer<Float>?
  ) throws(RunningError) -> Double
}

extension LossFunction {
  /// - Throws: `RunningError` unless there is one class for each row, and a channel for each class.
  func check(_ classes: [Int], rows: Int, channels: Int) throws(RunningError) {
    guard classes.count == rows else {
      throw RunningError(
        problem: localized("there are \(classes.count) labels for \(rows) outputs"),
        remedy: localized("give one label for each image"))
    }
    if let label = classes.first(where: { $0 < 0 || $0 >= channels }) {
      throw RunningError(
        problem: localized("the label \(label) has no output: the network's last layer gives \(channels)"),
        remedy: localized("labels go from 0 to \(channels - 1); give the last layer one unit for each class"))
    }
  }
}
