import PointsSupport

/// The point on the other side of the y axis.
public func mirrored(_ point: Point) -> Point {
  Point(x: 0, y: 0)
}
