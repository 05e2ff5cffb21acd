/// Where images come from. It goes with them into every report and checkpoint, so that nobody takes an accuracy on drawn
/// shapes for one on photographs.
public enum ImageSource: String, Hashable, Sendable, CaseIterable {
  case cifar10 = "CIFAR-10"
  /// Drawn by `SyntheticImages`.
  case synthetic
  /// Ten classes of somebody else's, in the same layout.
  case other

  /// What the names of the classes tell.
  init(classNames: [String]) {
    self =
      classNames == CIFARRecord.classNames
      ? .cifar10 : classNames == SyntheticImages.classNames ? .synthetic : .other
  }
}
