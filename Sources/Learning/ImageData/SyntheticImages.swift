import SeededRandom

/// Ten classes of drawn shapes and textures, for when CIFAR-10 is not at hand: in its layout, made in a moment from a seed.
///
/// Colours, places, sizes, turns, shading, a distracting second shape and noise are drawn at random, so that nothing but the
/// form tells the classes apart. Only arithmetic that every machine does alike is used: the same seed gives the same bytes
/// everywhere. They are no photographs: an accuracy on them says nothing about CIFAR-10.
public enum SyntheticImages {
  /// Each says what it is, so that no report can leave it out.
  public static let classNames = SyntheticForm.allCases.map { "synthetic-\($0)" }

  /// A training set and a test set that share no image.
  public static func make(training: Int, test: Int, seed: UInt64) -> ImageData {
    ImageData(
      training: images("training", count: training, seed: seed),
      test: images("test", count: test, seed: seed))
  }

  /// Image i is the same however many are asked for; each ten in a row have one of each class.
  /// - Parameter name: "training" or "test"; other names draw other images.
  public static func images(_ name: String, count: Int, seed: UInt64) -> ImageSet {
    ImageSet(name: name, classNames: classNames, records: records(name, 0..<max(0, count), seed: seed))
  }

  /// Some of the images of a set, as records in CIFAR-10's layout.
  public static func records(_ name: String, _ range: Range<Int>, seed: UInt64) -> [UInt8] {
    var start = SplitMix64(seed: seed, purpose: "synthetic \(name)")
    let base = start.next()
    var bytes: [UInt8] = []
    bytes.reserveCapacity(range.count * CIFARRecord.size)
    var ten = (number: -1, classes: [Int]())
    for index in range {
      if ten.number != index / CIFARRecord.classCount {
        ten.number = index / CIFARRecord.classCount
        var generator = SplitMix64(seed: base ^ UInt64(ten.number), purpose: "order of the classes")
        ten.classes = generator.shuffled(Array(0..<CIFARRecord.classCount))
      }
      let label = ten.classes[index % CIFARRecord.classCount]
      var generator = SplitMix64(seed: base ^ UInt64(index), purpose: "image")
      var drawing = SyntheticDrawing(SyntheticForm.allCases[label], using: &generator)
      bytes.append(UInt8(label))
      drawing.appendPlanes(to: &bytes, using: &generator)
    }
    return bytes
  }
}
