/// Where everything of a diagram stands: a sequence goes from left to right, in rows of a screen's width; branches lie one below the
/// other between the step they part behind and the step they meet in.
struct DiagramLayout {
  /// A card at its place; `axis` is the height at which lines come in and go out.
  struct Card {
    var twins: [Int]
    var x: Double
    var axis: Double
    /// The steps it takes inputs from that no line comes from.
    var named: [Int]
  }

  /// A line to the right, from a place to another.
  struct Line {
    var from: Point
    var to: Point
    /// Whether it ends at a card.
    var hasHead: Bool
  }

  struct Frame {
    var times: Int
    var x: Double
    var y: Double
    var width: Double
    var height: Double
  }

  struct Point {
    var x: Double
    var y: Double
  }

  private(set) var cards: [Card] = []
  private(set) var lines: [Line] = []
  private(set) var frames: [Frame] = []
  private(set) var height = 0.0

  private let cardOf: ([Int]) -> DiagramCard
  private let connections: DiagramConnections

  static let left = 26.0
  static let right = 1254.0
  static let cardAscent = 38.0
  static let cardDescent = 42.0
  private static let gap = 12.0
  private static let fork = 14.0
  private static let laneGap = 6.0
  private static let rowGap = 22.0
  private static let frameTop = 15.0
  private static let framePad = 7.0
  private static let nameHeight = 11.0

  /// - Parameters:
  ///   - top: where the first row begins.
  ///   - card: what the steps that are drawn as one look like.
  init(
    _ elements: [DiagramElement], steps: [DiagramStep], top: Double, card: @escaping ([Int]) -> DiagramCard
  ) {
    cardOf = card
    let fitted = Self.fitted(elements, room: Self.right - Self.left - 2 * Self.framePad, card)
    connections = DiagramConnections(fitted, steps)
    height = top
    place(rows: fitted)
  }

  // MARK: - Sizes

  private struct Size {
    var width = 0.0
    var ascent = 0.0
    var descent = 0.0
  }

  private static func width(_ elements: [DiagramElement], _ card: ([Int]) -> DiagramCard) -> Double {
    elements.reduce(-gap) { $0 + gap + width($1.item, card) }
  }

  static func width(_ item: DiagramItem, _ card: ([Int]) -> DiagramCard) -> Double {
    switch item {
    case .step(let twins): card(twins).width
    case .branches(let lanes): 2 * fork + max(30, lanes.map { width($0, card) }.max() ?? 0)
    case .repeated(_, let block): width(block, card) + 2 * framePad
    }
  }

  /// Branches that are wider than a row become a sequence: one way after the other.
  static func fitted(
    _ elements: [DiagramElement], room: Double, _ card: ([Int]) -> DiagramCard
  ) -> [DiagramElement] {
    elements.flatMap { element -> [DiagramElement] in
      switch element.item {
      case .step: return [element]
      case .repeated(let times, let block):
        let item = DiagramItem.repeated(times: times, fitted(block, room: room, card))
        return [DiagramElement(item: item, isLinked: element.isLinked)]
      case .branches(let lanes):
        let isFitting = width(element.item, card) <= room
        let lanes = lanes.map { fitted($0, room: isFitting ? room - 2 * fork : room, card) }
        guard !isFitting else {
          return [DiagramElement(item: .branches(lanes), isLinked: element.isLinked)]
        }
        var isFirst = true
        return lanes.flatMap { lane in
          var lane = lane
          if !lane.isEmpty {
            lane[0].isLinked = isFirst && element.isLinked
            isFirst = false
          }
          return lane
        }
      }
    }
  }

  private func size(_ elements: [DiagramElement]) -> Size {
    var total = Size(width: -Self.gap)
    for element in elements {
      let size = size(element.item)
      total.width += Self.gap + size.width
      total.ascent = max(total.ascent, size.ascent)
      total.descent = max(total.descent, size.descent)
    }
    return total
  }

