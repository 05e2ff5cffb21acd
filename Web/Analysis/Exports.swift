import NetworkJSON
import Networks

/// Analyses a network: what a page calls.
///
/// The page asks for memory (`allocate`), writes the network's elements there as `WrittenElement` reads them, and gives back both that
/// memory and the result's (`release`).
///
/// - Returns: UTF-8 that ends with a zero: what `grade analyze --format json` prints, or `{"error": …, "line": …}` for a network
///   that does not fit together.
@_expose(wasm, "analyze")
@_cdecl("analyze")
public func analyze(_ text: UnsafePointer<UInt8>, _ count: Int32) -> UnsafeMutablePointer<UInt8> {
  let written = String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
  return copy(WrittenNetwork.json(written))
}

/// The text in memory that the page releases.
private func copy(_ text: String) -> UnsafeMutablePointer<UInt8> {
  let bytes = Array(text.utf8) + [0]
  let result = UnsafeMutablePointer<UInt8>.allocate(capacity: bytes.count)
  for (index, byte) in bytes.enumerated() { result[index] = byte }
  return result
}
