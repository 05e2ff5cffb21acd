import ImageData
import Training

/// A trained network held against images whose classes are known.
package struct Evaluation: Sendable {
  /// How often an image of a class (row) was taken for another (column).
  package let confusion: [[Int]]

  /// - Throws: `FileFault` for images that cannot be read, `RunningError` where they do not fit the network.
  package init(_ model: Model, on images: ImageSet, normalization: ChannelNormalization) throws {
    let classes = images.classNames.count
    var confusion = Array(repeating: Array(repeating: 0, count: classes), count: classes)
    let plan = BatchPlan(
      images, batchSize: Model.predictionBatch, normalization: normalization, shuffles: false)
    let loader = BatchLoader(plan)
    for _ in 0..<plan.stepsPerEpoch {
      let batch = try loader.next()
      let outputs = try model.predict(Tensor(sizes: [batch.count, 32, 32, 3], values: batch.images))
      for (row, label) in batch.labels.enumerated() {
        let scores = outputs.values[row * classes..<(row + 1) * classes]
        let predicted = scores.indices.max { scores[$0] < scores[$1] }! - scores.startIndex
        confusion[Int(label)][predicted] += 1
      }
    }
    self.confusion = confusion
  }

  package var count: Int { confusion.reduce(0) { $0 + $1.reduce(0, +) } }
  package var correct: Int { confusion.indices.reduce(0) { $0 + confusion[$1][$1] } }
  /// How many images of each class there are.
  package var classCounts: [Int] { confusion.map { $0.reduce(0, +) } }
  /// The share of each class's images that were found; nil for a class without images.
  package var classAccuracies: [Double?] {
    zip(confusion.indices, classCounts).map { $1 == 0 ? nil : Double(confusion[$0][$0]) / Double($1) }
  }
  /// The share of images whose class was found.
  package var accuracy: Double { count == 0 ? 0 : Double(correct) / Double(count) }
}
