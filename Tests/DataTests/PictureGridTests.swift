import XCTest

@testable import Pictures

/// Pictures in rows, as pixels and in a terminal; as SVG in `PictureTests`.
final class PictureGridTests: XCTestCase {
  private let red = Picture(width: 2, height: 2, color: RGB(250, 0, 0))
  private let blue = Picture(width: 4, height: 2, color: RGB(0, 0, 250))

  func testAPictureIsDrawnInItsPlaceWithItsCaption() {
    let grid = PictureGrid(
      title: "t",
      sections: [.init(heading: "h", note: "n", cells: [.init(red, caption: "12"), .init(blue)])],
      cellSize: 20)
    let drawing = grid.picture
    let layout = PictureGridLayout(grid)
    XCTAssertEqual([drawing.width, drawing.height], [layout.width, layout.height])
    for place in layout.pictures {
      for (x, y) in [(0, 0), (place.width - 1, place.height - 1)] {
        XCTAssertEqual(drawing[place.x + x, place.y + y], place.picture[0, 0])
      }
      XCTAssertEqual(drawing[place.x - 1, place.y], RGB(255, 255, 255))
      XCTAssertEqual(drawing[place.x + place.width, place.y], RGB(255, 255, 255))
    }
    XCTAssertEqual(layout.pictures.map(\.height), [20, 10])
    // The caption is centred below its own picture.
    let caption = layout.pictures[0].y + 20..<drawing.height
    let dark = (0..<drawing.width).filter { x in caption.contains { drawing[x, $0].red == 26 } }
    XCTAssertEqual(
      Double(dark.reduce(0, +)) / Double(dark.count), Double(layout.pictures[0].x + 10), accuracy: 2)
  }

  func testLongTextsAreBrokenWithinTheDrawing() {
    let words = Array(repeating: "words", count: 60).joined(separator: " ")
    let grid = PictureGrid(title: "", sections: [.init(heading: words, note: words, cells: [.init(red)])])
    let layout = PictureGridLayout(grid)
    XCTAssertGreaterThan(layout.texts.count, 8)
    for text in layout.texts {
      XCTAssertLessThanOrEqual(text.x + PixelFont.width(text.text, scale: 2), layout.width)
    }
    XCTAssertEqual(layout.texts.map(\.text).joined(separator: " "), "\(words) \(words)")
    XCTAssertEqual(Set(layout.texts.map(\.y)).count, layout.texts.count)
  }

  func testPicturesLargerThanACellAreDrawnWhole() {
    let large = Picture(width: 300, height: 200, color: RGB(1, 2, 3))
    let drawing = PictureGrid(title: "t", sections: [.init(heading: "", cells: [.init(large), .init(red)])])
      .picture
    XCTAssertEqual(drawing.pixels.filter { $0 == 2 }.count, 300 * 200)
  }

  func testLettersHaveTheirShapes() {
    func drawn(_ text: String) -> [String] {
      var picture = Picture(width: 4 * text.count, height: 5)
      PixelFont.draw(text, on: &picture, x: 0, y: 0, scale: 1, color: RGB(0, 0, 0))
      return (0..<5).map { y in String((0..<picture.width).map { picture[$0, y].red == 0 ? "#" : "." }) }
    }
    XCTAssertEqual(drawn("L7"), ["#...###.", "#.....#.", "#.....#.", "#....#..", "###..#.."])
    XCTAssertEqual(drawn("e"), drawn("E"))
    XCTAssertEqual(drawn("☃"), ["###.", "###.", "###.", "###.", "###."])
    let letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".map { PixelFont.rows($0) }
    XCTAssertTrue(letters.allSatisfy { $0.count == 5 })
    XCTAssertEqual(Set(letters).count, 36, "each can be told from the others")
    var edge = Picture(width: 3, height: 3)
    PixelFont.draw("88", on: &edge, x: -2, y: -1, scale: 2, color: RGB(0, 0, 0))
    XCTAssertTrue(edge.pixels.contains(0))
  }

  func testATerminalShowsPicturesAboveTheirCaptions() {
    let section = PictureGrid.Section(
      heading: "", cells: [.init(red, caption: "one\ntwo"), .init(blue, caption: "three"), .init(red)])
    let lines = section.terminalLines(depth: .plain, width: 80, pictureWidth: 4...8)
    XCTAssertEqual(
      lines,
      ["::::     ........ ::::    ", "::::     ........ ::::    ", "one      three   ", "two              "]
        .map {
          $0.padded(to: 26)
        })
    // Two beside each other, in colours, each line's columns counted.
    let colored = section.terminalLines(depth: .trueColor, width: 20, pictureWidth: 8...8)
    XCTAssertEqual(colored.count, 4 + 2 + 1 + 4)
    for line in colored {
      let visible = line.replacing(/\u{1b}\[[0-9;]*m/, with: "")
      XCTAssertLessThanOrEqual(visible.count, 17, visible)
    }
    XCTAssertTrue(
      colored[0].hasPrefix("\u{1b}[38;2;250;0;0;48;2;250;0;0m▀▀▀▀▀▀▀▀\u{1b}[0m \u{1b}[38;2;0;0;250"))
  }

  func testLargePicturesShrinkInATerminal() {
    let section = PictureGrid.Section(heading: "", cells: [.init(Picture(width: 64, height: 32))])
    XCTAssertEqual(section.terminalLines(depth: .palette, width: 80, pictureWidth: 9...16).count, 4)
    XCTAssertEqual(
      section.terminalLines(depth: .plain, width: 80, pictureWidth: 9...32),
      Array(repeating: String(repeating: "@", count: 32), count: 8))
    XCTAssertEqual(
      PictureGrid.Section(heading: "", cells: []).terminalLines(
        depth: .plain, width: 80, pictureWidth: 9...32), [])
  }
}

extension String {
  fileprivate func padded(to width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - count))
  }
}
