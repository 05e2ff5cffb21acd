/// What cameras write beside the pixels; of it, how the camera was held.
///
/// Source: JEITA CP-3451, "Exchangeable image file format", section 4.6; Adobe, "TIFF", revision 6.0, section 2.
enum Exif {
  /// The orientation that a block tells, from its byte order mark on; upright where it tells none, or nothing sound.
  ///
  /// Looks at each entry of the first directory once at most.
  static func orientation(_ block: ArraySlice<UInt8>) -> Orientation {
    let isLittle: Bool
    switch block.prefix(4) {
    case [0x49, 0x49, 42, 0]: isLittle = true
    case [0x4d, 0x4d, 0, 42]: isLittle = false
    default: return .upright
    }
    /// The number of `count` bytes at a place within the block.
    func number(_ place: Int, _ count: Int) -> Int? {
      guard place >= 0, place <= block.count - count else { return nil }
      let bytes = block.dropFirst(place).prefix(count)
      return isLittle
        ? bytes.reversed().reduce(0) { $0 << 8 | Int($1) } : bytes.reduce(0) { $0 << 8 | Int($1) }
    }
    guard let directory = number(4, 4), let entries = number(directory, 2) else { return .upright }
    for entry in 0..<entries {
      // A tag, the type of its values, how many there are, and the values where they fit into four bytes.
      let place = directory + 2 + 12 * entry
      guard let tag = number(place, 2), let type = number(place + 2, 2) else { return .upright }
      guard tag == 0x0112 else { continue }
      // 16 bits, as it should be, or 32.
      let value = type == 3 ? number(place + 8, 2) : type == 4 ? number(place + 8, 4) : nil
      return value.flatMap(Orientation.init(rawValue:)) ?? .upright
    }
    return .upright
  }
}
