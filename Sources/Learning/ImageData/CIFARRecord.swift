/// The layout of CIFAR-10's binary files: one record an image, nothing between them.
///
/// A record is a label byte (0…9), then 32x32 red values row by row, then as many green, then blue.
/// Source: https://www.cs.toronto.edu/~kriz/cifar.html
public enum CIFARRecord {
  /// Rows and columns of an image.
  public static let side = 32
  public static let channels = 3
  /// The bytes of one colour plane.
  public static let planeSize = side * side
  /// The values of an image.
  public static let pixelCount = channels * planeSize
  /// The bytes of a record, label and all.
  public static let size = 1 + pixelCount
  public static let classCount = 10
  /// The names of the classes, in the order of their labels.
  public static let classNames = [
    "airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck",
  ]
}
