#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Looking for a word in many bytes: the C library looks through megabytes in a moment.
package enum ByteSearch {
  package static func finds(_ word: [UInt8], in bytes: [UInt8]) -> Bool {
    guard let first = word.first else { return true }
    return bytes.withUnsafeBytes { bytes in
      guard let start = bytes.baseAddress else { return false }
      var place = 0
      while place + word.count <= bytes.count,
        let found = memchr(start + place, Int32(first), bytes.count - place - word.count + 1)
      {
        if memcmp(found, word, word.count) == 0 { return true }
        place = start.distance(to: found) + 1
      }
      return false
    }
  }
}
