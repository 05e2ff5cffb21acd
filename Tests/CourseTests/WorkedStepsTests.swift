import TerminalText
import XCTest

@testable import Exercises
@testable import Questions

/// The worked solutions of feature maps: the cases that go wrong show their products, and the products give the answer.
final class WorkedStepsTests: XCTestCase {
  private func instance(_ parts: String) throws -> QuestionInstance {
    let xml = """
      <exercise id="q" title="Q"><quiz><question id="one" points="1">
        \(parts)
        <ask quantity="feature-map">What comes out?</ask>
      </question></quiz></exercise>
      """
    let quiz = try XCTUnwrap(try Exercise.load(bytes: Array(xml.utf8), file: "q.xml").quiz)
    return try quiz.questions[0].instance(seed: 1)
  }

  private let image = "<image>1 2 3 4 / 5 6 7 8 / 9 1 2 3 / 4 5 6 7</image>"
  private let second = "<image>0 1 0 1 / 1 0 1 0 / 0 1 0 1 / 1 0 1 0</image>"
  private let kernel = "<kernel>1 -1 / 2 1</kernel>"
  private let other = "<kernel>0 3 / 1 1</kernel>"

  private func network(_ channels: Int, _ conv: String, _ rest: String = "") -> String {
    "<network input=\"4x4x\(channels)\"><conv kernel=\"2\" bias=\"false\" \(conv)/>\(rest)</network>"
  }

  func testTheFirstValueIsWorkedOut() throws {
    let table: [(String, [String])] = [
      (image + kernel, ["upper left corner: 1·1 + 2·(−1) + 5·2 + 6·1 = 15"]),
      (
        network(1, "filters=\"1\" stride=\"2\"") + image + kernel,
        [
          "upper left corner: 1·1 + 2·(−1) + 5·2 + 6·1 = 15",
          "2 pixels to the right: 3·1 + 4·(−1) + 7·2 + 8·1 = 21",
        ]
      ),
      (
        network(1, "filters=\"1\" padding=\"1\"") + image + kernel,
        ["upper left corner (3 of its places lie on zeros): 1·1 = 1"]
      ),
      (
        network(1, "filters=\"1\" padding=\"1\" stride=\"3\"") + image + kernel,
        [
          "(3 of its places lie on zeros): 1·1 = 1",
          "3 pixels to the right (2 of its places lie on zeros): 3·2 + 4·1 = 10",
        ]
      ),
      (
        network(2, "filters=\"1\"") + image + second + kernel + other,
        [
          "channel 1: 1·1 + 2·(−1) + 5·2 + 6·1 = 15", "channel 2: 0·0 + 1·3 + 1·1 + 0·1 = 4",
          "together: 15 + 4 = 19",
        ]
      ),
      (
        network(1, "filters=\"2\"") + image + kernel + other,
        ["filter 1 on the image's upper left corner: 1·1 + 2·(−1) + 5·2 + 6·1 = 15"]
      ),
      (
        network(1, "filters=\"1\" dilation=\"2\"") + image + kernel,
        ["upper left corner: 1·1 + 3·(−1) + 9·2 + 2·1 = 18"]
      ),
      (
        network(1, "filters=\"1\"", "<relu/><maxpool kernel=\"3\"/>") + image + kernel,
        ["= 15", "behind conv:", "behind relu:", "the map:"]
      ),
    ]
    for (parts, wanted) in table {
      let instance = try instance(parts)
      let steps = instance.solution.joined(separator: "\n")
      for words in wanted { XCTAssertTrue(steps.contains(words), "“\(words)” is not in:\n\(steps)") }
      if instance.subject.network == nil || instance.subject.network?.nodes.count == 1 {
        let result = (wanted.last { !$0.contains("right") } ?? "").split(separator: " ").last ?? ""
        XCTAssertEqual(NumberText.exact(instance.answer.values[0]), String(result))
      }
    }
  }

  /// 17/32 and its kind are printed by one rule, that of `grade analyze`.
  func testHalvesAreRoundedToEven() {
    for (value, text) in [
      (53.125, "53.12"), (28.125, "28.12"), (40.625, "40.62"), (90.625, "90.62"), (9.375, "9.38"),
      (0.125, "0.12"), (-0.375, "−0.38"),
      (2.5, "2.50"), (3, "3"),
    ] {
      XCTAssertEqual(NumberText.rounded(value, decimals: 2), text)
    }
  }
}
