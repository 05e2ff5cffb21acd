import Foundation

/// An archive in the making, with entries that no honest packer would write.
struct HostileArchive {
  enum Form { case tar, zip }

  enum Entry {
    case file([UInt8])
    case symbolicLink(String)
    case hardLink(String)
    case pipe
    case device
  }

  let form: Form
  private var bytes: [UInt8] = []
  /// A .zip's list at its end.
  private var directory: [UInt8] = []
  private var count = 0

  init(_ form: Form) { self.form = form }

  mutating func add(_ name: String, _ entry: Entry) {
    count += 1
    switch form {
    case .tar: addToTar(name, entry)
    case .zip: addToZip(name, entry)
    }
  }

  var finished: [UInt8] {
    switch form {
    case .tar: return bytes + [UInt8](repeating: 0, count: 1024)
    case .zip:
      return bytes + directory + Self.little(0x0605_4b50, 4) + Self.little(0, 4) + Self.little(count, 2)
        + Self.little(count, 2) + Self.little(directory.count, 4) + Self.little(bytes.count, 4) + [0, 0]
    }
  }

  private mutating func addToTar(_ name: String, _ entry: Entry) {
    var (kind, target, contents): (UInt8, String, [UInt8]) = (48, "", [])
    switch entry {
    case .file(let bytes): contents = bytes
    case .hardLink(let path): (kind, target) = (49, path)
    case .symbolicLink(let path): (kind, target) = (50, path)
    case .device: kind = 51
    case .pipe: kind = 54
    }
    var header = [UInt8](repeating: 0, count: 512)
    func put(_ text: String, at offset: Int, _ room: Int) {
      header.replaceSubrange(offset..<offset + min(room, text.utf8.count), with: text.utf8.prefix(room))
    }
    func octal(_ number: Int, _ width: Int) -> String {
      let digits = String(number, radix: 8)
      return String(repeating: "0", count: width - digits.count) + digits
    }
    put(name, at: 0, 100)
    put("0000644", at: 100, 8)
    put("0000000", at: 108, 8)
    put("0000000", at: 116, 8)
    put(octal(contents.count, 11), at: 124, 12)
    put("00000000000", at: 136, 12)
    put("        ", at: 148, 8)
    header[156] = kind
    put(target, at: 157, 100)
    put("ustar", at: 257, 6)
    put("00", at: 263, 2)
    put(octal(header.reduce(0) { $0 + Int($1) }, 6) + "\0 ", at: 148, 8)
    bytes += header + contents + [UInt8](repeating: 0, count: (512 - contents.count % 512) % 512)
  }

  private mutating func addToZip(_ name: String, _ entry: Entry) {
    var contents: [UInt8] = []
    // A .zip says in the list at its end what is a link; the link's target is its contents.
    var mode = 0o100644
    switch entry {
    case .file(let bytes): contents = bytes
    case .symbolicLink(let path): (contents, mode) = (Array(path.utf8), 0o120777)
    default: break
    }
    let common =
      Self.little(20, 2) + Self.little(0, 8) + Self.little(Int(Self.checksum(contents)), 4)
      + Self.little(contents.count, 4) + Self.little(contents.count, 4) + Self.little(name.utf8.count, 2)
    directory +=
      Self.little(0x0201_4b50, 4) + Self.little(3 << 8 | 20, 2) + common + Self.little(0, 8)
      + Self.little(mode << 16, 4) + Self.little(bytes.count, 4) + Array(name.utf8)
    bytes += Self.little(0x0403_4b50, 4) + common + [0, 0] + Array(name.utf8) + contents
  }

  private static func little(_ number: Int, _ size: Int) -> [UInt8] {
    (0..<size).map { $0 < 8 ? UInt8(truncatingIfNeeded: number >> (8 * $0)) : 0 }
  }

  /// CRC-32, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = UInt32.max
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum & 1 == 1 ? sum >> 1 ^ 0xedb8_8320 : sum >> 1 }
    }
    return ~sum
  }
}
