import Sentences

/// What a file is by its first bytes, where it is not what its name says.
package enum FileContent: Hashable, Sendable {
  case webPage, gzip, zip
  case otherArchive(String)
  case pickle
  case other(Kind)

  /// What is seldom met.
  package enum Kind: Hashable, Sendable {
    case matlab, pdf, png, jpeg, gitPointer

    fileprivate var description: String {
      switch self {
      case .matlab: localized("a MATLAB file")
      case .pdf: localized("a PDF")
      case .png: localized("a PNG picture")
      case .jpeg: localized("a JPEG picture")
      case .gitPointer: localized("a Git LFS pointer, not the file itself")
      }
    }
  }

  /// How many bytes are enough to tell.
  package static let startSize = 1024

  /// - Parameter start: the first bytes of a file, `startSize` of them or all.
  /// - Returns: nil for bytes that say nothing of themselves.
  package init?(start: some Sequence<UInt8>) {
    let bytes = Array(start.prefix(Self.startSize))
    if let kind = Self.signatures.first(where: { bytes.starts(with: $0.bytes) })?.kind {
      self = kind
    } else if Self.isWebPage(bytes) {
      self = .webPage
    } else {
      return nil
    }
  }

  /// Whether the bytes begin as every sound gzip file does: its one method is number 8.
  package static func isGzip(_ start: [UInt8]) -> Bool { start.starts(with: [0x1f, 0x8b, 0x08]) }

  /// What it is, as the end of a sentence that begins with "it is".
  package var description: String {
    switch self {
    case .webPage: localized("a web page (HTML)")
    case .gzip: localized("a gzip file")
    case .zip: localized("a .zip")
    case .otherArchive(let name): localized("a \(name) archive")
    case .pickle: localized("a Python pickle")
    case .other(let kind): kind.description
    }
  }

  private static let signatures: [(bytes: [UInt8], kind: FileContent)] = [
    ([0x1f, 0x8b], .gzip),
    ([0x50, 0x4b, 0x03, 0x04], .zip), ([0x50, 0x4b, 0x05, 0x06], .zip), ([0x50, 0x4b, 0x07, 0x08], .zip),
    (Array("Rar!".utf8), .otherArchive("RAR")),
    ([0x37, 0x7a, 0xbc, 0xaf, 0x27, 0x1c], .otherArchive("7-Zip")),
    (Array("BZh".utf8), .otherArchive("bzip2")), ([0xfd, 0x37, 0x7a, 0x58, 0x5a], .otherArchive("xz")),
    ([0x28, 0xb5, 0x2f, 0xfd], .otherArchive("Zstandard")),
    ([0x80, 0x02, 0x7d], .pickle), ([0x80, 0x03, 0x7d], .pickle), ([0x80, 0x04, 0x95], .pickle),
    (Array("MATLAB 5.0".utf8), .other(.matlab)), (Array("%PDF-".utf8), .other(.pdf)),
    ([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a], .other(.png)),
    ([0xff, 0xd8, 0xff], .other(.jpeg)),
    (Array("version https://git-lfs".utf8), .other(.gitPointer)),
  ]

  /// After a byte order mark, white space, an XML declaration and comments: HTML as servers write it.
  private static func isWebPage(_ bytes: [UInt8]) -> Bool {
    let start = bytes.starts(with: [0xef, 0xbb, 0xbf]) ? bytes.dropFirst(3) : bytes[...]
    let text = String(decoding: start, as: UTF8.self).lowercased().drop { $0.isWhitespace }
    let tags = ["<!doctype html", "<html", "<head", "<body", "<title", "<script", "<meta"]
    if tags.contains(where: text.hasPrefix) { return true }
    return (text.hasPrefix("<?xml") || text.hasPrefix("<!--")) && text.contains("<html")
  }
}
