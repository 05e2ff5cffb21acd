import ImageData
import SeededRandom
import Training

/// Gradient ascent on a few pictures at once, one for each unit of a layer.
struct GradientAscent {
  private let network: TrainedNetwork
  private let layer: String
  private let units: [Int]
  /// 1 / positions at the places of each picture's own unit, 0 elsewhere: the weighted sum is the mean of the unit's map.
  private let weights: Tensor

  init(_ network: TrainedNetwork, layer: String, units: [Int]) throws(RunningError) {
    self.network = network
    self.layer = layer
    self.units = units
    let shape = network.model.shape(of: try network.model.source(named: layer))
    let sizes = shape.sizes ?? []
    let positions = sizes.dropLast().reduce(1, *)
    var weights = Tensor(sizes: [units.count] + sizes)
    for (image, unit) in units.enumerated() {
      for position in image * positions..<(image + 1) * positions {
        weights.values[position * shape.channels + unit] = 1 / Float(positions)
      }
    }
    self.weights = weights
  }

  var count: Int { units.count }

  /// - Parameter progress: told the share that is done, after each step.
  /// - Throws: `RunningError` where a gradient or an activation is not finite.
  func run(
    _ settings: MaximalStimuli.Settings, progress: (Double) -> Void
  ) throws -> [MaximalStimuli.Stimulus] {
    var images = noise(seed: settings.seed)
    let start = try activations(of: images)
    var shifts = SplitMix64(seed: settings.seed, purpose: "shifts")
    for step in 1...settings.steps {
      let down = shifts.index(below: 2 * settings.jitter + 1) - settings.jitter
      let right = shifts.index(below: 2 * settings.jitter + 1) - settings.jitter
      images = images.rolled(down: down, right: right)
      try climb(&images, settings)
      images = images.rolled(down: -down, right: -right)
      if step % settings.blurEvery == 0 { images = images.blurred }
      clip(&images)
      progress(Double(step) / Double(settings.steps))
    }
    let pictures = units.indices.map { network.picture(of: images, $0) }
    let end = try activations(of: network.images(of: pictures))
    return units.indices.map {
      .init(unit: units[$0], picture: pictures[$0], start: start[$0], end: end[$0])
    }
  }

  /// Close to the mean colour; that of a unit is the same whichever others are in work.
  private func noise(seed: UInt64) -> Tensor {
    var images = Tensor(sizes: [units.count, CIFARRecord.side, CIFARRecord.side, CIFARRecord.channels])
    for (image, unit) in units.enumerated() {
      var random = SplitMix64(seed: seed, purpose: "noise for \(layer) \(unit)")
      for place in 0..<CIFARRecord.pixelCount {
        images.values[image * CIFARRecord.pixelCount + place] = Float.random(in: -0.1...0.1, using: &random)
      }
    }
    clip(&images)
    return images
  }

  /// One step up for each picture, equally long however steep it is.
  private func climb(_ images: inout Tensor, _ settings: MaximalStimuli.Settings) throws {
    let gradient = try network.model.imageGradient(of: images, at: layer, weights: weights).values
    for image in units.indices {
      let range = image * CIFARRecord.pixelCount..<(image + 1) * CIFARRecord.pixelCount
      let squares = range.reduce(0.0) { $0 + Double(gradient[$1]) * Double(gradient[$1]) }
      guard squares.isFinite else { throw RunningError.overflow(in: layer) }
      // Where nothing changes the unit, as behind a ReLU that is off everywhere, the picture stays.
      let factor = squares > 0 ? Double(settings.rate) / (squares / Double(range.count)).squareRoot() : 0
      for place in range {
        images.values[place] *= 1 - settings.decay
        images.values[place] += Float(Double(gradient[place]) * factor)
      }
    }
  }

  /// No darker than black, no lighter than white.
  private func clip(_ images: inout Tensor) {
    let ranges = network.pixelRanges
    for place in images.values.indices {
      let range = ranges[place % ranges.count]
      images.values[place] = max(range.lowerBound, min(range.upperBound, images.values[place]))
    }
  }

  /// What each picture's own unit makes of it: the mean of its map.
  private func activations(of images: Tensor) throws -> [Float] {
    let output = try network.model.activations(of: images, at: layer)
    let each = output.values.count / units.count
    let means = units.indices.map { image in
      (image * each..<(image + 1) * each).reduce(Float(0)) { $0 + output.values[$1] * weights.values[$1] }
    }
    guard means.allSatisfy(\.isFinite) else { throw RunningError.overflow(in: layer) }
    return means
  }
}
