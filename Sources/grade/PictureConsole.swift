import Escaping
import Pictures
import Sentences
import SystemFiles
import TerminalText

/// Shows pictures in the terminal, or writes them to a file.
struct PictureConsole {
  enum Format: String {
    case svg, png

    /// As the file's name ends; nil where it ends otherwise.
    init?(path: String) {
      guard let dot = path.lastIndex(of: ".") else { return nil }
      self.init(rawValue: path[path.index(after: dot)...].lowercased())
    }
  }

  private let depth: ColorDepth
  private let width = min(80, Terminal.width)
  /// Pictures of a section that are shown where there are several sections.
  private static let shortSection = 8

  init(color: ColorChoice) {
    depth = ColorDepth(usesColor: color.isOn && !Terminal.isPlain) { EnvironmentVariable.value(of: $0) }
  }

  /// Writes the file whole or not at all.
  ///
  /// - Throws: `FileFault`.
  static func write(_ grid: PictureGrid, to path: String) throws(FileFault) {
    let bytes: [UInt8]
    do throws(PictureFault) {
      bytes = try Format(path: path) == .png ? PNG.bytes(grid.picture) : Array(grid.svg().utf8)
    } catch {
      throw FileFault(path: path, problem: error.problem, remedy: error.remedy)
    }
    try AtomicFile.write([bytes], to: path)
  }

  /// A line that moves while pictures are made; gone when they are.
  static func showProgress(_ share: Double) {
    guard StandardStream.errors.isTerminal else { return }
    Terminal.sayInPlace(
      share < 1 ? "\r" + localized("Climbing … \(Int(share * 100)) %") : "\r\u{1b}[K")
  }

  func show(_ grid: PictureGrid) {
    // Many sections are looked through, one is looked at.
    let isOverview = grid.sections.count > 2
    var lines: [String] = []
    for var section in grid.sections {
      if !lines.isEmpty { lines.append("") }
      // The names of layers are those of whoever wrote the checkpoint.
      for words in [section.heading, section.note] where !words.isEmpty {
        lines += WrappedText.lines(words, width: width).map { LogCommands.broken($0) }
      }
      let count = section.cells.count
      let isShort = isOverview && count > Self.shortSection
      if isShort { section.cells.removeLast(count - Self.shortSection) }
      lines += section.terminalLines(
        depth: depth, width: width, pictureWidth: count == 1 ? 32...64 : 9...(depth == .plain ? 32 : 16))
      if isShort { lines.append(localized("… and \(count - Self.shortSection) more")) }
    }
    if isOverview {
      lines += ["", localized("--layer shows all of a layer; --output pictures.svg draws everything.")]
    }
    if depth == .plain {
      lines += ["", localized("Without colours only brightness is shown; --output pictures.svg has them.")]
    }
    Pager.show(lines.joined(separator: "\n") + "\n", isPicture: true)
  }
}
