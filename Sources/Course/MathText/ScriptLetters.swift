/// The raised and lowered letters that Unicode has.
enum ScriptLetters {
  /// The text raised; nil where a letter has no raised form.
  static func raised(_ text: String) -> String? { mapped(text, raisedLetters) }

  /// The text lowered; nil where a letter has no lowered form.
  static func lowered(_ text: String) -> String? { mapped(text, loweredLetters) }

  private static func mapped(_ text: String, _ table: [Character: Character]) -> String? {
    var result = ""
    for character in text {
      guard let other = table[character] else { return nil }
      result.append(other)
    }
    return result
  }

  private static func table(_ plain: String, _ other: String) -> [Character: Character] {
    Dictionary(uniqueKeysWithValues: zip(plain, other))
  }

  private static let raisedLetters = table(
    "0123456789+−=()abcdefghijklmnoprstuvwxyzABDEGHIJKLMNOPRTUVWαβγδθφχ′",
    "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᴬᴮᴰᴱᴳᴴᴵᴶᴷᴸᴹᴺᴼᴾᴿᵀᵁⱽᵂᵅᵝᵞᵟᶿᵠᵡ′")
  private static let loweredLetters = table(
    "0123456789+−=()aehijklmnoprstuvxβγρφχ", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ")

  /// Bold letters, which pages have of their own.
  static func bold(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          switch scalar.value {
          case 0x41...0x5A: Unicode.Scalar(0x1D400 + scalar.value - 0x41)!
          case 0x61...0x7A: Unicode.Scalar(0x1D41A + scalar.value - 0x61)!
          case 0x30...0x39: Unicode.Scalar(0x1D7CE + scalar.value - 0x30)!
          case 0x3B1...0x3C9: Unicode.Scalar(0x1D6C2 + scalar.value - 0x3B1)!
          default: scalar
          }
        }))
  }
}
