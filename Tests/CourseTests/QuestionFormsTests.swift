import Diagnostics
import IndependentReference
import XCTest

@testable import Exercises
@testable import Questions

/// The ways to ask, each held to a recomputation, with what is read, what is wrong, and what explains it.
final class QuestionFormsTests: XCTestCase {
  private func question(_ body: String, points: String = "1") throws -> Question {
    let xml = """
      <exercise id="forms" title="Forms"><quiz><question id="q" points="\(points)">
      \(body)
      </question></quiz></exercise>
      """
    let exercise = try Exercise.load(bytes: Array(xml.utf8), file: "forms.xml")
    return try XCTUnwrap(exercise.quiz?.question("q"))
  }

  private func findings(_ body: String, points: String = "1") -> [String] {
    do {
      let question = try question(body, points: points)
      return QuestionLint(question, seeds: 20).findings.map { "\($0)" }
    } catch let error as Diagnostics {
      return error.all.map { "\($0)" }
    } catch {
      return ["\(error)"]
    }
  }

  /// Whether typed answers are right.
  private func assertMarks(
    _ field: AnswerField, right: [String] = [], wrong: [String] = [], unread: [String] = [],
    line: UInt = #line
  ) {
    for text in right {
      XCTAssertEqual(try? field.mark(field.read(text)).isFull, true, "“\(text)” is right", line: line)
    }
    for text in wrong {
      XCTAssertEqual(try? field.mark(field.read(text)).isFull, false, "“\(text)” is wrong", line: line)
    }
    for text in unread { XCTAssertThrowsError(try field.read(text), "“\(text)” is not read", line: line) }
  }

  // MARK: - Several fields

  func testSeveralAsksAreFieldsWithPointsOfTheirOwn() throws {
    let question = try question(
      """
      <network input="9x9x1"><conv id="c" filters="2" kernel="3" stride="2"/></network>
      <ask quantity="output-size" at="c" points="1">Size?</ask>
      <ask quantity="parameter-count" points="3">Parameters?</ask>
      """, points: "4")
    let fields = try question.instance(seed: 1).fields
    XCTAssertEqual(fields.map(\.points), [1, 3])
    XCTAssertEqual(fields.map(\.answerText), ["4", "20 parameters"])
    XCTAssertEqual(fields[1].explanations(for: try fields[1].read("18")).first?.misconception, "forgot-bias")
  }

