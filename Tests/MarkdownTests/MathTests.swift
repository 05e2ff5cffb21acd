import Foundation
import XCTest

@testable import MathText

#if canImport(FoundationXML)
  import FoundationXML
#endif

final class MathTests: XCTestCase {
  private static let formulas: [(tex: String, line: String, ascii: String, page: String)] = [
    ("x^2", "x²", "x^2", "<msup><mi>x</mi><mn>2</mn></msup>"),
    ("x_{ij}", "xᵢⱼ", "x_ij", "<msub><mi>x</mi><mrow><mi>i</mi><mi>j</mi></mrow></msub>"),
    ("k_\\text{eff}", "k_eff", "k_eff", "<msub><mi>k</mi><mtext>eff</mtext></msub>"),
    ("n_\\text{out}", "n_out", "n_out", "<msub><mi>n</mi><mtext>out</mtext></msub>"),
    ("w_{A,b}", "w_(A,b)", "w_(A,b)", "<msub><mi>w</mi><mrow><mi>A</mi><mo>,</mo><mi>b</mi></mrow></msub>"),
    ("\\frac{a}{b}", "a/b", "a/b", "<mfrac><mi>a</mi><mi>b</mi></mfrac>"),
    (
      "\\frac{a+b}{c}", "(a + b)/c", "(a + b)/c",
      "<mfrac><mrow><mi>a</mi><mo>+</mo><mi>b</mi></mrow><mi>c</mi></mfrac>"
    ),
    ("\\frac{a}{2s}", "a/(2s)", "a/(2s)", "<mfrac><mi>a</mi><mrow><mn>2</mn><mi>s</mi></mrow></mfrac>"),
    (
      "\\frac{1}{2}x", "(1/2)x", "(1/2)x",
      "<mrow><mfrac><mn>1</mn><mn>2</mn></mfrac><mi>x</mi></mrow>"
    ),
    (
      "\\left\\lfloor \\frac{n + 2p - k}{s} \\right\\rfloor + 1", "⌊(n + 2p − k)/s⌋ + 1",
      "floor((n + 2p - k)/s) + 1",
      "<mrow><mrow><mo form=\"prefix\" stretchy=\"true\">⌊</mo><mfrac><mrow><mi>n</mi><mo>+</mo><mn>2</mn><mi>p</mi>"
        + "<mo>−</mo><mi>k</mi></mrow><mi>s</mi></mfrac><mo form=\"postfix\" stretchy=\"true\">⌋</mo></mrow>"
        + "<mo>+</mo><mn>1</mn></mrow>"
    ),
    (
      "\\sum_{i=1}^{n} x_i", "∑ᵢ₌₁ⁿ xᵢ", "sum_(i=1)^n x_i",
      "<mrow><msubsup><mo>∑</mo><mrow><mi>i</mi><mo>=</mo><mn>1</mn></mrow><mi>n</mi></msubsup>"
        + "<msub><mi>x</mi><mi>i</mi></msub></mrow>"
    ),
    ("\\sqrt{x}", "√x", "sqrt(x)", "<msqrt><mi>x</mi></msqrt>"),
    ("\\sqrt[3]{a b}", "∛(ab)", "root(3, ab)", "<mroot><mrow><mi>a</mi><mi>b</mi></mrow><mn>3</mn></mroot>"),
    (
      "\\frac{\\partial L}{\\partial w}", "∂L/∂w", "dL/dw",
      "<mfrac><mrow><mi>∂</mi><mi>L</mi></mrow><mrow><mi>∂</mi><mi>w</mi></mrow></mfrac>"
    ),
    (
      "w \\gets w - \\gamma \\nabla L", "w ← w − γ∇L", "w <- w - gamma grad L",
      "<mrow><mi>w</mi><mo>←</mo><mi>w</mi><mo>−</mo><mi>γ</mi><mi>∇</mi><mi>L</mi></mrow>"
    ),
    (
      "-\\log p_y", "−log p_y", "-log p_y",
      "<mrow><mo>−</mo><mi>log</mi><mspace width=\"0.17em\"/><msub><mi>p</mi><mi>y</mi></msub></mrow>"
    ),
    (
      "e^{-x}", "e⁻ˣ", "e^(-x)",
      "<msup><mi>e</mi><mrow><mo>−</mo><mi>x</mi></mrow></msup>"
    ),
    (
      "3\\times 3\\cdot C", "3×3·C", "3x3*C",
      "<mrow><mn>3</mn><mo>×</mo><mn>3</mn><mo>·</mo><mi>C</mi></mrow>"
    ),
    (
      "a \\le b \\ne c", "a ≤ b ≠ c", "a <= b != c",
      "<mrow><mi>a</mi><mo>≤</mo><mi>b</mi><mo>≠</mo><mi>c</mi></mrow>"
    ),
    ("x \\in \\mathbb{R}", "x ∈ ℝ", "x in R", "<mrow><mi>x</mi><mo>∈</mo><mi>ℝ</mi></mrow>"),
    ("\\mathbf{w}", "w", "w", "<mi>𝐰</mi>"),
    (
      "\\hat y", "y\u{302}", "hat(y)",
      "<mover accent=\"true\"><mi>y</mi><mo stretchy=\"false\">^</mo></mover>"
    ),
    (
      "\\max(0, x)", "max(0, x)", "max(0, x)",
      "<mrow><mi>max</mi><mo stretchy=\"false\">(</mo><mn>0</mn><mo>,</mo><mi>x</mi><mo stretchy=\"false\">)</mo></mrow>"
    ),
    ("34,944 = 1.5", "34,944 = 1.5", "34,944 = 1.5", "<mrow><mn>34,944</mn><mo>=</mo><mn>1.5</mn></mrow>"),
    ("10\\,\\%", "10 %", "10 %", "<mrow><mn>10</mn><mspace width=\"0.22em\"/><mo>%</mo></mrow>"),
    ("a < b", "a < b", "a < b", "<mrow><mi>a</mi><mo>&lt;</mo><mi>b</mi></mrow>"),
    (
      "(a+b)^2", "(a + b)²", "(a + b)^2",
      "<mrow><mo stretchy=\"false\">(</mo><mi>a</mi><mo>+</mo><mi>b</mi><msup><mo stretchy=\"false\">)</mo><mn>2</mn></msup></mrow>"
    ),
  ]

