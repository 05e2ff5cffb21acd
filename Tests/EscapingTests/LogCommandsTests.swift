import Escaping
import XCTest

/// What a build service that keeps a log would take for a command is none any more, whatever a line begins with.
final class LogCommandsTests: XCTestCase {
  /// As the services read: after any blanks, two colons at the start; hashes with a bracket anywhere.
  private func holdsCommand(_ text: String) -> Bool {
    text.split(whereSeparator: \.isNewline).contains { line in
      line.drop(while: \.isWhitespace).hasPrefix("::") || line.contains(/##[A-Za-z]*\[/)
    }
  }

  func testCommandsAreBroken() {
    let commands = [
      "::error::x", "  ::set-output name=a::b", "\t::stop-commands::t", "a\n::warning::x", "a\r::debug::x",
      "a\r\n\u{3000}::group::x", "\u{a0}::endgroup::", "\u{2003}\u{205f}::notice::", "a\u{2028}::error::",
      "a\u{85}::error::", "\u{b}::error::", "\u{c}::x::", "##[error]x", "text ##[add-mask]x", "###[group]x",
      "##vso[task.setvariable variable=a]b", "##teamcity[testStarted]", "\n\n::add-path::", ":::error::",
      "\u{feff}::error::x", "\u{200b} ::x::",
    ]
    for command in commands {
      let broken = LogCommands.broken(command)
      XCTAssertFalse(holdsCommand(broken), broken)
      XCTAssertNotEqual(broken, command)
      XCTAssertEqual(LogCommands.broken(broken), broken, "again")
      XCTAssertEqual(
        broken.replacing("\\u{3a}", with: ":").replacing("\\u{5b}", with: "["), command, "all of it is there")
    }
  }

  func testOtherTextStays() {
    for text in [
      "", "a::b", "Exercise3::f", "x ::error", "# title", "## [link]", "a: b", ":", "[a](b)", "##",
      "#[derive]", "::".first.map(String.init)!, "{\"a\":\"::\"}",
    ] {
      XCTAssertEqual(LogCommands.broken(text), text)
    }
  }

  func testMarkupReadsBackAsTheSame() {
    XCTAssertEqual(
      MarkupText.escaped("a\n ::error::b ##[c]", keepingLines: true), "a\n &#58;:error::b ##&#91;c]")
  }
}
