import ImageData
import Networks
import Pictures
import Sentences
import Training

/// The pictures that excite filters or classes most, found by gradient ascent: from noise, each step changes the pixels a
/// little in the direction that raises the mean of the filter's map (or the score of the class).
///
/// Left alone, that ends in noise that means nothing to the eye. So each step shifts the picture at random, now and then blurs
/// it a little, and pulls it towards the mean colour; no pixel gets darker than black or lighter than white.
/// Source: Olah, Mordvintsev, Schubert, "Feature Visualization", Distill, 2017.
package struct MaximalStimuli {
  package struct Settings: Sendable {
    package var steps = 128
    package var seed: UInt64 = 1
    /// How far a step goes, in the network's own units, as the root mean square over the pixels.
    package var rate: Float = 0.1
    /// The part that is taken off each step, towards the mean colour.
    package var decay: Float = 0.01
    /// How many steps lie between blurs.
    package var blurEvery = 4
    /// By how many pixels a picture is shifted at most.
    package var jitter = 2

    package init() {}
  }

  package struct Stimulus: Sendable {
    /// The filter or class, from 0.
    package var unit: Int
    package var picture: Picture
    /// What the unit made of the noise at the beginning.
    package var start: Float
    /// What it makes of the picture.
    package var end: Float
  }

  package let layer: String
  /// The names of the units, where they are classes.
  package let classNames: [String]?
  package let stimuli: [Stimulus]

  /// How many pictures are in work at once.
  private static let batch = 32

  /// - Parameters:
  ///   - layer: the layer whose channels are excited; that of the classes' scores, before a softmax, where nil.
  ///   - unit: the only channel to excite, from 0; all where nil.
  ///   - progress: told the share that is done, after each step.
  /// - Throws: `RunningError` for a layer or a channel that is not there, or activations that are not finite.
  package init(
    _ network: TrainedNetwork, layer: String? = nil, unit: Int? = nil, settings: Settings = Settings(),
    progress: (Double) -> Void = { _ in }
  ) throws {
    let model = network.model
    let nodes = model.network.nodes
    let end = Network.Source.node(nodes.count - 1)
    let scores = network.endsWithSoftmax ? nodes[nodes.count - 1].inputs[0] : end
    let source = try layer.map { try model.source(named: $0) } ?? scores
    guard case .node(let index) = source else {
      throw RunningError(
        problem: localized("the network's input has nothing to excite"), remedy: localized("choose a layer"))
    }
    self.layer = nodes[index].id
    classNames = source == scores || source == end ? network.classNames : nil
    let channels = model.shape(of: source).channels
    let units = try chosenChannels(unit, of: channels, in: self.layer)
    var stimuli: [Stimulus] = []
    for first in stride(from: 0, to: units.count, by: Self.batch) {
      let ascent = try GradientAscent(
        network, layer: self.layer, units: Array(units[first..<min(first + Self.batch, units.count)]))
      let done = Double(stimuli.count)
      stimuli += try ascent.run(settings) { share in
        progress((done + share * Double(ascent.count)) / Double(units.count))
      }
    }
    self.stimuli = stimuli
  }

  /// The pictures, each with its number or class and how far its activation rose.
  package var grid: PictureGrid {
    PictureGrid(
      title: localized("Maximal stimuli"),
      sections: [
        .init(
          heading: classNames == nil
            ? localized("\(layer): what excites each filter most")
            : localized("\(layer): what excites each class most"),
          note: localized("Below each: the activation of noise at the start → that of the picture."),
          cells: stimuli.map { stimulus in
            let name = classNames?[stimulus.unit] ?? "\(stimulus.unit + 1)"
            let (start, end) = (
              ShortNumber.text(Double(stimulus.start)), ShortNumber.text(Double(stimulus.end))
            )
            return .init(stimulus.picture, caption: "\(name)\n\(start)→\(end)")
          })
      ], columns: 5, cellSize: 3 * CIFARRecord.side)
  }
}
