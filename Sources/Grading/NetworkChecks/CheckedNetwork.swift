import Diagnostics
import Exercises
import NetworkFiles
import Networks
import Sentences
import SystemFiles
import TrainingRuns
import WireFormat

/// The network that a student's module described, read and analysed, and what it is checked with.
package struct CheckedNetwork {
  let build: Build
  /// The exercise's id.
  let exercise: String
  /// The network as the module wrote it.
  let xml: String?
  let network: Network?
  let analysis: NetworkAnalysis?
  /// Why there is no network, in a sentence for the student.
  let problem: String?
  /// The training plan as the module gave it; nil where it gave none.
  let planText: String?
  /// Why the module gave not all that it was asked for, if it did not.
  private let failure: String?
  let files: CheckResources
  let images: CheckImages
  /// The weights that are graded.
  let weights: StudentWeights

  /// Whether it leads from the images to one value for each class.
  var isWellFormed: Bool {
    guard let output = analysis?.layers.last?.outputShape else { return false }
    return output.spatial.isEmpty && output.channels == build.classes
  }

  /// - Parameters:
  ///   - exercise: the exercise's id.
  ///   - collected: what the description's suite handed over: `network`, an XML text, and `plan`.
  ///   - failure: why the module gave nothing, if it did not.
  package init(
    _ build: Build, of exercise: String, _ collected: [String: String], failure: String?,
    files: CheckResources
  ) {
    self.build = build
    self.exercise = exercise
    self.files = files
    images = CheckImages(files.images, wanted: build.dataset, commands: files.commands)
    weights = StudentWeights()
    planText = collected["plan"]
    self.failure = failure
    xml = collected["network"]
    guard let xml else {
      (network, analysis) = (nil, nil)
      problem = failure ?? localized("Your module did not describe a network.")
      return
    }
    guard Self.isRead(xml) else {
      (network, analysis) = (nil, nil)
      problem =
        localized(
          "Your network's XML is longer than \(SuiteRecord.collectedLimit >> 10) KiB: is there a loop that adds layers?"
        )
      return
    }
    var read: (network: Network, analysis: NetworkAnalysis)?
    var problem: String?
    do throws(Diagnostics) {
      read = try NetworkReader.load(bytes: Array(xml.utf8), file: localized("your network"))
    } catch {
      problem = error.all.prefix(3).map(\.description).joined(separator: "\n")
    }
    if let found = read?.network.input, found != build.input {
      problem = localized("Your network takes \(found), and the images are \(build.input).")
      read = nil
    }
    network = read?.network
    analysis = read?.analysis
    self.problem = problem
  }

  /// Whether a text came whole: what is longer than this was cut, and is not looked at.
  private static func isRead(_ text: String) -> Bool { text.utf8.count <= SuiteRecord.collectedLimit }

  /// The student's plan, checked.
  func plan() throws(BuildObstacle) -> TrainingPlan {
    guard let planText else {
      throw BuildObstacle(.failed(failure ?? localized("Your module gave no training plan.")))
    }
    guard Self.isRead(planText), let plan = TrainingPlan(json: planText) else {
      throw BuildObstacle(.failed(localized("Your training plan cannot be read.")))
    }
    if let problem = plan.problem { throw BuildObstacle(.failed("\(problem).".capitalizedFirst)) }
    return plan
  }

  /// The network, once it is known that so much work with it comes to an end.
  ///
  /// - Parameters:
  ///   - passes: how many images go forward through it in all; one that also goes backward counts three times.
  ///   - batch: how many at once.
  func network(passes: Double, batch: Int) throws(BuildObstacle) -> Network {
    guard let network, let analysis else {
      throw BuildObstacle(.notRun(problem ?? localized("There is no network.")))
    }
    try WorkLimit.check(network, analysis, passes: passes, batch: batch)
    return network
  }

  /// The first training images of each class, as many as wanted in all, as the network sees them.
  func balancedImages(_ count: Int) throws(BuildObstacle) -> LabelledImages {
    let training = try images.training()
    let chosen = training.balancedPrefix(perClass: max(1, count / build.classes))
    return try images.read { () throws(FileFault) in
      try LabelledImages(chosen, normalization: try training.normalization())
    }
  }
}

extension String {
  var capitalizedFirst: String { prefix(1).uppercased() + dropFirst() }
}
