// What libFuzzer calls with one input after another: see Tests/Fuzz/run.

import Foundation

/// One kind of input that comes from people or from strangers' programs.
protocol FuzzTarget {
  /// What FUZZ_TARGET calls it.
  static var name: String { get }

  /// Reads `bytes` as the grader would. Errors are fine; a crash, a hang or a leak is not.
  static func read(_ bytes: [UInt8])
}

/// The targets, one line each.
private let targets: [any FuzzTarget.Type] = [
  ExerciseFuzz.self,
  NetworkFuzz.self,
  AnswerFuzz.self,
  QuizFuzz.self,
  MessageFuzz.self,
  CheckpointFuzz.self,
  RecordsFuzz.self,
  PictureFuzz.self,
  InflateFuzz.self,
]

let target: any FuzzTarget.Type = {
  let name = ProcessInfo.processInfo.environment["FUZZ_TARGET"] ?? ""
  guard let found = targets.first(where: { $0.name == name }) else {
    fatalError("FUZZ_TARGET is one of \(targets.map { $0.name }.joined(separator: ", "))")
  }
  return found
}()

/// libFuzzer's own loop, as the library offers it to programs that have a main of their own.
@_silgen_name("LLVMFuzzerRunDriver")
private func runFuzzer(
  _ count: UnsafeMutablePointer<CInt>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// One input.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzOneInput(_ data: UnsafePointer<UInt8>?, _ size: Int) -> CInt {
  target.read(Array(UnsafeBufferPointer(start: data, count: size)))
  return 0
}

@main
enum FuzzEntry {
  static func main() {
    var count = CommandLine.argc
    var arguments = CommandLine.unsafeArgv
    exit(runFuzzer(&count, &arguments) { fuzzOneInput($0, $1) })
  }
}
