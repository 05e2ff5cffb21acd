extension String {
  /// The text written anew, scalar by scalar, in one pass.
  ///
  /// - Parameter write: appends what takes the scalar's place; it is told what comes next, nil at the end.
  func rewritten(
    _ write: (_ scalar: Unicode.Scalar, _ next: Unicode.Scalar?, _ result: inout UnicodeScalarView) -> Void
  ) -> String {
    var result = UnicodeScalarView()
    var index = unicodeScalars.startIndex
    while index < unicodeScalars.endIndex {
      let scalar = unicodeScalars[index]
      index = unicodeScalars.index(after: index)
      write(scalar, index < unicodeScalars.endIndex ? unicodeScalars[index] : nil, &result)
    }
    return String(result)
  }
}
