import Diagnostics
import Foundation
import XCTest

@testable import Exercises
@testable import NetworkFiles

final class BadXMLTests: XCTestCase {
  /// Every file of `Fixtures/BadXML` and what loading it says, after the file's name.
  private static let expected: [String: [String]] = [
    "answer-element": [
      ":5:7: error: unknown element <answer> in <question>; allowed here: <param>, <require>, <solve>, <network>, <image>, <kernel>, <weights>, <bias>, <output-gradient>, <intro>, <ask>, <table>, <words>, <choices>, <hint>, <diagnose>"
    ],
    "attribute-twice": [
      #":1:34: error: the attribute "id" is given twice; keep one of them"#
    ],
    "attribute-without-value": [
      #":1:14: error: the attribute "id" has no value; write id="value""#
    ],
    "billion-laughs": [
      ":1:1: error: document types (<!DOCTYPE …>) and entities are not accepted; delete the declaration and write the text itself where an entity was used"
    ],
    "build-input-open": [
      #":3:30: error: input="*x*x3" leaves a size open; write every size: a network is trained on images of one size"#
    ],
    "control-character": [
      ":2:13: error: there is a character that XML does not allow; delete it: control characters cannot be written"
    ],
    "control-in-value": [
      #":1:11: error: id="e\u{202e}" is not possible in <exercise>; write a name of letters, digits, "-" and "_" without spaces, such as exercise3"#
    ],
    "declaration-too-late": [
      ":2:6: error: the XML declaration is not at the very start of the file; delete what stands before <?xml"
    ],
    "default-namespace": [
      #":1:11: error: <exercise> has no attribute "xmlns"; delete it: exercise files have no namespace"#
    ],
    "doctype-in-broken-declaration": [
      ":1:23: error: document types (<!DOCTYPE …>) and entities are not accepted; delete the declaration and write the text itself where an entity was used"
    ],
    "doctype": [
      ":2:1: error: document types (<!DOCTYPE …>) and entities are not accepted; delete the declaration and write the text itself where an entity was used"
    ],
    "element-in-wrong-place": [
      ":3:5: error: <threshold> cannot stand in <task>; it belongs in <part>"
    ],
    "empty-quiz": [
      ":2:3: error: <quiz> is empty; add <question>, or <exam>, or <bank>"
    ],
    "empty-task": [
      ":2:3: error: <task> is empty; add <part>, or <build>"
    ],
    "empty": [
      ": error: the file is empty; start it with a root element, such as <exercise>"
    ],
    "external-entity": [
      ":2:1: error: document types (<!DOCTYPE …>) and entities are not accepted; delete the declaration and write the text itself where an entity was used"
    ],
    "formula-command": [
      ":7:10: error: there is no command \\fracc; did you mean \\frac?"
    ],
    "formula-open": [
      ":6:24: error: the formula is not closed; add a $ right after it, or write \\$ for a dollar sign"
    ],
    "formula-parameter": [
      #":6:7: error: the parameter {m} is not declared; add <param name="m" in="3 5 7"/> to the question, or use {n}; braces meant as such are {{m}}"#
    ],
    "hint-cost": [
      #":4:13: error: cost="25%" is not possible in <hint>; write a number from 0 to 1, such as 0.25"#,
      ":5:7: error: the hint is empty; write what would help a student to go on",
    ],
    "hyphens-in-comment": [
      ":2:10: error: there is -- inside a comment; comments may not contain --; use one hyphen or a dash"
    ],
    "latin-1-declared": [
      #":1: error: the file declares the encoding "ISO-8859-1"; save the file as UTF-8 and write encoding="UTF-8""#
    ],
    "latin-1": [
      ":2:12: error: the byte 0xF6, which would be “ö” in Latin-1, is not UTF-8; save the file as UTF-8"
    ],
    "less-than-in-attribute": [
      ":1:27: error: there is a < inside an attribute's value; write &lt; for it, and check that the quotation marks are closed"
    ],
    "less-than-in-text": [
      ":2:15: error: a name is missing after <; write &lt; for a less-than sign, or the element's name right after <"
    ],
    "listing-open": [
      ":8: error: the fence is not closed; add a line with ```"
    ],
    "lone-ampersand": [
      ":2:15: error: an & stands alone; write &amp; for an ampersand"
    ],
    "mismatched-tags": [
      ":4:10: error: <task>, opened on line 2, is closed by </taks>; close it with </task>, or with /> at the end of its start tag"
    ],
    "missing-attributes": [
      #":3:5: error: <part> lacks the attribute id; add id="…": The part's number, as in: grade exercise3 --part 3.2"#,
      #":3:5: error: <part> lacks the attribute points; add points="…": What the part is worth."#,
      #":3:5: error: <part> lacks the attribute suite; add suite="…": The XCTest class whose tests grade the part."#,
    ],
    "module-no-name": [
      #":2:9: error: module="2 fast" is not possible in <task>; write a Swift name: letters, digits and "_", not starting with a digit, such as Exercise3"#
    ],
    "network-attribute": [
      #":2:21: error: <conv> has no attribute "kernal"; did you mean kernel? (allowed here: id, from, filters, kernel, stride, padding, dilation, groups, bias)"#
    ],
    "network-brace": [
      #":2:9: error: filters="{n" is not possible in <conv>; write a parameter as {name}, with both braces"#
    ],
    "network-does-not-fit": [
      ":4:3: error: layer conv2 (conv): the kernel does not fit: ⌊(6 + 2·0 − 7)/1⌋ + 1 = 0 on axis 1 (height); use a smaller kernel, more padding, or less down-sampling before this layer"
    ],
    "network-dropout": [
      ":2:12: error: <dropout>: rate is “1.5”; use a number from 0.0 up to, not including, 1.0"
    ],
    "network-filters-zero": [
      ":2:9: error: <conv>: filters is 0; use a whole number of at least 1"
    ],
    "network-from": [
      ":3:8: error: layer add2 (add): from names “frist”, and no layer has that id; did you mean first?"
    ],
    "network-huge": [
      ":2:3: error: layer dense1 (dense): its numbers do not fit into 64 bits; check kernel, stride, padding and sizes for a slip"
    ],
    "network-ids-twice": [
      ":3:9: error: layer a (relu): the id a is given twice; choose another id"
    ],
    "network-kernel-axes": [
      ":3:9: error: <conv>: kernel has 3 values (“3 3 3”), and the input has 2 spatial axes; give one value for all axes, or 2 with spaces between"
    ],
    "network-kernel-word": [
      #":2:21: error: kernel="three" is not possible in <conv>; write one whole number, or one for each axis, such as 3 or "3 5""#
    ],
    "network-placeholder": [
      ":2:9: error: filters has the placeholder {n}, and there are no parameters here; write a number; parameters exist only in a quiz question"
    ],
    "network-repeat": [
      ":2:11: error: the network has more than 100000 layers when its repetitions are written out; lower the times of its repeats"
    ],
    "network-several": [
      ":2:9: error: <conv>: filters is 0; use a whole number of at least 1",
      ":3:12: error: <maxpool>: kernel is 0; use a whole number of at least 1",
      #":4:3: error: <dense> lacks the attribute units; add units="…": How many values come out."#,
    ],
    "network-shape-word": [
      #":1:10: error: input="8 by 8" is not possible in <network>; write sizes joined by x with the channels last, such as 28x28x1, with * for a size that is not known"#
    ],
    "network-shape": [
      #":1:10: error: input="8x8x*" leaves the number of channels open; only spatial sizes may be *; write sizes joined by x with the channels last, such as 28x28x1"#
    ],
    "network-unknown-layer": [
      ":3:3: error: unknown element <maxpol> in <network>; did you mean <maxpool>? (allowed here: <conv>, <depthwise-conv>, <conv-transpose>, <locally-connected>, <maxpool>, <avgpool>, <global-maxpool>, <global-avgpool>, <adaptive-maxpool>, <adaptive-avgpool>, <dense>, <flatten>, <dropout>, <batchnorm>, <layernorm>, <groupnorm>, <zero-pad>, <upsample>, <channel-shuffle>, <relu>, <leaky-relu>, <gelu>, <silu>, <hard-swish>, <sigmoid>, <hard-sigmoid>, <tanh>, <softmax>, <add>, <multiply>, <concat>, <shared>, <repeat>)"
    ],
    "nothing-inside": [
      ":1:1: error: <exercise> has neither questions nor a task; add <quiz> or <task>"
    ],
    "nul": [
      ":2:10: error: the file has a NUL byte, which no text has; delete it, or check that this is the right file"
    ],
    "one-choice": [
      ":5:7: error: <choices> needs more than one <choice>; add another"
    ],
    "only-spaces": [
      ":4:1: error: there is no root element here; start with a tag such as <exercise>, and nothing before it"
    ],
    "other-root": [
      ":1:1: error: the root element is <network>, and <exercise> is expected here; check that this is the right file"
    ],
    "output-gradient-unused": [
      ":6:7: error: feature-map-sum has no use for <output-gradient>; ask for gradient-input, gradient-weights, gradient-bias, updated-weights or updated-bias, or leave it out"
    ],
    "part-ids-twice": [
      #":4:11: error: the part id "1" is already taken on line 3; choose another id"#
    ],
    "picture-without-words": [
      ":8:9: error: the picture n.png has no alternative text; write what it shows in the brackets, for whoever cannot see it: ![what it shows](n.png)"
    ],
    "points-negative": [
      #":3:30: error: points="-2" is not possible in <part>; write a number above 0 and at most 10000, such as 2 or 0.5"#
    ],
    "points-word": [
      #":3:30: error: points="two" is not possible in <part>; write a number above 0 and at most 10000, such as 2 or 0.5"#
    ],
    "points-zero": [
      #":3:30: error: points="0" is not possible in <part>; write a number above 0 and at most 10000, such as 2 or 0.5"#
    ],
    "quantity-misspelt": [
      #":4:12: error: quantity="receptive-feild" is not possible in <ask>; did you mean receptive-field? It must be one of the quantities the reference network computes"#
    ],
    "question-at": [
      #":5:28: error: at="lsat" names no layer of the question's network; did you mean last?"#
    ],
    "question-does-not-fit": [
      ":5:9: error: layer conv1 (conv): the kernel does not fit: ⌊(8 + 2·0 − 9)/1⌋ + 1 = 0 on axis 1 (height); use a smaller kernel, more padding, or less down-sampling before this layer"
    ],
    "question-ids-twice": [
      #":4:15: error: the question id "q" is already taken on line 3; choose another id"#,
      #":4:33: error: requires names "other", and no question has that id; write the id of a question of this quiz: q"#,
    ],
    "question-placeholder-structure": [
      ":8:14: error: layer add3 (add): from names “nowhere”, and no layer has that id; give the layer it means that id; there are a, dropout2, input"
    ],
    "rule-misspelt": [
      #":3:58: error: rule="eahc" is not possible in <part>; did you mean each? It must be all (points only if every test of the suite passes) or each (points in proportion to the tests that pass)"#
    ],
    "stray-text": [
      #":3:5: error: the text "points galore" has no place in <task>; delete it, or make it a comment"#
    ],
    "stray-text-behind-comments": [
      #":6:12: error: the text "wörd" has no place in <task>; delete it, or make it a comment"#
    ],
    "suite-twice": [
      ":4:41: error: the suite OneTests already grades the part on line 3; give each part a suite of its own"
    ],
    "table-row": [
      ":10: error: the row has 1 cell, and the table's header 2; add the missing ones; an empty cell is | |"
    ],
    "text-before-root": [
      ":1:1: error: there is no root element here; start with a tag such as <exercise>, and nothing before it"
    ],
    "network-text": [
      ":2:3: error: <conv> must be empty; write <conv …/> on its own"
    ],
    "thresholds": [
      ":4:7: error: the check parameters has no limit; add min or max",
      #":5:7: error: the check overfit lacks the attribute images; add images="…""#,
      #":5:7: error: the check overfit lacks the attribute accuracy; add accuracy="…""#,
      ":6:37: error: the part is worth 8 points, and its highest threshold 5; make the two equal",
      ":8:9: error: this threshold is not above the one before in both min and points; list thresholds from the lowest to the highest",
      #":10:7: error: the check test-accuracy has no <threshold>; add <threshold min="0.7" points="1"/>"#,
      ":11:61: error: min is above max, so nothing can pass; swap them",
    ],
    "timeout-zero": [
      #":2:20: error: timeout="0" is not possible in <task>; write a number of seconds above 0 and at most 3600, such as 5 or 0.5"#,
      #":2:32: error: memory="8" is not possible in <task>; write a whole number of MiB from 16 to 1048576, such as 1024"#,
    ],
    "truncated-utf-8": [
      ":1:25: error: the byte 0xC3, which would be “Ã” in Latin-1, is not UTF-8; save the file as UTF-8"
    ],
    "two-quizzes": [
      ":3:3: error: there is more than one <quiz> in <exercise>; make one of them"
    ],
    "two-roots": [
      ":2:1: error: something follows after the end of the root element; delete it, or move it inside"
    ],
    "type-override": [
      ":2:3: error: <task> is empty; add <part>, or <build>",
      #":2:20: error: <task> has no attribute "xsi:type"; it takes module, timeout, memory"#,
      #":2:36: error: the text "free text" has no place in <task>; delete it, or make it a comment"#,
    ],
    "unclosed-comment": [
      ":2:3: error: a comment begins here and is not closed; end it with -->"
    ],
    "unclosed-comment-before-another": [
      ":3:5: error: the comment is still open where the next one begins, on line 5; end it with -->"
    ],
    "unclosed-cdata": [
      ":2:12: error: a CDATA section begins here and is not closed; end it with ]]>"
    ],
    "unclosed-quote": [
      #":1:24: error: there is no space before an attribute, or a quotation mark is missing; write name="value" name="value""#
    ],
    "unclosed": [
      ":3:1: error: the file ends before <task> is closed; close every element with </name>, or with /> in its start tag"
    ],
    "undeclared-prefix": [
      #":2:50: error: the prefix of "xsi:noNamespaceSchemaLocation" is not declared; add xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" to the root element"#
    ],
    "unknown-attribute-far": [
      #":3:58: error: <part> has no attribute "banana"; it takes id, title, points, goals, suite, rule"#
    ],
    "unknown-attribute": [
      #":3:30: error: <part> has no attribute "pionts"; did you mean points? (allowed here: id, title, points, goals, suite, rule)"#
    ],
    "unknown-element-far": [
      ":3:5: error: unknown element <banana> in <task>; allowed here: <part>, <build>"
    ],
    "unknown-element": [
      ":2:3: error: unknown element <taks> in <exercise>; did you mean <task>? (allowed here: <summary>, <quiz>, <task>)"
    ],
    "unknown-entity": [
      ":2:19: error: &nbsp; is not defined: only &lt; &gt; &amp; &quot; and &apos; are; write the character itself, or &amp; for an ampersand"
    ],
    "unknown-root": [
      ":1:1: error: unknown root element <exercice>; did you mean <exercise>? (allowed here: <exercise>, <network>, <bank>, <course>)"
    ],
    "unquoted-attribute": [
      #":1:14: error: an attribute's value is not in quotation marks; write name="value""#
    ],
    "utf-16-without-bom": [
      ":1: error: the file is in UTF-16; save the file as UTF-8"
    ],
    "utf-16": [
      ":1: error: the file is in UTF-16; save the file as UTF-8"
    ],
    "wrong-order": [
      ":5:3: error: <summary> comes too late in <exercise>; move it before <task>"
    ],
    "xinclude": [
      ":2:3: error: unknown element <xi:include> in <exercise>; allowed here: <summary>, <quiz>, <task>"
    ],
  ]

