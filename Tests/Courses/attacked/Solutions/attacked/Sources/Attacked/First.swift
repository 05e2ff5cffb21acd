/// Twice the number.
public func doubled(_ number: Int) -> Int {
  2 * number
}
