import Diagnostics
import Foundation
import XCTest

@testable import Exercises
@testable import NetworkFiles
@testable import Questions
@testable import XMLDocuments

/// The slips that authors make, one at a time, in the course's own files: each is told on its line, with what to do.
final class TypoTests: XCTestCase {
  /// One slip: in `file`, behind `anchor`, the first `old` becomes `new`.
  private struct Typo {
    var file: String
    var anchor: String
    var old: String
    var new: String
    /// Where it is told: on the first line behind `anchor` that has this; on the slip's own line without it.
    var told: String?
    /// Words of the first finding's message and advice.
    var words: [String]

    init(
      _ file: String, at anchor: String = "", _ old: String, _ new: String, toldAt told: String? = nil,
      _ words: String...
    ) {
      self.file = file
      self.anchor = anchor
      self.old = old
      self.new = new
      self.told = told
      self.words = words
    }
  }

  private static let one = "Exercises/exercise1/exercise.xml"
  private static let two = "Exercises/exercise2/exercise.xml"
  private static let three = "Exercises/exercise3/exercise.xml"
  private static let resnet = "Courseware/networks/resnet50.xml"
  private static let vgg = "Courseware/networks/vgg16.xml"
  private static let cifar = "Courseware/networks/cifar10.xml"
  private static let typical = "Courseware/networks/typical-cnn.xml"

  // MARK: - Names

  private static let names = [
    Typo(three, "<summary>", "<sumary>", "</sumary>", "close it with"),
    Typo(
      three, at: "pool-between\"",
      "<hint>Begin with size 1 and jump 1, and write both down after each layer.</hint>",
      "<hnit>Begin.</hnit>", "did you mean <hint>?"),
    Typo(three, at: "pool-between\"", "<param name", "<parm name", "did you mean <param>?"),
    Typo(three, at: "pool-between\"", "<maxpool", "<maxpol", "did you mean <maxpool>?"),
    Typo(three, at: "pool-between\"", "<require ", "<requires ", "did you mean <require>?"),
    Typo(cifar, "<leaky-relu", "<leakyrelu", "did you mean <leaky-relu>?"),
    Typo(resnet, "<batchnorm/>", "<batch-norm/>", "did you mean <batchnorm>?"),
    Typo(three, at: "pool-between\"", "points=", "point=", "did you mean points?"),
    Typo(three, at: "pool-between\"", "kernel=", "kernal=", "did you mean kernel?"),
    Typo(three, at: "pool-between\"", "quantity=", "quantitiy=", "did you mean quantity?"),
    Typo(three, at: "pool-between\"", "misconception=", "misconceptoin=", "did you mean misconception?"),
    Typo(three, at: "pool-between\"", "exact-fit=", "exactfit=", "did you mean exact-fit?"),
    Typo(three, at: "<task", "timeout=", "time-out=", "did you mean timeout?"),
    Typo(typical, "units=", "unit=", "did you mean units?"),
  ]

  // MARK: - Values

  private static let values = [
    Typo(
      three, at: "pool-between\"", "quantity=\"receptive-field\"", "quantity=\"receptive-feild\"",
      "did you mean receptive-field?"),
    Typo(
      two, at: "six-filters\"", "parameter-count\"", "parameters-count\"", "did you mean parameter-count?"),
    Typo(two, at: "six-filters\"", "parameter-count\"", "numbers\"", "parameter-count", "output-shape"),
    Typo(three, at: "pool-between\"", "ignored-jump", "ignore-jump", "did you mean ignored-jump?"),
    Typo(three, at: "pool-between\"", "ignored-jump", "forgot-jump", "ignored-jump", "layer-count"),
    Typo(three, at: "pool-between\"", "padding=\"same\"", "padding=\"smae\"", "did you mean same?"),
    Typo(three, at: "pool-between\"", "kernel=\"2\"", "kernel=\"two\"", "whole number"),
    Typo(typical, "kernel=\"3\"", "kernel=\"three\"", "whole number"),
    Typo(typical, "kernel=\"3\"", "kernel=\"3x3\"", "3 5"),
    Typo(typical, "input=\"28x28x1\"", "input=\"28,28,1\"", "joined by x"),
    Typo(three, at: "pool-between\"", "points=\"2\"", "points=\"-2\"", "above 0"),
    Typo(three, at: "pool-between\"", "cost=\"0.25\"", "cost=\"2\"", "from 0 to 1"),
    Typo(three, "<quiz>", "<quiz penalty=\"25\">", "from 0 to 1"),
    Typo(three, "<quiz>", "<quiz attempts=\"0\">", "from 1"),
    Typo(
      three, at: "<task", "rule=\"each\"", "rule=\"every\"", "all (points only", "each (points in proportion"),
    Typo(one, at: "literal-matching\"", "correct=\"true\"", "correct=\"yes\"", "true or false"),
    Typo(typical, "<dense units=\"64\"/>", "<dense/>", "add units="),
  ]

