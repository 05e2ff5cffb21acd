import Foundation
import ImageData
import NetworkFiles
import TestFolders
import TrainedNetworks
import Training
import TrainingRuns
import XCTest

extension XCTestCase {
  /// A network with weights as they are drawn, or as the test sets them, through a checkpoint file and back.
  func network(
    _ layers: String, seed: UInt64 = 3, classNames: [String] = SyntheticImages.classNames,
    weights: [String: [Float]] = [:]
  ) throws -> TrainedNetwork {
    try TrainedNetwork(
      checkpoint: try checkpoint(layers, seed: seed, classNames: classNames, weights: weights))
  }

  /// The path of a checkpoint that is gone when the test is.
  func checkpoint(
    _ layers: String, seed: UInt64 = 3, classNames: [String] = SyntheticImages.classNames,
    weights: [String: [Float]] = [:], change: (inout RunCheckpoint) -> Void = { _ in }
  ) throws -> String {
    let xml = "<network input=\"32x32x3\">\(layers)</network>"
    let model = try Model(network: try NetworkReader.load(bytes: Array(xml.utf8), file: "net").0, seed: seed)
    var run = RunCheckpoint(
      network: xml, plan: TrainingPlan(), model: model.namedTensors, optimizer: [], step: 0, seed: 0,
      history: RunHistory(),
      normalization: ChannelNormalization(mean: [0.5, 0.25, 0.5], standardDeviation: [0.25, 0.25, 0.5]),
      source: "synthetic", fingerprint: "0", classNames: classNames)
    for index in run.model.indices {
      if let values = weights[run.model[index].name] { run.model[index].values = values }
    }
    change(&run)
    let path = try temporaryFolder("checkpoint") + "/net.safetensors"
    try run.write(to: path)
    return path
  }

  /// The problem that a body's error tells of.
  func problem(_ body: () throws -> Void, line: UInt = #line) -> String {
    do {
      try body()
    } catch {
      return "\(error)"
    }
    XCTFail("nothing was thrown", line: line)
    return ""
  }
}

let smallNetwork = """
  <conv filters="4" kernel="3" stride="2"/><relu/><maxpool kernel="2"/><conv filters="6" kernel="3"/><relu/>
  <dense units="10"/>
  """
