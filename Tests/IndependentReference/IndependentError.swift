/// Why there is no independent answer.
public enum IndependentError: Error, Hashable {
  /// The text is not a network that can be read.
  case unreadable(String)
  /// The layer with an id does not fit its inputs.
  case doesNotFit(id: String, reason: String)
  /// The units of the layer see everything, so there is no receptive field of a certain size.
  case seesEverything(id: String)
  /// The units of the layer, or of one before it, do not see the input by one rule.
  case noReceptiveField(id: String, reason: String)
  /// No such layer.
  case unknownLayer(String)
  /// No such quantity.
  case unknownQuantity(String)
}
