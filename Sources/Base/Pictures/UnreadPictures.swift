/// Formats that pictures often come in and that are not read: a message names them.
enum UnreadPictures {
  /// What bytes begin as: "a GIF"; nil for what is not known.
  static func kind(of bytes: [UInt8]) -> String? {
    func has(_ text: String, at place: Int) -> Bool { bytes.dropFirst(place).starts(with: text.utf8) }
    if has("GIF8", at: 0) { return "a GIF" }
    if has("RIFF", at: 0), has("WEBP", at: 8) { return "a WebP picture" }
    if has("II*\0", at: 0) || has("MM\0*", at: 0) { return "a TIFF picture" }
    guard has("ftyp", at: 4) else { return nil }
    if has("avif", at: 8) { return "an AVIF picture" }
    let isHEIC = ["heic", "heix", "hevc", "mif1", "msf1"].contains { has($0, at: 8) }
    return isHEIC ? "a HEIC picture, as iPhones take them" : nil
  }
}
