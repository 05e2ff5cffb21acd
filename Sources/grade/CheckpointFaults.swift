import ArgumentParser
import Escaping
import Sentences
import SystemFiles
import TrainedNetworks

/// Runs a command's body that looks into a checkpoint: what is wrong with that or with the images becomes a message and
/// status 1.
func reportingCheckpoint(_ path: String, _ body: () throws -> Void) throws {
  try reportingFaults(1) {
    guard Files.exists(path) else {
      Terminal.say(
        "grade: "
          + localized(
            "there is no file \(DisplayText.escaped(path)). Train first: `./grade train exercise6` writes "
              + ".grade/checkpoints/exercise6.safetensors after every epoch."))
      throw ExitCode(1)
    }
    do {
      try body()
    } catch {
      guard let fault = FileFault(error, in: path) else { throw error }
      Terminal.say("grade: \(DisplayText.escaped("\(fault)", keepingLines: true))")
      throw ExitCode(1)
    }
  }
}
