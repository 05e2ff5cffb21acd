import ArgumentParser
import Training
import TrainingRuns

// Choices that have a type of their own: options take them by their raw values.

extension WeightInitializer: ExpressibleByArgument {}

extension TrainingPlan.ScheduleName: ExpressibleByArgument {}

/// How a command writes what it prints, where there are no more ways.
enum TextOrJSON: String, CaseIterable, ExpressibleByArgument {
  case text, json
}

/// The images that `grade data` prepares.
enum DataSetName: String, CaseIterable, ExpressibleByArgument {
  case cifar10
}
