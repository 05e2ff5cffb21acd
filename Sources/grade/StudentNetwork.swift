import Exercises
import Grading
import Preparation
import Sentences
import SystemFiles
import Toolchains
import TrainingRuns

/// The network and the plan that a student's own module describes.
struct StudentNetwork {
  let network: String
  private let planText: String?

  /// Builds the module in its jail and asks it.
  ///
  /// - Throws: `GraderFault` where it does not build or describes nothing.
  static func describe(
    _ exercise: Exercise, in folder: ExerciseFolder, options: CourseOptions
  ) throws -> StudentNetwork {
    KeptStarters.keep(try options.load())
    let products = try SupportProducts.besideThisProgram()
    let cache = try CacheFolder.standard(products: products)
    let (plan, _) = try ExercisePlan.load(
      exercise, in: folder, original: try options.original(cache: cache), commands: options.commands)
    guard plan.build != nil else {
      throw GraderFault(
        localized("\(exercise.id) has no network to train."),
        advice: localized("Try exercise6, or give a file with a <network>."))
    }
    let grader = try Grader(plan, trust: .own, products: products, announce: Terminal.say)
    let submission = try grader.intake(folder.path, isOwn: true)
    let described = try grader.describe(submission.sources)
    guard let network = described.network else {
      throw GraderFault(
        described.failure ?? localized("Your module describes no network."),
        advice: localized("`\(options.commands(exercise.id))` shows what is wrong."))
    }
    return StudentNetwork(network: network, planText: described.plan)
  }

  /// - Throws: `GraderFault` for a plan that cannot be read.
  func plan() throws -> TrainingPlan {
    guard let planText else { return TrainingPlan() }
    guard let plan = TrainingPlan(json: planText) else {
      throw GraderFault(
        localized("Your training plan cannot be read."), advice: localized("Is Exercise6Support unchanged?"))
    }
    return plan
  }
}
