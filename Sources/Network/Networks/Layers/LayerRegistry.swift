import Diagnostics

/// All layers the course knows. A new layer is a file in this folder and a line here.
public enum LayerRegistry {
  public static let all: [any Layer.Type] = [
    Convolution.self,
    DepthwiseConvolution.self,
    ConvolutionTranspose.self,
    LocallyConnected.self,
    MaxPooling.self,
    AveragePooling.self,
    GlobalMaxPooling.self,
    GlobalAveragePooling.self,
    Dense.self,
    Flatten.self,
    Dropout.self,
    BatchNormalization.self,
    ZeroPadding.self,
    ReLU.self,
    LeakyReLU.self,
    Sigmoid.self,
    HyperbolicTangent.self,
    Softmax.self,
    Add.self,
    Concatenation.self,
  ]

  private static let byKind = Dictionary(uniqueKeysWithValues: all.map { ($0.kind, $0) })

  /// The layer with an XML element's name, or nil.
  public static func layer(kind: String) -> (any Layer.Type)? {
    byKind[kind]
  }

  /// Reads a layer, refusing attributes that it does not have.
  ///
  /// - Throws: `LayerError` that names the attribute it is about, with the nearest name for one that does not exist.
  public static func make(_ type: any Layer.Type, _ attributes: LayerAttributes) throws(LayerError)
    -> any Layer
  {
    // Sorted, so that of several wrong names the same one is reported every time.
    for name in attributes.texts.keys.sorted() where !type.attributes.contains(where: { $0.name == name }) {
      let names = type.attributes.map(\.name) + ["id", "from"]
      let nearest = nearestName(to: name, among: names)
      throw LayerError(
        attribute: name, problem: "<\(type.kind)> has no attribute \(name)",
        remedy: nearest.map { "did you mean \($0)?" } ?? "it takes " + names.joined(separator: ", "))
    }
    return try type.init(attributes)
  }
}
