import Networks

/// A receptive field got by adding up something for each window on the longest way to the layer asked about; nil for
/// quantities that a field alone does not give.
func fieldByAdding(
  _ subject: QuestionSubject, _ quantity: any Quantity.Type, _ part: (Window) -> Int
) -> Answer? {
  guard quantity.isAboutFields, let analysis = subject.analysis,
    let last = subject.layer ?? analysis.layers.indices.last, var answer = try? quantity.answer(subject)
  else { return nil }
  let axes = analysis.input.spatial.count
  var sums: [[CheckedInteger]] = []
  for row in analysis.layers[...last] {
    var longest = Array(repeating: CheckedInteger(0), count: axes)
    for case .node(let index) in row.inputs {
      longest = zip(longest, sums[index]).map { ($0.valueIfExact ?? 0) >= ($1.valueIfExact ?? 0) ? $0 : $1 }
    }
    if let windows = row.windows {
      for axis in 0..<min(axes, windows.count) { longest[axis] += part(windows[axis]) }
    }
    sums.append(longest)
  }
  var values: [Double] = []
  for (axis, sum) in sums[last].enumerated() {
    guard let field = sum.valueIfExact,
      let value = quantity.value(ofField: field, image: analysis.input.spatial[axis])
    else { return nil }
    values.append(value)
  }
  answer.values = values
  return answer
}
