/// The question that `grade new` writes: complete, with parameters, for an author to change into another.
enum QuestionTemplate {
  /// Its lines, two spaces a level.
  static func lines(id: String) -> [String] {
    """
    <question id="\(id)" points="1">
      <param name="k" in="3 5 7"/>
      <param name="n" in="24..48 step 8"/>
      <require exact-fit="all"/>
      <network input="{n}x{n}x3">
        <conv filters="8" kernel="{k}" padding="same"/>
        <maxpool kernel="2"/>
        <conv filters="16" kernel="3" padding="same" id="last"/>
      </network>
      <ask quantity="receptive-field" at="last">A {k}x{k} convolution, pooling with window 2, and a 3x3
        convolution on {n}x{n} pixels: how many pixels across does the last layer see?</ask>
      <hint cost="0.25">Track the jump as well as the size.</hint>
      <diagnose misconception="ignored-jump">Behind the pooling a step is worth two pixels.</diagnose>
    </question>
    """.split(separator: "\n").map(String.init)
  }

  /// The lines at a place: `indent` before each, and `unit` for every level.
  static func text(id: String, indent: String, unit: String, newline: String) -> String {
    lines(id: id).map { line in
      let spaces = line.prefix { $0 == " " }.count
      return indent + String(repeating: unit, count: spaces / 2) + line.dropFirst(spaces)
    }.joined(separator: newline)
  }
}
