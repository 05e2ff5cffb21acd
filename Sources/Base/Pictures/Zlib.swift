import CZlib

/// The way PNG packs its pixels, and its checksum.
///
/// Source: RFC 1950, RFC 1951; W3C, "Portable Network Graphics (PNG) Specification", third edition, annex D.
enum Zlib {
  private static let missing = PictureFault(
    "cannot be packed or unpacked, for zlib is not installed",
    remedy: "install it, with apt-get install zlib1g")

  /// Unpacks zlib's format, with its checksum.
  ///
  /// - Parameter size: how many bytes must come out; never more are unpacked.
  static func unpack(_ packed: [UInt8], size: Int) throws(PictureFault) -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: size)
    var count = 0
    let status = bytes.withUnsafeMutableBufferPointer { bytes in
      packed.withUnsafeBufferPointer { packed in
        czlib_unpack(packed.baseAddress, packed.count, bytes.baseAddress, size, &count)
      }
    }
    switch status {
    case czlib_done: return bytes
    case czlib_missing: throw missing
    case czlib_no_header: throw PictureFault("its packed data do not begin as zlib's do")
    case czlib_wrong_checksum: throw PictureFault("its packed data are damaged: their checksum is wrong")
    case czlib_ends_early: throw PictureFault("its packed data hold \(count) bytes, not \(size)")
    case czlib_too_much: throw PictureFault("its packed data hold more than its size tells")
    default: throw PictureFault("its packed data are damaged or end too early")
    }
  }

  static func pack(_ bytes: [UInt8]) throws(PictureFault) -> [UInt8] {
    let bound = czlib_bound(bytes.count)
    guard bound > 0 else { throw missing }
    var packed = [UInt8](repeating: 0, count: bound)
    let count = packed.withUnsafeMutableBufferPointer { packed in
      bytes.withUnsafeBufferPointer { bytes in
        czlib_pack(bytes.baseAddress, bytes.count, packed.baseAddress, bound)
      }
    }
    guard count > 0 else { throw missing }
    return Array(packed[..<count])
  }

  /// CRC-32 as PNG's chunks have it.
  static func crc32(_ bytes: ArraySlice<UInt8>) throws(PictureFault) -> UInt32 {
    guard czlib_is_there() else { throw missing }
    return bytes.withUnsafeBufferPointer { czlib_crc32($0.baseAddress, $0.count) }
  }
}