  func testATableHasAFieldForEachLayerAndColumn() throws {
    let body = { (at: String) in
      """
      <network input="8x8x1"><conv id="c" filters="2" kernel="3"/><maxpool id="p" kernel="2"/></network>
      <intro>Fill in.</intro>
      <table \(at)><ask quantity="output-shape">shape</ask><ask quantity="parameter-count">parameters</ask></table>
      """
    }
    let instance = try question(body("at=\"each\""), points: "8").instance(seed: 1)
    XCTAssertEqual(instance.intro, "Fill in.")
    XCTAssertEqual(
      instance.fields.map { "\($0.cell!.row) \($0.cell!.column) \($0.answerText)" },
      ["c shape 6x6x2", "c parameters 20 parameters", "p shape 3x3x2", "p parameters 0 parameters"])
    XCTAssertEqual(instance.fields.map(\.points), [2, 2, 2, 2])
    XCTAssertEqual(try question(body("at=\"p\"")).instance(seed: 1).fields.count, 2)
    XCTAssertTrue(
      findings(body("at=\"d\"")).contains { $0.contains("names \"d\"") }, "\(findings(body("at=\"d\"")))")
  }

  func testPointsOfFieldsAddUpToTheQuestions() {
    let network = "<network input=\"9x9x1\"><conv filters=\"2\" kernel=\"3\"/></network>"
    for (asks, words) in [
      ("points=\"1\">a</ask><ask quantity=\"jump\" points=\"1\"", "is worth 3 points, and its <ask> 2"),
      (">a</ask><ask quantity=\"jump\" points=\"3\"", "this <ask> has no points"),
    ] {
      let found = findings("\(network)<ask quantity=\"output-size\" \(asks)>b</ask>", points: "3")
      XCTAssertTrue(found.contains { $0.contains(words) }, "\(found)")
    }
  }

  // MARK: - Which layer, which network

  func testALayerIsAnsweredByNameNumberOrKind() throws {
    let question = try question(
      """
      <network input="28x28x3">
        <conv id="conv1" filters="8" kernel="3"/><maxpool id="pool1" kernel="2"/><dense id="out" units="10"/>
      </network>
      <ask layer="largest" by="parameter-count">Which?</ask>
      """)
    let field = try question.instance(seed: 1).fields[0]
    XCTAssertEqual(field.answerText, "out")
    assertMarks(
      field, right: ["out", "OUT", "layer 3", "3", "the dense", "dense."],
      wrong: ["conv1", "conv 1", "1", "maxpool"],
      unread: ["conv9", "4", "", "conv1 or out"])
  }

  func testTheFirstAndTheLastLayerOfAConditionAreFoundByBruteForce() throws {
    for (choice, relation) in [("first", "&lt;="), ("last", ">"), ("first", "=="), ("last", ">=")] {
      let question = try question(
        """
        <param name="n" in="20..40"/><param name="m" in="4..20"/>
        <network input="{n}x{n}x1">
          <conv id="a" filters="2" kernel="3"/><maxpool id="b" kernel="2"/><conv id="c" filters="2" kernel="5"/>
        </network>
        <ask layer="\(choice)" where="output-size \(relation) {m}">Which?</ask>
        """)
      for seed in 1...UInt64(30) {
        let instance = try question.instance(seed: seed)
        let network = try IndependentNetwork(xml: instance.networkElement!.xml)
        let bound = Double(instance.parameters["m"]!)!
        let found = try network.ids.filter { id in
          let size = try network.answer("output-size", at: id)[0]
          switch relation {
          case "&lt;=": return size <= bound
          case ">": return size > bound
          case ">=": return size >= bound
          default: return size == bound
          }
        }
        XCTAssertEqual(
          instance.fields[0].answerText, (choice == "first" ? found.first : found.last) ?? "none", "\(seed)")
      }
    }
  }

  func testTwoNetworksAreComparedByNumbersOrByName() throws {
    let networks = """
      <network id="big" input="16x16x4"><conv filters="4" kernel="5"/></network>
      <network id="small" input="16x16x4"><conv filters="4" kernel="3"/></network>
      """
    func field(_ compare: String, _ of: String = "big small") throws -> AnswerField {
      try question("\(networks)<ask quantity=\"parameter-count\" compare=\"\(compare)\" of=\"\(of)\">?</ask>")
        .instance(seed: 1).fields[0]
    }
    // 4·(25·4 + 1) = 404 and 4·(9·4 + 1) = 148.
    assertMarks(try field("ratio"), right: ["404/148", "2.73"], wrong: ["0.37", "2.8"])
    assertMarks(try field("difference"), right: ["256"], wrong: ["-256"])
    assertMarks(try field("saving"), right: ["63.37 %", "63.37"], wrong: ["172.97"])
    assertMarks(
      try field("larger"), right: ["big", "Big", "the network big"], wrong: ["small", "same"],
      unread: ["conv"])
    XCTAssertEqual(try field("smaller").answerText, "small")
    XCTAssertEqual(try field("ratio", "small big").answerText, "0.37")
    // 400 / 144 is what somebody without biases has.
    let ratio = try field("ratio")
    XCTAssertEqual(ratio.explanations(for: try ratio.read("2.78")).first?.misconception, "forgot-bias")
    let found = findings("\(networks)<ask quantity=\"jump\" compare=\"ratio\" of=\"big large\">?</ask>")
    XCTAssertTrue(found.contains { $0.contains("the ids are big, small") }, "\(found)")
  }

  // MARK: - The other way round

  func testEverySolutionIsRightAndNoneWhereThereIsNone() throws {
    let question = try question(
      """
      <param name="k" in="2 3 4 5 7 13"/>
      <solve for="p" in="0..4"/>
      <network input="16x16x1"><conv id="c" filters="1" kernel="{k}" padding="{p}" stride="4"/></network>
      <ask quantity="output-size" at="c" equals="4">Which p?</ask>
      """)
    var hasNone = false
    var hasSeveral = false
    for seed in 1...UInt64(30) {
      let instance = try question.instance(seed: seed)
      let field = instance.fields[0]
      let xml = instance.networkElement!.xml
      XCTAssertTrue(xml.contains("padding=\"p\""), xml)
      let solutions = try (0...4).filter { value in
        let network = try IndependentNetwork(
          xml: xml.replacing("padding=\"p\"", with: "padding=\"\(value)\""))
        return try network.answer("output-size", at: "c") == [4, 4]
      }
      hasNone = hasNone || solutions.isEmpty
      hasSeveral = hasSeveral || solutions.count > 1
      for value in 0...4 {
        let isRight = solutions.contains(value)
        assertMarks(
          field, right: isRight ? ["\(value)", "p = \(value)"] : [], wrong: isRight ? [] : ["\(value)"])
      }
      assertMarks(
        field, right: solutions.isEmpty ? ["none", "no solution"] : [],
        wrong: solutions.isEmpty ? [] : ["none"])
      assertMarks(field, unread: ["5", "-1", "padding"])
    }
    XCTAssertTrue(hasNone && hasSeveral, "the draws show both")
  }

  func testAnUnknownMayBeHowOftenSomethingIsRepeatedOrAWord() throws {
    let repeated = try question(
      """
      <solve for="n" in="1..20"/>
      <network input="64x64x1"><repeat times="{n}"><conv filters="1" kernel="3"/></repeat></network>
      <ask quantity="receptive-field" equals="31">How many?</ask>
      """
    ).instance(seed: 1).fields[0]
    assertMarks(repeated, right: ["15", "n=15"], wrong: ["10", "14", "none"])
    // 3 for each layer, as if they did not overlap, never makes 31.
    XCTAssertTrue(
      repeated.explanations(for: try repeated.read("none")).map(\.misconception).contains("summed-kernels"))
    let word = try question(
      """
      <solve for="w" in="valid same"/>
      <network input="28x28x1"><conv filters="1" kernel="3" padding="{w}"/></network>
      <ask quantity="output-size" equals="28x28">Which?</ask>
      """
    ).instance(seed: 1).fields[0]
    assertMarks(word, right: ["same", "Same", "w = same"], wrong: ["valid", "none"], unread: ["full"])
  }

  func testSlipsInAnInverseQuestionAreTold() {
    let network = "<network input=\"28x28x1\"><conv filters=\"1\" kernel=\"3\" padding=\"{p}\"/></network>"
    for (body, words) in [
      ("\(network)<ask quantity=\"output-size\" equals=\"28\">?</ask>", "needs an unknown to solve for"),
      (
        "<solve for=\"p\" in=\"0..5\"/>\(network)<ask quantity=\"output-size\">?</ask>",
        "nothing says what <solve> is to reach"
      ),
      (
        "<solve for=\"q\" in=\"0..5\"/>\(network)<ask quantity=\"output-size\" equals=\"28\">?</ask>",
        "{p} is not declared"
      ),
      (
        "<solve for=\"p\" in=\"0..5\"/>\(network)<ask quantity=\"output-size\" equals=\"wide\">?</ask>",
        "is no number"
      ),
    ] {
      let found = findings(body)
      XCTAssertTrue(found.contains { $0.contains(words) }, "\(words): \(found)")
    }
  }

  // MARK: - Formulas

  private let parametersOfC = """
    <param name="C" in="1..64"/><param name="k" in="3"/>
    <network input="16x16x{C}"><conv filters="{C}" kernel="{k}"/></network>
    """

  func testEquivalentFormulasAreRightAndOthersAreNot() throws {
    let field = try question(
      "\(parametersOfC)<ask quantity=\"parameter-count\" in-terms-of=\"C\" formula=\"k^2*C^2 + C\">?</ask>"
    ).instance(seed: 4).fields[0]
    XCTAssertEqual(field.answerText, "3^2*C^2 + C")
    assertMarks(
      field,
      right: [
        "9C^2+C", "9*C*C + C", "C(9C + 1)", "9·C² + C", "C·(9·C+1)", "P = 9C² + C", "(3C)^2 + C", "c + 9c²",
        "10*C + 9*C*(C-1)", "9 C**2 + C",
      ],
      wrong: ["9C^2", "9C^2 + 1", "C^2", "10C", "C", "9C^2 + C/1.0001", "C/0"],
      unread: [
        "", "9C^2 + k", "foo(C)", "9C^2 +", "(9C^2 + C", "exec(C)", "C^^2",
        String(repeating: "(", count: 500) + "C",
      ])
    XCTAssertEqual(field.explanations(for: try field.read("9C^2")).map(\.misconception).first, "forgot-bias")
    XCTAssertEqual(
      field.explanations(for: try field.read("10C")).map(\.misconception), ["forgot-input-channels"])
  }

  func testAFormulaWithFloorIsReadInBrackets() throws {
    let field = try question(
      """
      <param name="n" in="9..64"/>
      <network input="{n}x{n}x1"><conv filters="1" kernel="3" stride="2"/></network>
      <ask quantity="output-size" in-terms-of="n" formula="floor((n - 3)/2) + 1">?</ask>
      """
    ).instance(seed: 1).fields[0]
    assertMarks(
      field, right: ["⌊(n − 3)/2⌋ + 1", "floor((n-1)/2)", "ceil(n/2) - 1"],
      wrong: ["(n-3)/2 + 1", "n/2", "⌈(n − 3)/2⌉ + 1"])
    XCTAssertEqual(
      field.explanations(for: try field.read("ceil((n-3)/2) + 1")).first?.misconception, "ceil-for-floor")
  }

  func testAnAuthorsFormulaThatIsWrongIsAFindingWithItsPlace() {
    let found = findings(
      "\(parametersOfC)<ask quantity=\"parameter-count\" in-terms-of=\"C\"\nformula=\"9*C^2\">?</ask>")
    XCTAssertTrue(found.contains { $0.contains("forms.xml:4:1:") && $0.contains("9*C^2") }, "\(found)")
    for (attributes, words) in [
      ("in-terms-of=\"D\" formula=\"D\"", "which is no parameter"),
      ("in-terms-of=\"C\"", "no formula to show"),
      ("in-terms-of=\"C\" formula=\"9*Y\"", "“Y” is no variable here"),
    ] {
      let found = findings("\(parametersOfC)<ask quantity=\"parameter-count\" \(attributes)>?</ask>")
      XCTAssertTrue(found.contains { $0.contains(words) }, "\(found)")
    }
  }

  /// Whatever is typed is read in time that grows with its length, and never runs.
  func testHostileFormulasAreRefusedOrWorkedOut() {
    for text in [
      String(repeating: "(", count: 2_000), String(repeating: "C^", count: 480) + "2",
      String(repeating: "-", count: 900) + "C",
      String(repeating: "9", count: 999), "C^C^C^C", "9^9^9^9^9^9^9", String(repeating: "max(C,", count: 100),
      "\u{0}C", "C\u{202E}2", "min()", "max(C)", "⌊C", "C⌋",
    ] {
      let formula = try? FormulaReader.formula(text, variables: ["C"])
      let value: Double? = formula?.value(["C": 7])
      XCTAssertFalse(value?.isNaN == true, text)
    }
  }

  // MARK: - Exact numbers

  func testNumbersOfAnySizeAreExact() throws {
    let field = try question("<param name=\"n\" in=\"8\"/><ask value=\"256^({n}*{n}*3)\">?</ask>").instance(
      seed: 1
    )
    .fields[0]
    assertMarks(
      field,
      right: [
        "256^192", "2^1536", "256^(8*8*3)", "(2^8)^192", "4^768", "16^(384)", "2^1535·2", "2^1537/2",
        "256¹⁹²",
      ],
      wrong: ["2^1535", "256^191", "2^1536 + 1", "2^1536 - 1", "-2^1536", "10^462", "0"],
      unread: ["many", "2^", "2^2^2^2^2^2", "1/0"])
    XCTAssertTrue(field.solution[0].contains("≈ 2.4·10^462"), "\(field.solution)")
  }

  /// Against whole numbers that fit into 64 bits.
  func testExactArithmeticAgreesWithIntegers() throws {
    for (text, value) in [
      ("2^40 - 2^39", 549_755_813_888), ("7*(3 + 5)/4", 14), ("3 - 10", -7), ("10^9", 1_000_000_000),
      ("0*5", 0),
      ("(-3)^3", -27), ("2^-1*8", 4), ("1.5*4", 6), ("100/3*3", 100), ("5 - 5", 0), ("(-2)^4", 16),
      ("0.1*30", 3),
    ] as [(String, Int)] {
      let number: ExactNumber? = try FormulaReader.formula(text, variables: []).value([:])
      XCTAssertEqual(number, ExactNumber(value), text)
      XCTAssertNotEqual(number, ExactNumber(value + 1), text)
    }
    for (left, right) in [
      ("2^98304", "256^12288"), ("10^9", "1000^3"), ("6^50/3^50", "2^50"), ("1/3 + 1/6", "1/2"),
    ] {
      let pair = try [left, right].map { text -> ExactNumber? in
        try FormulaReader.formula(text, variables: []).value([:])
      }
      XCTAssertNotNil(pair[0], left)
      XCTAssertEqual(pair[0], pair[1], "\(left) = \(right)")
    }
  }

  func testSmallArithmeticIsAskedForAsANumber() throws {
    let field = try question("<ask value=\"50000*10/128\" unit=\"steps\">?</ask>").instance(seed: 1).fields[0]
    assertMarks(
      field, right: ["3906.25", "3906.25 steps", "50000*10/128"], wrong: ["3907"], unread: ["3906"])
    XCTAssertEqual(field.answer.unit, "steps")
  }

  // MARK: - Words

  func testAWordIsReadWithoutCaseAccentsAndHyphens() throws {
    let field = try question(
      """
      <ask>What is it called?</ask>
      <words>
        <word correct="true">équivariance | shift-equivariance<feedback>Yes.</feedback></word>
        <word>invariance<feedback>No, the map moves.</feedback></word>
      </words>
      """
    ).instance(seed: 1).fields[0]
    assertMarks(
      field,
      right: [
        "equivariance", "Équivariance", "shift equivariance", "Shift-Equivariance.", "the equivariance",
        "“equivariance”",
      ],
      wrong: ["invariance", "equivarience", "sharing", "not equivariance"], unread: ["", "   "])
    XCTAssertEqual(
      field.explanations(for: try field.read("Invariance")).map(\.feedback), ["No, the map moves."])
    XCTAssertEqual(field.explanations(for: try field.read("pooling")), [])
  }

  func testSlipsInWordsAreTold() {
    for (words, told) in [
      ("<word>a</word>", "none of the words is correct"),
      ("<word correct=\"true\">ReLU</word>\n<word>re-lu | relu</word>", "is listed on line"),
      ("<word correct=\"true\">\(String(repeating: "long ", count: 20))</word>", "is no short word"),
    ] {
      let found = findings("<ask>?</ask><words>\(words)</words>")
      XCTAssertTrue(found.contains { $0.contains(told) }, "\(told): \(found)")
    }
  }

  // MARK: - Bytes

  func testBytesAreReadInEveryUnit() throws {
    // A dense layer of 256·1024 weights without biases is exactly 1 MiB of float32.
    let field = try question(
      "<network input=\"1024\"><dense units=\"256\" bias=\"false\"/></network><ask quantity=\"parameter-bytes\">?</ask>"
    ).instance(seed: 1).fields[0]
    assertMarks(
      field,
      right: [
        "1048576", "1,048,576 bytes", "1 MiB", "1.00 MiB", "1024 KiB", "1024KiB", "1.05 MB", "1048.58 kB",
        "256*1024*4", "1 mebibyte",
        "0.0009765625 GiB",
      ], wrong: ["1 MB", "1.0 MB", "1.04 MB", "1.05 MiB", "262144", "1024", "1 GiB"],
      unread: ["MiB", "one MiB", "1 MiB 2 KiB"])
    XCTAssertTrue(
      field.solution.last!.hasSuffix("= 1 MiB") || field.solution.last!.hasSuffix("= 1.00 MiB"),
      "\(field.solution)")
  }

  func testAnOptionThatAQuantityHasNoUseForIsTold() {
    let network = "<network input=\"9x9x1\"><conv filters=\"2\" kernel=\"3\"/></network>"
    for (attributes, words) in [
      ("quantity=\"output-size\" batch=\"2\"", "output-size has no use for batch"),
      ("quantity=\"parameter-bytes\" optimizer=\"adam\"", "parameter-bytes has no use for optimizer"),
      ("quantity=\"training-bytes\" batch=\"0\"", "no whole number of at least 1"),
    ] {
      let found = findings("\(network)<ask \(attributes)>?</ask>")
      XCTAssertTrue(found.contains { $0.contains(words) }, "\(words): \(found)")
    }
  }

  // MARK: - Our own course

  /// Every form is asked somewhere, and its answers are read as they are shown on many seeds.
  func testEveryFormIsUsedInTheCourse() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().path
    var used: Set<String> = []
    for folder in try Course(at: root).exercises {
      for question in try folder.load().quiz?.questions ?? [] {
        for ask in question.asks { used.insert(type(of: ask.form).name) }
      }
    }
    XCTAssertEqual(used, Set(QuestionForms.all.map { $0.name }))
  }
}
