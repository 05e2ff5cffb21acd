import Foundation
import Kernels

// GFLOP/s of every layer and pass of the net of the last exercise, next to the processor's peak measured in the same run.
// With `step BATCH THREADS [SECONDS]` instead: a whole training step on the kernels, as {"imagesPerSecond", …}.
// Prints JSON: {"peak", "vectorised", "layers": [{"layer", "pass", "batch", "threads", "gigaflops", "share"}]}.

if CommandLine.arguments.dropFirst().first == "step" {
  let values = CommandLine.arguments.dropFirst(2).compactMap { Double($0) }
  let batch = Int(values.first ?? 32)
  let workers = Workers(count: Int(values.count > 1 ? values[1] : 2))
  let step = TrainingStep(batch: batch, workers: workers)
  let clock = ContinuousClock()
  let end = clock.now + .seconds(values.count > 2 ? values[2] : 3)
  var loss = step.run()
  let firstLoss = loss
  var steps: [Double] = []
  let cpuStart = processorSeconds()
  while clock.now < end || steps.count < 5 {
    let time = clock.measure { loss = step.run() }
    steps.append(Double(time.components.attoseconds) * 1e-18 + Double(time.components.seconds))
  }
  let cpu = (processorSeconds() - cpuStart) / Double(steps.count * batch)
  steps.sort()
  print(
    """
    {"imagesPerSecond": \(rounded(Double(batch) / steps[0], 1)), \
    "medianImagesPerSecond": \(rounded(Double(batch) / steps[steps.count / 2], 1)), "steps": \(steps.count), \
    "processorMicrosecondsPerImage": \(rounded(cpu * 1e6, 10)), \
    "firstLoss": \(firstLoss), "loss": \(loss), "peak": \(rounded(ProcessorPeak.measureGigaflops(), 10))}
    """)
  exit(0)
}

let arguments = CommandLine.arguments.dropFirst().compactMap { Int($0) }
let batches = arguments.isEmpty ? [32, 128] : arguments
let repeats = 60

/// The best of several, in seconds.
func best(_ work: () -> Void) -> Double {
  let clock = ContinuousClock()
  var best = Duration.seconds(1000)
  for _ in 0..<repeats { best = min(best, clock.measure(work)) }
  return Double(best.components.attoseconds) * 1e-18 + Double(best.components.seconds)
}

struct Row {
  let layer: String
  let pass: String
  let batch: Int
  let threads: Int
  let operations: Double
  let seconds: Double
}

var rows: [Row] = []
var peak = ProcessorPeak.measureGigaflops()

for threads in [1, 2] {
  let workers = threads == 1 ? nil : Workers(count: threads)
  let scratch = Scratch()
  for batch in batches {
    for (from, to, size) in [(3, 16, 32), (16, 32, 32), (32, 32, 16), (32, 64, 16)] {
      let g = ConvolutionGeometry(
        batch: batch, inputHeight: size, inputWidth: size, inputChannels: from, outputHeight: size,
        outputWidth: size,
        outputChannels: to, kernelHeight: 3, kernelWidth: 3, padTop: 1, padLeft: 1)
      let input = numbers(g.inputCount)
      let output = numbers(g.outputCount)
      let weights = numbers(g.weightCount)
      let bias = numbers(to)
      let operations = 2.0 * Double(g.outputCount * 9 * from)
      func record(_ pass: String, _ work: () -> Void) {
        rows.append(
          Row(
            layer: "conv \(from)→\(to) \(size)x\(size)", pass: pass, batch: batch, threads: threads,
            operations: operations, seconds: best(work)))
      }
      record("forward") {
        FastConvolution.forward(
          g, input: input, weights: weights, bias: bias, output: output, activation: .leakyReLU(slope: 0.1),
          workers: workers, scratch: scratch)
      }
      record("backward data") {
        FastConvolution.backwardInput(
          g, outputGradient: output, weights: weights, inputGradient: input, workers: workers,
          scratch: scratch)
      }
      record("backward weights") {
        FastConvolution.backwardWeights(
          g, input: input, outputGradient: output, weightGradient: weights, biasGradient: bias,
          workers: workers,
          scratch: scratch)
      }
      for memory in [input, output, weights, bias] { memory.deallocate() }
    }
    for (from, to) in [(4096, 256), (256, 10)] {
      let input = numbers(batch * from)
      let output = numbers(batch * to)
      let weights = numbers(from * to)
      func record(_ pass: String, _ work: () -> Void) {
        rows.append(
          Row(
            layer: "dense \(from)→\(to)", pass: pass, batch: batch, threads: threads,
            operations: 2 * Double(batch * from * to), seconds: best(work)))
      }
      record("forward") {
        MatrixProduct.multiply(
          rows: batch, columns: to, inner: from, left: input, right: weights, result: output,
          workers: workers,
          scratch: scratch)
      }
      record("backward data") {
        MatrixProduct.multiply(
          rows: batch, columns: from, inner: to, left: output, right: weights, transposesRight: true,
          result: input, workers: workers, scratch: scratch)
      }
      record("backward weights") {
        MatrixProduct.multiply(
          rows: from, columns: to, inner: batch, left: input, transposesLeft: true, right: output,
          result: weights,
          workers: workers, scratch: scratch)
      }
      for memory in [input, output, weights] { memory.deallocate() }
    }
  }
  peak = max(peak, ProcessorPeak.measureGigaflops())
  workers?.stop()
}

let lines = rows.map { row in
  let speed = row.operations / row.seconds / 1e9
  return """
      {"layer": "\(row.layer)", "pass": "\(row.pass)", "batch": \(row.batch), "threads": \(row.threads), \
    "microseconds": \(rounded(row.seconds * 1e6, 10)), "gigaflops": \(rounded(speed, 10)), \
    "share": \(rounded(speed / (peak * Double(row.threads)), 1000))}
    """
}
print("{\"peak\": \(rounded(peak, 10)), \"vectorised\": \(VectorSupport.isVectorised), \"layers\": [")
print(lines.joined(separator: ",\n"))
print("]}")