  // MARK: - Parameters

  private static let parameters = [
    Typo(three, at: "pool-between\"", "kernel=\"{k}\"", "kernel=\"{kk}\"", "did you mean {k}?"),
    Typo(three, at: "stacked-convs\"", "{k}x{k} with", "{k}x{kernel} with", "add <param name=\"kernel\""),
    Typo(three, at: "pool-between\"", "kernel=\"{k}\"", "kernel=\"{k\"", "{name}"),
    Typo(three, at: "stacked-convs\"", "{n} convolutions", "{n convolutions", "{name}"),
    Typo(three, at: "stacked-convs\"", "{n}·({k} − 1)", "{n}·(k} − 1)", "{name}"),
    Typo(three, at: "stacked-convs\"", "{k-1} pixels", "{k-} pixels", "whole-number arithmetic"),
    Typo(three, at: "strided-first\"", "{m}x{m}: how", "{m}x{mm}: how", "did you mean {m}?"),
    Typo(three, at: "strided-first\"", "{m}x{m}: how", "{m}x{m: how", "{name}"),
    Typo(three, at: "strided-first\"", "{s}.</diagnose>", "{t}.</diagnose>", "{s}"),
    Typo(three, at: "pool-between\"", "24..48 step 8", "24-..48 step 8", "24..48 step 8"),
    Typo(three, at: "pool-between\"", "24..48 step 8", "24..48 setp 8", "24..48 step 8"),
    Typo(three, at: "pool-between\"", "24..48 step 8", "48..24 step 8", "begin with the smaller number"),
    Typo(three, at: "pool-between\"", "24..48 step 8", "24..48 step 0", "at least 1"),
    Typo(three, at: "pool-between\"", "24..48 step 8", "24...48 step 8", "24..48 step 8"),
    Typo(three, at: "pool-between\"", "name=\"n\"", "name=\"k\"", "another name"),
    Typo(one, "2*{p} &lt; {k}", "2*{p} &lt; ", "a number or a parameter's name"),
    Typo(one, "2*{p} &lt; {k}", "2*{p} {k}", "< <= > >= == !="),
    Typo(one, "2*{p} &lt; {k}", "2*{p} < {k}", "&lt;"),
    Typo(one, "2*{p} &lt; {k}", "2*{pp} &lt; {k}", "did you mean {p}?"),
  ]

  private static let moreParameters = [
    Typo(three, at: "pool-between\"", "24..48 step 8", "24 to 48", "such as \"24..48 step 8\""),
    Typo(three, at: "pool-between\"", "24..48 step 8", "24..48 by 8", "such as \"24..48 step 8\""),
    Typo(one, "<image size=\"4x4\"", "<image size=\"4\"", "rows x columns"),
    Typo(one, "<image size=\"4x4\" in=\"0 1 2\"", "<image size=\"4x4\" in=\"0-2\"", "0..4"),
    Typo(one, "<image size=\"4x4\" in=\"0 1 2\"", "<image size=\"4x4\"", "in=\"0 1\""),
    Typo(one, "<image size=\"{n}x{n}\"", "<image size=\"{n}x{90*n}\"", "at most 64"),
    Typo(one, at: "slide-by-hand\"", "1 0 / 0 1</kernel>", "1,0 / 0,1</kernel>", "spaces between"),
    Typo(one, at: "slide-by-hand\"", "1 0 / 0 1</kernel>", "1 0/0 1</kernel>", "between rows"),
    Typo(
      one, at: "slide-by-hand\"", "1 0 / 0 1</kernel>", "1 0 / 0 1 / 1 1 / 0 1</kernel>", "kernel smaller"),
    Typo(three, at: "pool-between\"", "kernel=\"3\" padding=", "kernel=\"3\" pad=", "did you mean padding?"),
    Typo(one, at: "dilated-map\"", "</question>", "", toldAt: "dilated-map", "close it with </question>"),
  ]

