import ConvNet
import ExerciseKit

/// What a path given to `grade predict` leads to.
package enum ImageInput {
  /// Files that are said to be pictures.
  case pictures([String])
  /// Images with labels.
  case data(ImageData)

  private static let pictureEndings = ["png", "ppm", "pgm", "pnm", "bmp", "jpg", "jpeg"]

  /// A folder of `.bin` files or one such file is data, a folder of pictures stands for those in it, everything else is one
  /// picture.
  ///
  /// - Throws: `FileFault` for data that are damaged, or a folder that has neither.
  package init(at path: String) throws(FileFault) {
    guard FileTree.isFolder(path) else {
      self = path.hasSuffix(".bin") ? .data(try ImageData(at: path)) : .pictures([path])
      return
    }
    let names = try Self.names(in: path)
    let pictures = names.filter { name in
      Self.pictureEndings.contains { name.lowercased().hasSuffix(".\($0)") }
    }
    let hasData = names.contains { $0.hasSuffix(".bin") || $0 == "cifar-10-batches-bin" }
    guard hasData || !pictures.isEmpty else {
      throw FileFault(
        path: path, problem: "has no pictures and no .bin files",
        remedy: "give a folder of PNG, PPM or BMP files")
    }
    self = hasData ? .data(try ImageData(at: path)) : .pictures(pictures.map { "\(path)/\($0)" })
  }

  private static func names(in folder: String) throws(FileFault) -> [String] {
    do throws(SystemFailure) {
      return try FileTree.names(in: folder)
    } catch {
      throw FileFault(path: folder, problem: "cannot be read", remedy: "check its permissions")
    }
  }
}
