import Escaping
import Markdown
import Sentences

/// A lesson as one page of HTML that needs nothing else: its style and its drawings are in it. Well-formed
/// as XML.
package enum LessonPage {
  /// - Parameters:
  ///   - shelf: the lessons whose pages stand beside this one: it gets a way to the one before, to the next and to all;
  ///     without it, it stands alone.
  ///   - commands: how commands are suggested.
  package static func render(
    _ lesson: Lesson, among shelf: [Lesson] = [], commands: CourseCommands = CourseCommands()
  ) -> String {
    let number = lesson.number.map { "<p class=\"number\">\(escaped(localized("Lesson \($0)")))</p>\n" } ?? ""
    let ways = ways(from: lesson, among: shelf)
    return page(
      lesson.title,
      ways + "\(number)<h1>\(escaped(lesson.title))</h1>\n\(blocks(lesson, commands))\n"
        + ways)
  }

  /// The lesson's blocks, its pictures in them.
  private static func blocks(_ lesson: Lesson, _ commands: CourseCommands) -> String {
    let folder = lesson.folder
    return BlockMarkup(commands: commands) { $0.address(in: folder) }.html(lesson.blocks)
  }

  /// The page that leads to all others, to be called `index.html`.
  package static func index(_ lessons: [Lesson]) -> String {
    let items = lessons.map { lesson in
      "<li value=\"\(lesson.number ?? 0)\"><a href=\"\(escaped(lesson.id)).html\">\(escaped(lesson.title))</a>"
        + "<br/>\(escaped(lesson.summary))</li>\n"
    }
    let title = localized("Lessons")
    return page(title, "<h1>\(escaped(title))</h1>\n<ol>\n\(items.joined())</ol>")
  }

  private static func ways(from lesson: Lesson, among shelf: [Lesson]) -> String {
    guard let place = shelf.firstIndex(where: { $0.id == lesson.id }) else { return "" }
    func link(_ index: Int, _ words: (String) -> String) -> String {
      guard shelf.indices.contains(index) else { return "<span></span>" }
      return
        "<a href=\"\(escaped(shelf[index].id)).html\">\(words(escaped(shelf[index].title)))</a>"
    }
    return
      "<nav>\(link(place - 1) { "← \($0)" }) <a href=\"index.html\">\(escaped(localized("All lessons")))</a> "
      + "\(link(place + 1) { "\($0) →" })</nav>\n"
  }

  private static func escaped(_ text: String) -> String { MarkupText.escaped(text, keepingLines: true) }

  private static func page(_ name: String, _ body: String) -> String {
    let title = escaped(name)
    return """
      <!DOCTYPE html>
      <html xmlns="http://www.w3.org/1999/xhtml" lang="en">
      <head>
      <meta charset="utf-8"/>
      <meta name="viewport" content="width=device-width, initial-scale=1"/>
      <title>\(title)</title>
      <style>
      \(stylesheet)
      </style>
      </head>
      <body>
      <main>
      \(body)
      </main>
      </body>
      </html>

      """
  }

  /// Light and dark as the reader's system asks for; on paper without a background.
  static let stylesheet = """
    :root { color-scheme: light dark; --ink: #1b1f2a; --paper: #fdfcf9; --faint: #666f80; --line: #d5d8df;
      --panel: #f1f3f7; --accent: #2f5d9b; --box: #e3ecf8; --plus: #e08a3c; --minus: #4a86c8; --seen: #2f7d5b; }
    @media (prefers-color-scheme: dark) { :root { --ink: #e6e8ee; --paper: #171a21; --faint: #9aa3b5;
      --line: #3a4150; --panel: #222734; --accent: #8fb8ee; --box: #26364d; --plus: #d9843a; --minus: #4a86c8;
      --seen: #57b58a; } }
    body { margin: 0; background: var(--paper); color: var(--ink); font: 17px/1.6 Georgia, serif; }
    main { max-width: 42rem; margin: 0 auto; padding: 2.5rem 1.2rem 5rem; }
    h1, h2, h3 { font-family: system-ui, sans-serif; line-height: 1.25; }
    h1 { font-size: 2.1rem; margin: 0 0 1.2rem; }
    h2 { font-size: 1.35rem; margin: 2.6rem 0 .8rem; padding-top: .8rem; border-top: 1px solid var(--line); }
    nav { display: flex; justify-content: space-between; gap: 1rem; margin: 1rem 0; font: .9rem system-ui, sans-serif; }
    .number { font: 600 .85rem system-ui, sans-serif; color: var(--faint); margin: 0; }
    a { color: var(--accent); }
    code, pre { font: .88em/1.5 ui-monospace, "DejaVu Sans Mono", monospace; }
    code { background: var(--panel); padding: .1em .3em; border-radius: 3px; }
    pre { background: var(--panel); padding: .8rem 1rem; border-radius: 6px; overflow-x: auto; }
    pre code { background: none; padding: 0; font-size: 1em; }
    pre.formula { white-space: pre-wrap; background: none; border-left: 3px solid var(--accent); border-radius: 0; font-size: 1em; }
    blockquote { margin: 1rem 0; padding-left: 1rem; border-left: 3px solid var(--line); }
    .question { margin: 1.4rem 0; padding: .6rem 1rem; border-left: 4px solid var(--plus);
      background: var(--panel); border-radius: 0 6px 6px 0; }
    .question p { margin: .25rem 0; }
    figure { margin: 1.4rem 0; overflow-x: auto; }
    img { max-width: 100%; height: auto; }
    svg { max-width: 100%; height: auto; }
    @media (max-width: 30rem) { figure svg { max-width: none; } }
    table { border-collapse: collapse; font: .85rem/1.4 system-ui, sans-serif; margin: 1.2rem 0; }
    th, td { padding: .3rem .8rem .3rem 0; text-align: left; vertical-align: top;
      border-bottom: 1px solid var(--line); font-variant-numeric: tabular-nums; }
    th { border-bottom: 2px solid var(--ink); }
    .right { text-align: right; } .center { text-align: center; }
    .numbers th:nth-child(n+3), .numbers td:nth-child(n+3) { text-align: right; }
    tr.magenta td:first-child { color: #c026d3; } tr.cyan td:first-child { color: #0e8fa8; }
    tr.red td:first-child { color: #d32f2f; }
    svg text { fill: var(--ink); font: 12px system-ui, sans-serif; }
    svg .caption { fill: var(--faint); font-size: 11px; } svg .label { font-weight: 600; }
    svg .number { text-anchor: middle; font: 12px ui-monospace, monospace; }
    svg .operator { text-anchor: middle; font-size: 16px; } svg .shape { text-anchor: end; }
    svg .cell { fill: none; stroke: var(--line); } svg .padding { stroke-dasharray: 2 2; }
    svg .plus { fill: var(--plus); } svg .minus { fill: var(--minus); }
    svg .box { fill: var(--box); stroke: var(--accent); } svg .input { fill: var(--panel); }
    svg .arrow { fill: none; stroke: var(--faint); stroke-width: 1.2; }
    svg .link { stroke: var(--seen); stroke-opacity: .45; } svg .seen { fill: var(--seen); }
    svg .unit { fill: none; stroke: var(--faint); }
    @media print { body { background: none; } main { max-width: none; } }
    """
}
