import Checkpoints
import TrainingRuns

/// Checkpoints as other programs, or a torn disk, leave them: the safetensors header, the tensors, the run's state.
enum CheckpointFuzz: FuzzTarget {
  static let name = "checkpoint"

  /// The size of the header is the fuzzer's to choose in the first byte alone: it would hardly ever hit eight.
  static func read(_ bytes: [UInt8]) {
    check(bytes)
    guard let first = bytes.first, bytes.count > 1 else { return }
    let rest = bytes.dropFirst()
    let size = rest.count - min(rest.count, Int(first))
    check((0..<8).map { UInt8(truncatingIfNeeded: size >> (8 * $0)) } + rest)
  }

  private static func check(_ bytes: [UInt8]) {
    guard let file = try? Safetensors(bytes: bytes) else { return }
    let again = try? Safetensors(bytes: file.bytes)
    precondition(again == file, "what was written reads otherwise")
    _ = try? RunCheckpoint(file, path: "checkpoint")
  }
}
