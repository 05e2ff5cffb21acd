/// How many colours a terminal shows.
package enum ColorDepth: String, Sendable, CaseIterable {
  /// Any 24-bit colour.
  case trueColor
  /// The 256 of xterm's palette.
  case palette
  /// None: brightness becomes a character.
  case plain

  /// What the environment tells of a terminal.
  /// - Parameters:
  ///   - environment: the variables' values by name; COLORTERM and TERM are looked at.
  ///   - usesColor: whether colours are wanted at all (a terminal, and no NO_COLOR).
  package init(usesColor: Bool, environment: (String) -> String?) {
    let terminal = environment("TERM") ?? ""
    if !usesColor || terminal == "dumb" {
      self = .plain
    } else if ["truecolor", "24bit"].contains(environment("COLORTERM") ?? "") || terminal.hasSuffix("-direct")
    {
      self = .trueColor
    } else {
      self = .palette
    }
  }
}