  // MARK: - References

  private static let references = [
    Typo(three, at: "pool-between\"", "at=\"last\"", "at=\"lats\"", "did you mean last?"),
    Typo(three, at: "pool-between\"", "id=\"last\"", "id=\"final\"", toldAt: "<ask", "id=\"last\""),
    Typo(
      three, at: "stacked-convs\"", "requires=\"fourth-stacked\"", "requires=\"forth-stacked\"",
      "did you mean fourth-stacked?"),
    Typo(
      three, at: "stacked-convs\"", "requires=\"fourth-stacked\"", "requires=\"stacked-convs\"",
      "break the circle"),
    Typo(three, "id=\"pool-between\"", "id=\"stacked-convs\"", "choose another id"),
    Typo(three, at: "<task", "id=\"3.2\"", "id=\"3.1\"", "choose another id"),
    Typo(
      three, at: "<task", "suite=\"StrideTests\"", "suite=\"StackedConvolutionTests\"", "a suite of its own"),
    Typo(resnet, "from=\"pool1\"", "from=\"pol1\"", "did you mean pool1?"),
    Typo(resnet, "id=\"projection1\"", "id=\"main1\"", "choose another id"),
    Typo(three, at: "pool-between\"", "exact-fit=\"all\"", "exact-fit=\"lsat\"", "did you mean last?"),
  ]

  // MARK: - Structure

  private static let structure = [
    Typo(
      one, at: "slide-by-hand\"",
      "<ask quantity=\"feature-map\">What does the kernel make of this image, with stride 1 and no padding?</ask>",
      "", toldAt: "slide-by-hand", "<ask"),
    Typo(
      three, at: "pool-between\"", "</ask>", "</ask><ask quantity=\"jump\" points=\"1\">And the jump?</ask>",
      "give points to all of them"),
    Typo(two, at: "six-filters\"", "<ask quantity=\"parameter-count\">", "<ask>", "quantity="),
    Typo(two, at: "six-filters\"", "</ask>", "</ask><answer>456</answer>", "unknown element <answer>"),
    Typo(one, at: "literal-matching\"", " correct=\"true\"", "", toldAt: "<choices>", "correct=\"true\""),
    Typo(one, at: "literal-matching\"", "<ask>", "<ask quantity=\"jump\">", "keep the one"),
    Typo(one, at: "filter1-stride1\"", "1 0 0 0 0 1", "1 0 0 0 0", "equally long"),
    Typo(one, at: "slash-map\"", "0 0 1 0<", "0 0 1<", "equally long"),
    Typo(one, at: "slash-map\"", "0 0 0 1", "0 0 o 1", "write numbers"),
    Typo(one, at: "slide-by-hand\"", "<kernel>1 0 / 0 1</kernel>", "", toldAt: "<ask", "<kernel>"),
    Typo(three, at: "pool-between\"", "</network>", "</netwrok>", "close it with </network>"),
    Typo(three, at: "pool-between\"", "kernel=\"2\"/>", "kernel=\"2\">", "</"),
    Typo(
      three, at: "pool-between\"", "<hint cost=\"0.25\">Track the jump as well as the size.</hint>",
      "<hint cost=\"0.25\">Track the jump as well as the size.", "close it with </hint>"),
    Typo(three, at: "pool-between\"", "points=\"2\"", "points=\"2", "quot"),
    Typo(three, at: "pool-between\"", "points=\"2\"", "points=2", "quotation marks"),
    Typo(three, at: "pool-between\"", "<require exact-fit=\"all\"/>", "<require/>", "exact-fit"),
    Typo(
      three, at: "<task", "<hint>One 3x3", "<diagnose misconception=\"layer-count\"/><hint>One 3x3",
      "<question>"),
    Typo(three, "  </quiz>", "<task module=\"E\"/></quiz>", "<exercise>"),
    Typo(three, at: "pool-between\"", "Track", "Track & trace", "&amp;"),
  ]

