import FeatureMaps
import Networks
import Sentences
import TerminalText

extension QuestionSubject {
  /// What comes back to the layer whose weights are asked about, as the first lines of a worked solution.
  func stepsBack() -> [String] {
    guard let gradients = try? gradients(), let output = try? output() else { return [] }
    var lines: [String] = []
    if let loss = try? handLoss(output) {
      lines += valueLines(output, localized("the output:"))
      lines.append(localized("the loss: \(short(loss.value(of: output)))"))
      lines.append(localized("its gradient, which comes from behind:"))
    } else {
      lines.append(
        matrices?.outputGradient == nil
          ? localized("the loss is the sum of all outputs, so from behind comes:")
          : localized("from behind comes:"))
    }
    lines += valueLines(gradients.output)
    if gradients.layer < lastIndex {
      let isConvolution = network?.nodes[gradients.layer].layer is any WindowedLayer
      lines.append(
        isConvolution && gradients.layer == 0
          ? localized("back at the convolution's output it is:")
          : localized("back at the output of \(network?.nodes[gradients.layer].id ?? "") it is:"))
      lines += valueLines(gradients.behindLayer)
    }
    return lines
  }
}

/// The rows of each channel, one channel after another; a vector as one row.
func valueLines(_ volume: Volume, _ title: String? = nil) -> [String] {
  let (rows, width) = volume.maps
  let texts = columns(
    stride(from: 0, to: volume.values.count, by: width).map { Array(volume.values[$0..<$0 + width]) })
  let maps = texts.count / rows
  var lines: [String] = []
  if let title { lines.append(title) }
  for map in 0..<maps {
    if maps > 1 { lines.append(localized("map \(map + 1):")) }
    lines += texts[map * rows..<(map + 1) * rows]
  }
  return lines
}

/// What a layer has learnt, or the gradient of it: filter by filter, and a dense layer's as one matrix.
func learntLines(_ kernels: [Volume]) -> [String] {
  guard let first = kernels.first else { return [] }
  if first.extent.isEmpty { return columns(kernels.map(\.values)) }
  return valueLines(
    Volume(
      channels: kernels.count * first.channels, extent: first.extent, values: kernels.flatMap(\.values)))
}

/// How what a layer has learnt is typed: a matrix for each channel of each filter, or one with a row for each unit.
func learntAnswer(_ kernels: [Volume]) -> Answer {
  let values = kernels.flatMap(\.values)
  guard let first = kernels.first else { return Answer(values: values, form: .number) }
  let maps = first.extent.isEmpty ? (rows: kernels.count, columns: first.channels) : first.maps
  return Answer(
    values: values, form: .maps(rows: maps.rows, columns: maps.columns), exactness: exactness(of: values))
}