  func testFormulasOnALineAndInAPage() throws {
    for row in Self.formulas {
      let formula = try MathFormula(Array(row.tex))
      XCTAssertEqual(formula.text(), row.line, row.tex)
      XCTAssertEqual(formula.text(isASCII: true), row.ascii, row.tex)
      let page = formula.mathML
      XCTAssertTrue(page.hasSuffix("\">\(row.page)</math>"), "\(row.tex): \(page)")
      XCTAssertTrue(XMLParser(data: Data(page.utf8)).parse(), page)
    }
  }

  /// Every name has its sign in both kinds of letters, and the page is well-formed.
  func testEveryCommandIsShown() throws {
    for (name, symbol) in MathSymbols.commands where symbol.role != .space {
      let formula = try MathFormula(Array("a \\\(name) b"))
      XCTAssertTrue(formula.text().contains(symbol.text), name)
      XCTAssertTrue(formula.text(isASCII: true).allSatisfy(\.isASCII), name)
      XCTAssertTrue(XMLParser(data: Data(formula.mathML.utf8)).parse(), name)
    }
    for name in MathSymbols.functions {
      XCTAssertEqual(try MathFormula(Array("\\\(name) x")).text(), "\(name) x")
    }
  }

  func testRaisedAndLoweredLettersStandForThemselves() {
    XCTAssertEqual(ScriptLetters.raised("0123456789+−=()nTχ"), "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿᵀᵡ")
    XCTAssertEqual(ScriptLetters.lowered("0123456789+−=()aijxχ"), "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐᵢⱼₓᵪ")
    XCTAssertNil(ScriptLetters.lowered("f"))
    XCTAssertNil(ScriptLetters.raised("q"))
  }

  /// In argument position braces group, elsewhere they are values; a value is never TeX.
  func testValuesArePutInAfterReading() throws {
    let formula = try MathFormula(Array("\\frac{{n} - {k}}{{s}} + x^{{m}} + x^{m}"), hasPlaceholders: true)
    XCTAssertEqual(formula.placeholders.map(\.text), ["{n}", "{k}", "{s}", "{m}"])
    XCTAssertEqual(formula.placeholders.map(\.offset), [6, 12, 17, 27])
    let values = ["{n}": "−3", "{k}": "\\frac", "{s}": "2", "{m}": "12"]
    let drawn = formula.settingValues { values[$0] ?? "?" }
    XCTAssertEqual(drawn.text(), "(−3 − \\frac)/2 + x¹² + xᵐ")
    XCTAssertTrue(
      drawn.mathML.contains("<mrow><mo>−</mo><mn>3</mn></mrow><mo>−</mo><mi>\\frac</mi>"), drawn.mathML)
    XCTAssertEqual(try MathFormula(Array("{a+b}^2")).text(), "(a + b)²")
  }

  func testFaultsHaveTheirPlaceAndAdvice() {
    let table: [(tex: String, offset: Int, problem: String, advice: String)] = [
      ("a + \\fracc{1}{2}", 4, "there is no command \\fracc", "did you mean \\frac?"),
      ("\\alhpa", 0, "there is no command \\alhpa", "did you mean \\alpha?"),
      ("\\begin{matrix}", 0, "there is no command \\begin", "write a matrix as a table or a listing"),
      ("\\frac{a}", 8, "\\frac has nothing after it", "write it in braces: \\frac{…}"),
      ("x^", 2, "^ has nothing after it", "write it in braces: ^{…}"),
      ("^2", 0, "^ has nothing before it", "write what it belongs to"),
      ("x^2^3", 3, "there are two ^ after one another", "put braces around the first with its base"),
      ("\\frac{a}{b", 8, "the { is not closed", "add a }"),
      ("a}", 1, "there is a } without its {", "delete it, or write \\} for the brace itself"),
      ("\\left( a", 0, "\\left has no \\right after it", "add \\right and what closes"),
      ("a \\right)", 2, "\\right has no \\left before it", "add \\left, or leave \\right out"),
      ("\\left a\\right)", 6, "\\left and \\right need a bracket here", "write (, [, |, \\{, \\lfloor or ."),
      ("\\text x", 6, "\\text has no braces after it", "write \\text{…}"),
      ("\\mathbb{X}", 0, "\\mathbb has no such letter", "use one of R, N, Z, Q, C, E"),
      ("a & b", 2, "“&” has no meaning in a formula", "leave it out, or write words as \\text{…}"),
    ]
    for row in table {
      XCTAssertThrowsError(try MathFormula(Array(row.tex)), row.tex) { error in
        let fault = error as? MathFault
        XCTAssertEqual(fault?.offset, row.offset, row.tex)
        XCTAssertEqual(fault?.problem, row.problem, row.tex)
        XCTAssertEqual(fault?.advice, row.advice, row.tex)
      }
    }
    let deep = String(repeating: "\\sqrt{", count: 100)
    XCTAssertThrowsError(try MathFormula(Array(deep))) {
      XCTAssertEqual(($0 as? MathFault)?.problem, "the formula is nested more than 32 deep")
    }
  }
}
