import PointsSupport

/// The outline moved to the right by `offset`; nil stays nil.
public func moved(_ outline: Outline?, by offset: Int) -> Outline? {
  switch outline {
  case .polygon(let corners): .polygon(corners.map { Point(x: $0.x + offset, y: $0.y) })
  case .circle(let center, let radius):
    .circle(center: Point(x: center.x + offset, y: center.y), radius: radius)
  case nil: nil
  }
}

/// The outlines by the number of their corners; circles have none.
public func sorted(_ outlines: [Outline]) -> [Int: [Outline]] {
  Dictionary(grouping: outlines) { outline in
    if case .polygon(let corners) = outline { corners.count } else { 0 }
  }
}
