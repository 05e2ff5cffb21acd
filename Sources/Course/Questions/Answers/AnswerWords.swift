/// The words and signs around an answer that change nothing about it: `about 34,944!`, `r = 9`, `30 pixels`.
///
/// All others do: `3 million`, `not 3` and `12 or 14` are not read.
enum AnswerWords {
  /// What may stand before a number.
  private static let leading: Set<String> = [
    "about", "approximately", "approx", "around", "ca", "circa", "roughly", "exactly", "the", "an", "my",
    "answer",
    "is", "it", "its", "it's", "total", "result", "i", "think", "say", "so", "we", "get", "equals", "of",
    "in",
    "all", "etwa", "ungefähr", "rund", "zirka", "genau", "der", "die", "das", "ein", "eine", "mein", "meine",
    "antwort",
    "ist", "sind", "es", "gesamt", "insgesamt", "ergebnis", "ich", "glaube", "denke", "also", "wir",
    "erhalten", "bekommen", "zusammen", "alle",
  ]

  /// What may stand behind a number: what is counted, never how many times.
  private static let trailing: Set<String> = [
    "px", "pixel", "pixels", "parameter", "parameters", "params", "weight", "weights", "bias", "biases",
    "value",
    "values", "neuron", "neurons", "unit", "units", "output", "outputs", "input", "inputs", "channel",
    "channels",
    "map", "maps", "feature", "features", "filter", "filters", "mac", "macs", "multiplication",
    "multiplications",
    "addition", "additions", "multiply-accumulate", "multiply-accumulates", "operation", "operations",
    "connection", "connections", "position", "positions", "place", "places", "point", "points", "in", "all",
    "altogether", "total", "wide", "across", "learnable", "trainable", "for", "sure", "each", "per", "axis",
    "please", "parametern", "gewicht", "gewichte", "gewichten", "wert", "werte", "werten", "neuronen",
    "einheit", "einheiten", "ausgabe", "ausgaben", "eingabe", "eingaben", "kanal", "kanäle", "kanälen",
    "multiplikation", "multiplikationen", "addition", "additionen", "operation", "operationen", "verbindung",
    "verbindungen", "positionen", "stelle", "stellen", "punkt", "punkte", "bildpunkt", "bildpunkte",
    "insgesamt",
    "gesamt", "zusammen", "breit", "hoch", "lernbar", "lernbare", "pro", "je", "jeweils", "achse", "bitte",
  ]

  /// A name that stands for one of several numbers.
  private static let axes: Set<String> = [
    "width", "height", "depth", "rows", "columns", "channels", "w", "h", "d", "c", "x", "y", "first",
    "second",
    "row", "column", "vertical", "horizontal", "breite", "höhe", "tiefe", "zeilen", "spalten", "kanäle",
    "erste",
    "zweite", "zeile", "spalte", "vertikal",
  ]

  /// What a percent sign says in words.
  static let percent: Set<String> = ["percent", "pct", "prozent"]

  /// What a line cannot be understood for.
  enum Failure: Error {
    /// A word or sign that may change everything.
    case unknown(String)
    /// A name for a part of the answer.
    case label(String)
  }

  /// The tokens that say the answer.
  static func core(of tokens: [AnswerToken], for answer: Answer) throws(Failure) -> ArraySlice<AnswerToken> {
    var core = tokens[...]
    var stops = 0
    while let last = core.last, last.isSign(".") || last.isSign("!") || last.isSign("?"), stops < 2 {
      if last.isSign("."), stops > 0 { break }
      stops += 1
      // 5! is 120.
      if last.isSign("!"), !last.isApart, let before = core.dropLast().last,
        case .number(let number) = before.kind,
        number.value < 100, number.plainDigits != nil
      {
        throw .unknown("!")
      }
      core.removeLast()
    }
    try dropLeading(&core, answer)
    while let last = core.last {
      if last.isSign("%"), answer.unit == "%" {
        core.removeLast()
      } else if case .word(let word) = last.kind,
        trailing.contains(word) || word == answer.unit.lowercased()
          || percent.contains(word) && answer.unit == "%"
      {
        core.removeLast()
      } else {
        break
      }
    }
    let joints: Set<String> =
      answer.values.count > 1 ? ["and", "by", "und", "px", "pixels"] : []
    for token in core {
      switch token.kind {
      case .word(let word) where !joints.contains(word): throw .unknown(word)
      case .sign("%") where answer.unit != "%": throw .unknown("%")
      case .sign(let sign) where "!?:.".contains(sign): throw .unknown(String(sign))
      default: break
      }
    }
    return core
  }

  /// `= 9`, `r = 9`, `total: 9`, `about 9`.
  private static func dropLeading(
    _ core: inout ArraySlice<AnswerToken>, _ answer: Answer
  ) throws(Failure) {
    func isEquals(_ token: AnswerToken?) -> Bool {
      token.map { $0.isSign("=") || $0.isSign(":") || $0.isSign("~") } ?? false
    }
    if case .word(let name) = core.first?.kind, isEquals(core.dropFirst().first) {
      if answer.values.count > 1, axes.contains(name) { throw .label(name) }
      if ["not", "nicht"].contains(name) { throw .unknown(name) }
      core = core.dropFirst(2)
    }
    while case .word(let word) = core.first?.kind {
      guard leading.contains(word) else { throw .unknown(word) }
      core.removeFirst()
    }
    if isEquals(core.first) { core.removeFirst() }
  }
}
