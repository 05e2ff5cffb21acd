/// Letters for pictures: each three pixels wide and five high, capitals only.
package enum PixelFont {
  /// Of a letter, in its own pixels.
  package static let height = 5
  private static let width = 3

  /// The pixels that a text takes, with the space after its last letter.
  package static func width(_ text: String, scale: Int) -> Int { text.count * (width + 1) * scale }

  /// Draws a text with its upper left corner at a place; what would lie outside is left out.
  package static func draw(
    _ text: String, on picture: inout Picture, x: Int, y: Int, scale: Int, color: RGB
  ) {
    for (index, character) in text.enumerated() {
      let left = x + index * (width + 1) * scale
      for (row, bits) in rows(character).enumerated() {
        for column in 0..<width where bits >> (width - 1 - column) & 1 == 1 {
          picture.fill(x: left + column * scale, y: y + row * scale, side: scale, color: color)
        }
      }
    }
  }

  /// The rows of a letter from the top, three bits each, the left pixel the highest; a full block for what is not there.
  static func rows(_ character: Character) -> [Int] {
    let glyph = glyphs[character] ?? character.uppercased().first.flatMap { glyphs[$0] } ?? "77777"
    return glyph.compactMap(\.wholeNumberValue)
  }

  /// A digit, 0 to 7, for each row.
  private static let glyphs: [Character: String] = [
    " ": "00000", "0": "75557", "1": "26227", "2": "71747", "3": "71717", "4": "55711", "5": "74717",
    "6": "74757", "7": "71122", "8": "75757", "9": "75717",
    "A": "25755", "B": "65656", "C": "34443", "D": "65556", "E": "74647", "F": "74644", "G": "34553",
    "H": "55755", "I": "72227", "J": "11152", "K": "55655", "L": "44447", "M": "57755", "N": "65555",
    "O": "25552", "P": "65644", "Q": "25563", "R": "65655", "S": "34216", "T": "72222", "U": "55557",
    "V": "55552", "W": "55775", "X": "55255", "Y": "55222", "Z": "71247",
    ".": "00002", ",": "00024", ":": "02020", ";": "02024", "-": "00700", "−": "00700", "+": "02720",
    "±": "27207", "=": "07070", "/": "11244", "(": "24442", ")": "21112", "%": "51245", "×": "05250",
    "_": "00007", "'": "22000", "<": "12421", ">": "42124", "?": "71202", "!": "22202", "→": "42124",
    "–": "00700", "·": "00200",
  ]
}
