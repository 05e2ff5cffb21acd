/// What differs from run to run, and what a transcript shows in its place.
struct Placeholders {
  /// The folder of the session.
  var folder: String

  func replace(in text: String) -> String {
    text
      // Said only where the cache is cold.
      .replacing(#/(?m)^⟦?(?:Preparing|Compiling) [^\n]* …⟧?\n/#, with: "")
      .replacing(#/(?m)^[^\n]* wird (?:vorbereitet|übersetzt) \(einmal [^\n]* …\n/#, with: "")
      .replacing(folder, with: "<folder>")
      // An epoch of training ends with images a second and minutes.
      .replacing(#/(?m)^( *\d+  +\d+[.,]\d+ .* % ) +\d+ +\d+:\d\d$/#) { "\($0.1)  <speed>   <time>" }
      // How long a test took, in verdicts for programs.
      .replacing(#/("seconds":|time=")\d[\d.e-]*/#) { "\($0.1)<seconds>" }
  }
}
