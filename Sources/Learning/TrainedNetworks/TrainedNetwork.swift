import Escaping
import ImageData
import NetworkFiles
import Networks
import Sentences
import SystemFiles
import Training
import TrainingRuns

/// The network in a checkpoint of `grade train`, with all that is needed to show it images.
package struct TrainedNetwork {
  package let path: String
  package let model: Model
  /// What the images were brought to that it learnt from.
  package let normalization: ChannelNormalization
  /// The names of its outputs, in their order.
  package let classNames: [String]

  /// - Parameter threads: among how many threads the layers share their work.
  /// - Throws: `FileFault` for a file that is damaged, no checkpoint, does not fit its own network, or holds numbers that are
  ///   not finite.
  package init(checkpoint path: String, threads: Int = 1) throws(FileFault) {
    let run = try RunCheckpoint(contentsOf: path)
    func fault(_ problem: String, remedy: String = localized("train again, with --restart")) -> FileFault {
      FileFault(path: path, problem: problem, remedy: remedy)
    }
    for tensor in run.model where !tensor.values.allSatisfy(\.isFinite) {
      throw fault(
        localized("the tensor \(shownName(tensor.name)) holds values that are not finite numbers"),
        remedy: localized("training had diverged; train again with a lower --rate and --restart"))
    }
    self.path = path
    normalization = run.normalization
    classNames = run.classNames
    do {
      let (network, analysis) = try NetworkReader.load(
        bytes: Array(run.network.utf8), file: localized("its network"))
      // Before any memory is taken for a network that the file cannot fill.
      let stored = run.model.reduce(0) { $0 + $1.values.count }
      guard let parameters = analysis.totalParameters, parameters <= stored else {
        throw fault(
          localized(
            "it holds \(stored) values, and its network has \(analysis.totalParameters ?? 0) parameters"),
          remedy: localized("it was put together by hand; use a checkpoint as it was written"))
      }
      model = try Model(network: network, seed: 0, threads: threads)
      try model.load(run.model)
    } catch {
      throw FileFault(error, in: path) ?? fault("\(error)")
    }
    let image = Shape(CIFARRecord.side, CIFARRecord.side, CIFARRecord.channels)
    guard model.network.input == image else {
      throw fault(localized("its network takes \(model.network.input), and the images are \(image)"))
    }
    guard model.outputShape == Shape(classNames.count) else {
      throw fault(
        localized("its network puts out \(model.outputShape), and it names \(classNames.count) classes"))
    }
    guard classNames.allSatisfy(ImageData.isPlainName), Set(classNames).count == classNames.count else {
      throw fault(
        localized(
          "two of its classes have the same name, or one is empty, longer than 40 bytes or has odd characters"
        ))
    }
  }
}

extension RunningError {
  /// Numbers that are finite in the checkpoint, and grew beyond that on their way through the network.
  static func overflow(in layer: String) -> RunningError {
    RunningError(
      problem:
        localized(
          "\(layer) puts out values that are not finite numbers: the network's weights have grown too large"),
      remedy: localized("train it again with a lower --rate and --restart"))
  }
}
