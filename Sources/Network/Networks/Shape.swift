import Escaping
import Sentences

/// The size of a feature map: its spatial axes, then its channels.
///
/// Axis order as written in XML: "HxWxC" for an image, "7x1" for 7 time steps of 1 channel, "HxWxLxC" for a volume. A
/// flat vector has no spatial axes: "400" is 400 channels. A spatial size that is not known is nil, written `*`.
public struct Shape: Hashable, Sendable {
  /// The sizes of the spatial axes, in the order they are written; nil where a size is not known.
  public var spatial: [Int?]
  /// The number of channels, or of values in a flat vector.
  public var channels: Int

  public init(spatial: [Int?], channels: Int) {
    self.spatial = spatial
    self.channels = channels
  }

  /// A shape of known sizes, channels last: `Shape(32, 32, 3)`; `Shape(400)` is a flat vector.
  ///
  /// - Precondition: at least one size is given.
  public init(_ sizes: Int...) {
    precondition(!sizes.isEmpty, "a shape needs at least its number of channels, as in Shape(32, 32, 3)")
    self.init(spatial: sizes.dropLast().map { Optional($0) }, channels: sizes[sizes.count - 1])
  }

  /// Whether every size is known.
  public var isKnown: Bool { spatial.allSatisfy { $0 != nil } }

  /// All sizes, channels last; nil unless every one of them is known.
  public var sizes: [Int]? {
    var sizes: [Int] = []
    sizes.reserveCapacity(spatial.count + 1)
    for size in spatial {
      guard let size else { return nil }
      sizes.append(size)
    }
    sizes.append(channels)
    return sizes
  }

  /// The number of values, H·W·C; nil where a size is not known or the product does not fit into 64 bits.
  public var elementCount: Int? { checkedElementCount?.valueIfExact }

  /// The number of values, H·W·C; nil where a size is not known.
  package var checkedElementCount: CheckedInteger? {
    guard let positions = checkedPositionCount else { return nil }
    return positions * channels
  }

  /// The number of positions, H·W; nil where a size is not known. A flat vector has one.
  package var checkedPositionCount: CheckedInteger? {
    var product: CheckedInteger = 1
    for size in spatial {
      guard let size else { return nil }
      product *= size
    }
    return product
  }
}

extension Shape {
  /// The same channels at a single position: 1 x 1 x C, or a flat vector of C.
  func onePosition(keepsAxes: Bool) -> Shape {
    Shape(spatial: keepsAxes ? spatial.map { _ in Optional(1) } : [], channels: channels)
  }
}

extension Shape: CustomStringConvertible {
  /// The shape as XML writes it: `32x32x3`, `*x*x3`, `400`.
  public var description: String {
    var text = ""
    for size in spatial {
      text += size.map(String.init) ?? "*"
      text += "x"
    }
    return text + String(channels)
  }
}

extension Shape {
  /// The largest number of spatial axes: height, width and one more.
  public static let maximumSpatialAxes = 3

  /// Reads a shape as XML writes it: `32x32x3`, `7x1`, `*x*x3`, `400`. The times sign × is read as x.
  ///
  /// - Throws: `ShapeError` when the text is not a shape.
  public init(parsing text: String) throws(ShapeError) {
    let parts = text.split(omittingEmptySubsequences: false) { $0 == "x" || $0 == "X" || $0 == "×" }
    guard parts.count <= Self.maximumSpatialAxes + 1 else {
      throw ShapeError(
        text: text,
        problem: localized(
          "has \(parts.count - 1) spatial axes, where at most \(Self.maximumSpatialAxes) are possible"))
    }
    var sizes: [Int?] = []
    for part in parts {
      let digits = part.trimmingSpaces
      if digits == "*" {
        sizes.append(nil)
      } else if let size = Int(digits), size >= 1 {
        sizes.append(size)
      } else {
        throw ShapeError(
          text: text,
          problem: localized("has “\(shownName(String(digits)))” where a whole number of at least 1 belongs")
        )
      }
    }
    guard let last = sizes.popLast(), let channels = last else {
      throw ShapeError(
        text: text, problem: localized("leaves the number of channels open; only spatial sizes may be *"))
    }
    self.init(spatial: sizes, channels: channels)
  }
}

/// A text that is not a shape.
public struct ShapeError: Error, Hashable, Sendable, CustomStringConvertible {
  /// The text as it was written.
  public let text: String
  /// What is wrong with it, as the rest of a sentence that begins with the text.
  public let problem: String

  public var description: String {
    localized(
      "“\(shownName(text))” \(problem). Write sizes with an x between them, channels last: 32x32x3 for a colour image, "
        + "7x1 for seven time steps, *x*x3 where height and width are not known.")
  }
}

extension Substring {
  /// The text without white space at either end.
  package var trimmingSpaces: Substring {
    // Most texts have none, and most are ASCII: bytes tell faster than characters.
    if let first = utf8.first, let last = utf8.last, 0x21...0x7E ~= first, 0x21...0x7E ~= last { return self }
    guard let first = firstIndex(where: { !$0.isWhitespace }),
      let last = lastIndex(where: { !$0.isWhitespace })
    else { return "" }
    return self[first...last]
  }
}
