import Checkpoints
import Escaping
import ImageData
import NetworkFiles
import Sentences
import SystemFiles
import Training

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// A training run on disk, in one safetensors file: the network, its tensors, the optimizer's memory, and the place.
///
/// The model's tensors have their own names, such as `conv1.weights`; those of the optimizer begin with `optimizer/`. Everything
/// else is text in the header.
package struct RunCheckpoint: Sendable {
  /// The network's XML.
  package var network: String
  package var plan: TrainingPlan
  package var model: [NamedTensor]
  package var optimizer: [NamedTensor]
  package var step: Int
  package var seed: UInt64
  package var history: RunHistory
  package var normalization: ChannelNormalization
  /// Which images it was trained on, and what tells them from others.
  package var source: String
  package var fingerprint: String
  package var classNames: [String]

  private static let format = "convnetcourse-run-1"
  private static let optimizerPrefix = "optimizer/"

  private struct Header: Codable {
    var plan: TrainingPlan
    var step: Int
    var seed: UInt64
    var history: RunHistory
    var mean: [Float]
    var standardDeviation: [Float]
    var source: String
    var fingerprint: String
    var classNames: [String]
  }

  /// Writes it whole or not at all.
  ///
  /// - Throws: `FileFault`, such as for a full disk; what was there before stays.
  package func write(to path: String) throws(FileFault) {
    let header = Header(
      plan: plan, step: step, seed: seed, history: history, mean: normalization.mean,
      standardDeviation: normalization.standardDeviation, source: source, fingerprint: fingerprint,
      classNames: classNames)
    guard let json = try? JSONEncoder().encode(header) else {
      throw FileFault(
        path: path, problem: localized("the run's state cannot be written as JSON"),
        remedy: localized("report this"))
    }
    var file = Safetensors()
    for tensor in model { file.tensors[tensor.name] = StoredTensor(tensor.values, shape: tensor.sizes) }
    for tensor in optimizer {
      file.tensors[Self.optimizerPrefix + tensor.name] = StoredTensor(tensor.values, shape: tensor.sizes)
    }
    file.metadata = [
      "format": Self.format, "network": network, "run": String(decoding: json, as: UTF8.self),
    ]
    try file.write(to: path)
  }

  /// - Throws: `FileFault` that says what is wrong with the file.
  package init(contentsOf path: String) throws(FileFault) {
    self = try RunCheckpoint(try Safetensors(contentsOf: path), path: path)
  }

  /// - Parameter path: the name for messages.
  /// - Throws: `FileFault` that says what is wrong with the file.
  package init(bytes: [UInt8], path: String) throws(FileFault) {
    self = try RunCheckpoint(try Safetensors(bytes: bytes, path: path), path: path)
  }

  package init(_ file: Safetensors, path: String) throws(FileFault) {
    guard file.metadata["format"] == Self.format, let network = file.metadata["network"],
      let json = file.metadata["run"]
    else {
      throw FileFault(
        path: path, problem: localized("is a safetensors file, but no checkpoint of `grade train`"),
        remedy: localized("give one that `grade train` wrote"))
    }
    guard let header = try? JSONDecoder().decode(Header.self, from: Data(json.utf8)),
      let normalization = ChannelNormalization(read: header.mean, header.standardDeviation)
    else {
      throw FileFault(
        path: path, problem: localized("its description of the run cannot be read"),
        remedy: localized("train again, with --restart"))
    }
    var tensors: (model: [NamedTensor], optimizer: [NamedTensor]) = ([], [])
    for (name, stored) in file.tensors.sorted(by: { $0.key < $1.key }) {
      guard let values = stored.floats else {
        throw FileFault(
          path: path,
          problem: localized(
            "the tensor \(shownName(name)) does not hold numbers that a network computes with"),
          remedy: localized("train again, with --restart"))
      }
      if name.hasPrefix(Self.optimizerPrefix) {
        let plain = String(name.dropFirst(Self.optimizerPrefix.count))
        tensors.optimizer.append(NamedTensor(name: plain, sizes: stored.shape, values: values))
      } else {
        tensors.model.append(NamedTensor(name: name, sizes: stored.shape, values: values))
      }
    }
    (model, optimizer) = tensors
    self.network = network
    plan = header.plan
    step = header.step
    seed = header.seed
    history = header.history
    self.normalization = normalization
    source = header.source
    fingerprint = header.fingerprint
    classNames = header.classNames
  }

  package init(
    network: String, plan: TrainingPlan, model: [NamedTensor], optimizer: [NamedTensor], step: Int,
    seed: UInt64,
    history: RunHistory, normalization: ChannelNormalization, source: String, fingerprint: String,
    classNames: [String]
  ) {
    self.network = network
    self.plan = plan
    self.model = model
    self.optimizer = optimizer
    self.step = step
    self.seed = seed
    self.history = history
    self.normalization = normalization
    self.source = source
    self.fingerprint = fingerprint
    self.classNames = classNames
  }

}
