/// How the attributes of an element are read.
extension Element {
  func number(_ name: String, default value: Int? = nil) throws -> Int {
    try numbers(name, axes: 1, default: value)[0]
  }

  func flag(_ name: String, default value: Bool) -> Bool {
    attributes[name].map { $0 == "true" } ?? value
  }

  /// A number for each axis, where one number alone means all of them.
  func numbers(_ name: String, axes: Int, default value: Int? = nil) throws -> [Int] {
    guard let text = attributes[name] ?? value.map(String.init) else {
      throw IndependentError.unreadable("<\(self.name)> without \(name)")
    }
    return try Self.spread(text.split(separator: " ").compactMap { Int($0) }, over: axes, text)
  }

  /// Numbers before and after each axis, from `1`, `1 2` or `0,1 1,0`.
  func margins(_ text: String, axes: Int) throws -> [(before: Int, after: Int)] {
    let pairs = text.split(separator: " ").map { $0.split(separator: ",").compactMap { Int($0) } }
    return try Self.spread(pairs, over: axes, text).map { ($0[0], $0[$0.count - 1]) }
  }

  private static func spread<Value>(_ values: [Value], over axes: Int, _ text: String) throws -> [Value] {
    guard let first = values.first, values.count == 1 || values.count == axes else {
      throw IndependentError.unreadable("\(text) for \(axes) axes")
    }
    return values.count == axes ? values : (0..<axes).map { _ in first }
  }
}
