import Foundation
import Kernels
import Testing

@Suite struct WorkersTests {
  @Test(
    "Every chunk is done exactly once, loop after loop, with more threads than processors and after a sleep")
  func everyChunkOnce() {
    let workers = Workers(count: 5)
    for round in 0..<2_000 {
      let chunks = round % 37
      let counts = UnsafeMutablePointer<Int>.allocate(capacity: 37)
      counts.initialize(repeating: 0, count: 37)
      defer { counts.deallocate() }
      workers.forEach(chunks: chunks) { chunk, thread in
        counts[chunk] += thread >= 0 && thread < 5 ? 1 : 100
      }
      for chunk in 0..<37 where counts[chunk] != (chunk < chunks ? 1 : 0) {
        Issue.record("round \(round): chunk \(chunk) was done \(counts[chunk]) times")
      }
      if round % 500 == 499 { Thread.sleep(forTimeInterval: 0.002) }
    }
    workers.stop()
    // Stopped, the caller does the work alone.
    var sum = 0
    workers.forEach(chunks: 4) { chunk, _ in sum += chunk }
    #expect(sum == 6)
  }

  @Test("Here the kernels are compiled with fused multiply-add, and nothing has to be warned of")
  func vectorised() {
    #if arch(x86_64) || arch(arm64)
      #expect(VectorSupport.isVectorised)
      #expect(VectorSupport.warning == nil)
    #endif
    #expect(ProcessorPeak.measureGigaflops() > 1)
  }
}
