import ArgumentParser
import ConvNet
import Grading

/// Runs a command's body that looks into a checkpoint: what is wrong with that or with the images becomes a message and
/// status 1.
func reportingCheckpoint(_ path: String, _ body: () throws -> Void) throws {
  try reportingFaults(1) {
    let fault: FileFault
    do {
      return try body()
    } catch {
      switch error {
      case let error as FileFault: fault = error
      case let error as RunningError:
        fault = FileFault(path: path, problem: error.problem, remedy: error.remedy)
      case let error as NetworkError:
        fault = FileFault(path: path, problem: error.problem, remedy: error.remedy)
      default: throw error
      }
    }
    Terminal.say("grade: \(DisplayText.escaped("\(fault)", keepingLines: true))")
    throw ExitCode(1)
  }
}
