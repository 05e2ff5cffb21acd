/// What one unit of a layer's output sees of the network's input, exactly: a box, the same for all units up to its place.
///
/// As in Araujo, Norris and Sim, "Computing Receptive Fields of Convolutional Neural Networks", Distill 2019. Positions of the
/// input are counted from 0; the box of a unit near the border may reach into the padding, so beyond the input.
public struct ReceptiveField: Hashable, Sendable {
  /// The receptive field along one spatial axis.
  public struct Axis: Hashable, Sendable {
    /// How many input positions one unit sees, padding included. Where units see different numbers, as after a
    /// transposed convolution, the largest.
    public let size: Int
    /// How many input positions further the next unit looks: the product of the strides. A fraction after upsampling.
    public let jump: Fraction
    /// How far the first unit's field begins before the input's first position; negative when it begins inside. Nil when
    /// it depends on a size that is not known.
    public let padding: Int?
    /// The middle of the first unit's field, in input positions counted from 0; nil when `padding` is.
    public let center: Double?
  }

  /// One per spatial axis, in the order of the input's axes.
  public let axes: [Axis]

  public var size: [Int] { axes.map { $0.size } }
  public var jump: [Fraction] { axes.map { $0.jump } }
  public var padding: [Int?] { axes.map { $0.padding } }
  public var center: [Double?] { axes.map { $0.center } }
}