  // MARK: - What only drawing finds

  private static let drawing = [
    Typo(
      three, at: "pool-between\"", "<require exact-fit=\"all\"/>", "<require that=\"{n} &lt; {k}\"/>",
      "widen the parameters"),
    Typo(
      three, at: "pool-between\"", "<require exact-fit=\"all\"/>", "<require max-parameters=\"10\"/>",
      "max-parameters", "widen"),
    Typo(one, at: "relu-then-pool\"", "kernel=\"3\"", "kernel=\"4\"", "kernel=\"3 3\""),
    Typo(one, at: "relu-then-pool\"", "filters=\"1\"", "filters=\"2\"", "filters=\"1\""),
    Typo(one, at: "relu-then-pool\"", "6x6x1", "7x7x1", "input=\"6x6x1\""),
    Typo(typical, "<maxpool kernel=\"2\"/>", "<maxpool kernel=\"40\"/>", "smaller kernel"),
    Typo(vgg, "<dense units=\"1000\"/>", "<conv filters=\"8\" kernel=\"3\"/>", "layer conv"),
    Typo(
      three, at: "pool-between\"", "padding=\"same\"/>\n        <maxpool kernel=\"2\"",
      "padding=\"same\"/>\n        <maxpool kernel=\"99\"", "widen the parameters"),
  ]

  private static let all = names + values + parameters + moreParameters + references + structure + drawing

  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent().path

  func testEverySlipIsToldOnItsLineWithWhatToDo() throws {
    XCTAssertGreaterThanOrEqual(Self.all.count, 40)
    for typo in Self.all {
      let text = try String(contentsOfFile: "\(Self.root)/\(typo.file)", encoding: .utf8)
      let start = try XCTUnwrap(
        typo.anchor.isEmpty ? text.startIndex : text.range(of: typo.anchor)?.lowerBound, typo.anchor)
      let range = try XCTUnwrap(text.range(of: typo.old, range: start..<text.endIndex), typo.old)
      let changed = text.replacingCharacters(in: range, with: typo.new)
      let same = text.commonPrefix(with: changed)
      let slipLine = same.count { $0 == "\n" } + 1
      var line = slipLine
      if let told = typo.told {
        let from = try XCTUnwrap(changed.range(of: typo.anchor)?.lowerBound)
        let place = try XCTUnwrap(changed.range(of: told, range: from..<changed.endIndex)?.lowerBound, told)
        line = changed[..<place].count { $0 == "\n" } + 1
      }

      let label = "\(typo.file):\(line): \(typo.old) → \(typo.new)"
      guard
        let found = findings(in: changed, file: typo.file, question: Self.question(at: slipLine, in: changed))
      else {
        XCTFail("nothing was found wrong: \(label)")
        continue
      }
      let first = try XCTUnwrap(found.all.first { $0.severity == .error }, label)
      XCTAssertEqual(first.line, line, "\(label): \(first)")
      for words in typo.words {
        XCTAssertTrue("\(first.message); \(first.advice ?? "")".contains(words), "\(label): \(first)")
      }
      XCTAssertNotNil(first.advice, label)
    }
  }

  /// What loading says, and then, for an exercise, what drawing the question says.
  private func findings(in text: String, file: String, question: String?) -> Diagnostics? {
    do throws(Diagnostics) {
      if file.hasPrefix("Exercises") {
        let exercise = try Exercise.load(bytes: Array(text.utf8), file: file)
        _ = try exercise.quiz?.question(question ?? "")?.instance(seed: 1)
        return exercise.warnings.isEmpty ? nil : Diagnostics(exercise.warnings)
      }
      let document = try ValidatedDocument(XMLSource(bytes: Array(text.utf8), file: file), root: "network")
      guard !document.findings.hasErrors else { throw document.findings.diagnostics }
      _ = try NetworkReader(file: file).analyzedNetwork(from: document.root)
      return nil
    } catch {
      return error
    }
  }

  /// The id of the question that a line is in.
  private static func question(at line: Int, in text: String) -> String? {
    let before = text.split(separator: "\n", omittingEmptySubsequences: false).prefix(line)
    guard let start = before.last(where: { $0.contains("<question id=\"") }) else { return nil }
    return start.split(separator: "\"").dropFirst().first.map(String.init)
  }
}
