import PointsSupport

/// The point on the other side of the y axis.
public func mirrored(_ point: Point) -> Point {
  Point(x: -point.x, y: point.y)
}
