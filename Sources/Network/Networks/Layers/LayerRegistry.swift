import Diagnostics
import Sentences

/// All layers the course knows. A new layer is a file in this folder and a line here.
public enum LayerRegistry {
  public static let all: [LayerKind] = [
    Convolution.kind,
    DepthwiseConvolution.kind,
    ConvolutionTranspose.kind,
    LocallyConnected.kind,
    MaxPooling.kind,
    AveragePooling.kind,
    GlobalMaxPooling.kind,
    GlobalAveragePooling.kind,
    AdaptiveMaxPooling.kind,
    AdaptiveAveragePooling.kind,
    Dense.kind,
    Flatten.kind,
    Dropout.kind,
    BatchNormalization.kind,
    LayerNormalization.kind,
    GroupNormalization.kind,
    ZeroPadding.kind,
    Upsample.kind,
    ChannelShuffle.kind,
    ReLU.kind,
    LeakyReLU.kind,
    GELU.kind,
    SiLU.kind,
    HardSwish.kind,
    Sigmoid.kind,
    HardSigmoid.kind,
    HyperbolicTangent.kind,
    Softmax.kind,
    Add.kind,
    Multiply.kind,
    Concatenation.kind,
  ]

  private static let byName = Dictionary(uniqueKeysWithValues: all.map { ($0.name, $0) })

  /// The kind with an XML element's name, or nil.
  public static func kind(named name: String) -> LayerKind? { byName[name] }

  /// The kind of an XML element.
  ///
  /// - Throws: `LayerError` with the nearest name, or all there are, for an element that is no layer.
  package static func kind(ofElement name: String) throws(LayerError) -> LayerKind {
    if let kind = byName[name] { return kind }
    let names = all.map { $0.name } + ["repeat", NetworkExpansion.sharedKind]
    let nearest = nearestName(to: name, among: names)
    throw LayerError(
      problem: localized("unknown layer <\(shortened(name))>"),
      remedy: nearest.map { localized("did you mean <\($0)>?") }
        ?? localized("the layers are \(names.joined(separator: ", "))"))
  }

  /// Reads a layer, refusing attributes that it does not have.
  ///
  /// - Throws: `LayerError` that names the attribute it is about, with the nearest name for one that does not exist.
  public static func make(_ kind: LayerKind, _ attributes: LayerAttributes) throws(LayerError) -> any Layer {
    // Sorted, so that of several wrong names the same one is reported every time.
    for name in attributes.texts.keys.sorted() where !kind.attributes.contains(where: { $0.name == name }) {
      let names = kind.attributes.map { $0.name } + ["id", "from"]
      let nearest = nearestName(to: name, among: names)
      throw LayerError(
        attribute: name, problem: localized("it has no attribute \(name)"),
        remedy: nearest.map { localized("did you mean \($0)?") }
          ?? localized("it takes \(names.joined(separator: ", "))"))
    }
    return try kind.make(attributes)
  }
}
