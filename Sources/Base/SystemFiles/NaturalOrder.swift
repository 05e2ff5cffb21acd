/// The order in which people list names: runs of digits count as numbers, so exercise2 comes before exercise10.
package enum NaturalOrder {
  package static func precedes(_ left: String, _ right: String) -> Bool {
    var leftRest = left[...]
    var rightRest = right[...]
    while let leftFirst = leftRest.first, let rightFirst = rightRest.first {
      if isDigit(leftFirst), isDigit(rightFirst) {
        // Without leading zeros the longer number is the larger, so that none is too long to compare.
        let leftNumber = leftRest.prefix(while: isDigit).drop { $0 == "0" }
        let rightNumber = rightRest.prefix(while: isDigit).drop { $0 == "0" }
        if leftNumber != rightNumber {
          return leftNumber.count == rightNumber.count
            ? leftNumber < rightNumber : leftNumber.count < rightNumber.count
        }
        leftRest = leftRest.drop(while: isDigit)
        rightRest = rightRest.drop(while: isDigit)
      } else {
        if leftFirst != rightFirst { return leftFirst < rightFirst }
        leftRest.removeFirst()
        rightRest.removeFirst()
      }
    }
    if leftRest.isEmpty != rightRest.isEmpty { return leftRest.isEmpty }
    return left < right
  }

  private static func isDigit(_ character: Character) -> Bool { ("0"..."9").contains(character) }
}
