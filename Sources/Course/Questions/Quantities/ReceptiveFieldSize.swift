import Networks

/// How many input positions across one unit sees, exactly.
enum ReceptiveFieldSize: FieldQuantity {
  static let name = "receptive-field"
  static let unit = ""

  static func value(_ axis: ReceptiveField.Axis) throws(QuantityError) -> Double {
    try exactDouble(axis.size)
  }

  static func value(ofField field: Int, image: Int?) -> Double? { Double(field) }
}
