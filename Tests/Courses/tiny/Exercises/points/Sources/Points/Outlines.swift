import PointsSupport

/// The outline moved to the right by `offset`; nil stays nil.
public func moved(_ outline: Outline?, by offset: Int) -> Outline? {
  .polygon([])
}

/// The outlines by the number of their corners; circles have none.
public func sorted(_ outlines: [Outline]) -> [Int: [Outline]] {
  [:]
}