  private func size(_ item: DiagramItem) -> Size {
    switch item {
    case .step(let twins):
      let isNamed = !connections.named(twins).isEmpty
      return Size(
        width: cardOf(twins).width, ascent: Self.cardAscent + (isNamed ? Self.nameHeight : 0),
        descent: Self.cardDescent)
    case .branches(let lanes):
      let sizes = lanes.map(laneSize)
      let stack = sizes.reduce(-Self.laneGap) { $0 + Self.laneGap + $1.ascent + $1.descent }
      let ascent = axis(of: lanes, sizes, stack)
      return Size(width: Self.width(item, cardOf), ascent: ascent, descent: stack - ascent)
    case .repeated(_, let block):
      let size = size(block)
      return Size(
        width: size.width + 2 * Self.framePad, ascent: size.ascent + Self.frameTop,
        descent: size.descent + Self.framePad)
    }
  }

  private func laneSize(_ lane: [DiagramElement]) -> Size {
    lane.isEmpty ? Size(width: 0, ascent: 6, descent: 6) : size(lane)
  }

  /// How far below their top the line comes in: at the only way with steps, else in the middle.
  private func axis(of lanes: [[DiagramElement]], _ sizes: [Size], _ stack: Double) -> Double {
    let full = lanes.indices.filter { !lanes[$0].isEmpty }
    guard full.count == 1 else { return stack / 2 }
    return sizes[..<full[0]].reduce(0) { $0 + $1.ascent + $1.descent + Self.laneGap } + sizes[full[0]].ascent
  }

  // MARK: - Rows

  /// An item of a row, and the number of the repetition that it belongs to.
  private struct Piece {
    var element: DiagramElement
    var group: Int?
    var x = 0.0
  }

  private mutating func place(rows elements: [DiagramElement]) {
    var pieces: [Piece] = []
    var times: [Int] = []
    for element in elements {
      guard case .repeated(let count, var block) = element.item, !block.isEmpty else {
        pieces.append(Piece(element: element))
        continue
      }
      block[0].isLinked = element.isLinked
      pieces += block.map { Piece(element: $0, group: times.count) }
      times.append(count)
    }
    let rows = rows(of: pieces)
    var incoming: [Point] = []
    for (index, row) in rows.enumerated() {
      var (ascent, descent) = (0.0, 0.0)
      for piece in row {
        let size = size(piece.element.item)
        ascent = max(ascent, size.ascent + (piece.group == nil ? 0 : Self.frameTop))
        descent = max(descent, size.descent + (piece.group == nil ? 0 : Self.framePad))
      }
      let axis = height + ascent
      if index > 0, row[0].element.isLinked {
        // The line leaves the last row to the right and comes in from the left.
        for point in incoming {
          lines.append(Line(from: point, to: Point(x: point.x + 14, y: point.y), hasHead: false))
        }
        incoming = [Point(x: Self.left - 20, y: axis)]
      }
      addFrames(around: row, times, axis)
      for piece in row { incoming = place(piece.element, x: piece.x, axis: axis, from: incoming) }
      height = axis + descent + Self.rowGap
    }
  }

  /// Pieces in rows, at their places. Branches stay with the step they meet in, and a repetition stays whole, where a row has room
  /// for them.
  private func rows(of pieces: [Piece]) -> [[Piece]] {
    var rows: [[Piece]] = []
    var x = Self.right
    for unit in units(of: pieces) {
      let placed = self.placed(unit, from: x)
      if let end = placed.last.map({ $0.x + Self.width($0.element.item, cardOf) }),
        rows.isEmpty || end + (unit[0].group == nil ? 0 : Self.framePad) > Self.right
      {
        rows.append([])
        x = Self.left
      }
      for piece in self.placed(unit, from: x) {
        rows[rows.count - 1].append(piece)
        x = piece.x + Self.width(piece.element.item, cardOf) + Self.gap
      }
      if unit[0].group != nil { x += Self.framePad }
    }
    return rows
  }

  private func placed(_ unit: [Piece], from x: Double) -> [Piece] {
    var x = x + (unit.first?.group == nil ? 0 : Self.framePad)
    return unit.map { piece in
      var piece = piece
      piece.x = x
      x += Self.width(piece.element.item, cardOf) + Self.gap
      return piece
    }
  }

