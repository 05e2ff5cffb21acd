import Diagnostics
import FeatureMaps

extension QuestionSubject {
  /// The matrices of a question, numbers drawn, as they are written and shown.
  package struct Matrices: Sendable, Equatable {
    /// The network's input: one map for each channel. Along other than two axes the rows are laid one after another.
    package var image: FeatureMaps
    /// The first layer's filters; empty where they stand in `weights`, or there are none.
    package var kernels: [FeatureMaps]
    /// What further layers have learnt, in the order written.
    package var weights: [GivenWeights] = []
    /// ∂L/∂output, for questions about gradients; nil where the loss is the sum of all outputs.
    package var outputGradient: FeatureMaps?
  }

  /// The weights or the biases of one layer.
  package struct GivenWeights: Sendable, Equatable {
    /// The layer's id.
    package var layer: String
    package var areBiases: Bool
    /// A kernel each, filter by filter, and within a filter channel by channel; of a dense layer a row for each unit.
    package var matrices: [FeatureMaps]
    /// Where the question gives them.
    var position: TextPosition
  }
}