  /// The file whose many findings are counted instead.
  private static let counted = "many-errors"

  private func load(_ name: String) -> Diagnostics? {
    let path = "\(fixturesPath)/BadXML/\(name).xml"
    do throws(Diagnostics) {
      if name.hasPrefix("network-") {
        _ = try NetworkReader.load(contentsOf: path)
      } else {
        _ = try Exercise.load(contentsOf: path)
      }
      return nil
    } catch {
      return error
    }
  }

  func testEveryMistakeIsToldWithItsPlaceAndItsRemedy() {
    for (name, lines) in Self.expected.sorted(by: { $0.key < $1.key }) {
      let path = "\(fixturesPath)/BadXML/\(name).xml"
      let found = load(name)?.all.map { $0.description.replacingOccurrences(of: path, with: "") }
      XCTAssertEqual(found, lines, name)
    }
  }

  func testEveryFixtureHasItsRow() throws {
    let files = try FileManager.default.contentsOfDirectory(atPath: fixturesPath + "/BadXML")
    XCTAssertEqual(
      Set(files.map { $0.replacingOccurrences(of: ".xml", with: "") }),
      Set(Self.expected.keys).union([Self.counted]))
  }

  func testManyMistakesAreSortedByLineAndCapped() throws {
    let found = try XCTUnwrap(load(Self.counted))
    XCTAssertEqual(found.all.count, Diagnostics.limit)
    // Each of the 40 parts lacks a suite, has an attribute that does not exist, and no points.
    XCTAssertEqual(found.omitted, 3 * 40 - Diagnostics.limit)
    let lines = found.all.compactMap(\.line)
    XCTAssertEqual(lines, lines.sorted())
    XCTAssertEqual(lines.first, 3)
    XCTAssertTrue(found.description.hasSuffix("and 70 more; put these right first"))
  }
}