  /// What is not to be torn apart.
  private func units(of pieces: [Piece]) -> [[Piece]] {
    let room = Self.right - Self.left - 2 * Self.framePad
    var units: [[Piece]] = []
    for piece in pieces {
      if let last = units.last, let before = last.last {
        let isAfterBranches = if case .branches = before.element.item { true } else { false }
        let isTogether = piece.group == before.group && (piece.group != nil || isAfterBranches)
        if isTogether, piece.element.isLinked, Self.width((last + [piece]).map(\.element), cardOf) <= room {
          units[units.count - 1].append(piece)
          continue
        }
      }
      units.append([piece])
    }
    return units
  }

  /// A frame around what belongs to a repetition; one that goes on in the next row has one in each.
  private mutating func addFrames(around row: [Piece], _ times: [Int], _ axis: Double) {
    for group in Set(row.compactMap(\.group)).sorted() {
      let pieces = row.filter { $0.group == group }
      let sizes = pieces.map { size($0.element.item) }
      addFrame(
        times[group], from: pieces[0].x,
        to: pieces[pieces.count - 1].x + sizes[sizes.count - 1].width, axis: axis,
        ascent: sizes.map(\.ascent).max() ?? 0, descent: sizes.map(\.descent).max() ?? 0)
    }
  }

  private mutating func addFrame(
    _ times: Int, from start: Double, to end: Double, axis: Double, ascent: Double, descent: Double
  ) {
    frames.append(
      Frame(
        times: times, x: start - Self.framePad, y: axis - ascent - Self.frameTop,
        width: end - start + 2 * Self.framePad, height: ascent + descent + Self.frameTop + Self.framePad))
  }

  // MARK: - Items

  /// - Returns: where lines go out.
  private mutating func place(_ element: DiagramElement, x: Double, axis: Double, from incoming: [Point])
    -> [Point]
  {
    let incoming = element.isLinked ? incoming : []
    switch element.item {
    case .step(let twins):
      for point in incoming { lines.append(Line(from: point, to: Point(x: x, y: axis), hasHead: true)) }
      cards.append(Card(twins: twins, x: x, axis: axis, named: connections.named(twins)))
      return [Point(x: x + cardOf(twins).width, y: axis)]
    case .branches(let lanes):
      return place(lanes, Self.width(element.item, cardOf), x: x, axis: axis, from: incoming)
    case .repeated(let times, let block):
      let size = size(block)
      addFrame(
        times, from: x + Self.framePad, to: x + Self.framePad + size.width, axis: axis, ascent: size.ascent,
        descent: size.descent)
      return place(block, x: x + Self.framePad, axis: axis, from: incoming)
    }
  }

  private mutating func place(_ elements: [DiagramElement], x: Double, axis: Double, from incoming: [Point])
    -> [Point]
  {
    var (x, points) = (x, incoming)
    for element in elements {
      points = place(element, x: x, axis: axis, from: points)
      x += Self.width(element.item, cardOf) + Self.gap
    }
    return points
  }

  private mutating func place(
    _ lanes: [[DiagramElement]], _ width: Double, x: Double, axis: Double, from incoming: [Point]
  ) -> [Point] {
    let sizes = lanes.map(laneSize)
    let stack = sizes.reduce(-Self.laneGap) { $0 + Self.laneGap + $1.ascent + $1.descent }
    var y = axis - self.axis(of: lanes, sizes, stack)
    let (start, end) = (x + Self.fork, x + width - Self.fork)
    var outgoing: [Point] = []
    for (lane, size) in zip(lanes, sizes) {
      let laneAxis = y + size.ascent
      y += size.ascent + size.descent + Self.laneGap
      var points = place(lane, x: start, axis: laneAxis, from: incoming)
      if lane.isEmpty, !points.isEmpty {
        for point in points {
          lines.append(Line(from: point, to: Point(x: start, y: laneAxis), hasHead: false))
        }
        points = [Point(x: start, y: laneAxis)]
      }
      for point in points {
        lines.append(Line(from: point, to: Point(x: end, y: point.y), hasHead: false))
        outgoing.append(Point(x: end, y: point.y))
      }
    }
    return outgoing
  }
}
