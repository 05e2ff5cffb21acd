import ConvNet
import ExerciseKit

/// The network that a student's module described, read and analysed, and what it is checked with.
struct BuildSubject {
  let build: Build
  let network: Network?
  let analysis: NetworkAnalysis?
  /// Why there is no network, in a sentence for the student.
  let problem: String?
  /// The training plan as the module gave it; nil where it gave none.
  let plan: String?
  let seed: UInt64
  let files: BuildFiles

  /// Whether it leads from the images to one value for each class.
  var isWellFormed: Bool {
    guard let output = analysis?.layers.last?.outputShape else { return false }
    return output.spatial.isEmpty && output.channels == build.classes
  }

  /// - Parameters:
  ///   - collected: what the description's suite handed over: `network`, an XML text, and `plan`.
  ///   - failure: why the module gave nothing, if it did not.
  init(_ build: Build, _ collected: [String: String], failure: String?, seed: UInt64, files: BuildFiles) {
    self.build = build
    self.seed = seed
    self.files = files
    plan = collected["plan"]
    guard let text = collected["network"] else {
      (network, analysis) = (nil, nil)
      problem = failure ?? "Your module did not describe a network."
      return
    }
    var read: (network: Network, analysis: NetworkAnalysis)?
    var problem: String?
    do throws(Diagnostics) {
      read = try NetworkReader.load(bytes: Array(text.utf8), file: "your network")
    } catch {
      problem = error.all.prefix(3).map(\.description).joined(separator: "\n")
    }
    if let found = read?.network.input, found != build.input {
      problem = "Your network takes \(found), and the images are \(build.input)."
      read = nil
    }
    network = read?.network
    analysis = read?.analysis
    self.problem = problem
  }
}

/// Where the student's checkpoint and the data are.
package struct BuildFiles: Sendable {
  /// The student's own trained weights; nil where none were handed in.
  package var checkpoint: String?
  /// The data set's folder; nil where it is not there.
  package var data: String?

  package init(checkpoint: String? = nil, data: String? = nil) {
    self.checkpoint = checkpoint
    self.data = data
  }
}
