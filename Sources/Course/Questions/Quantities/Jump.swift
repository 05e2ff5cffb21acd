import Networks

/// How many input positions further the next unit looks.
enum Jump: FieldQuantity {
  static let name = "jump"
  static let unit = ""
  static let isProduct = true
  /// It is the jump: who leaves it out does not give it.
  static let needsJump = false

  static func value(_ axis: ReceptiveField.Axis) throws(QuantityError) -> Double { axis.jump.doubleValue }
}
