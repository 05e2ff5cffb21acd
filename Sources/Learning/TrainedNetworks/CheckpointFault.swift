import Diagnostics
import Networks
import Sentences
import SystemFiles
import Training

extension FileFault {
  /// What is wrong with the network in a file, or with what it was asked; nil for errors that are no such thing.
  package init?(_ error: any Error, in path: String) {
    switch error {
    case let error as FileFault: self = error
    case let error as RunningError:
      self.init(path: path, problem: error.problem, remedy: error.remedy)
    case let error as NetworkError:
      self.init(path: path, problem: error.problem, remedy: error.remedy)
    case let error as Diagnostics:
      self.init(
        path: path, problem: localized("its network cannot be read: \(error)"),
        remedy: localized("train again, with --restart"))
    default: return nil
    }
  }
}
