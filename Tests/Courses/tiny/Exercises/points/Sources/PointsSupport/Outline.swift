/// What encloses an area.
public enum Outline: Codable, Hashable, Sendable {
  case polygon([Point])
  case circle(center: Point, radius: Double)
}
