import ImageData
import Sentences
import SystemFiles

/// What `grade predict` is given to look at.
package enum ImageInput {
  /// A file that is said to be a picture.
  case picture(String)
  /// Images with labels.
  case labelled(ImageSet)

  private static let pictureEndings = ["png", "jpg", "jpeg", "jpe", "jfif", "ppm", "pgm", "pnm", "bmp"]

  /// All that a path leads to. A folder of pictures stands for those in it; of a folder of `.bin` files the test images are
  /// taken, or everything where there are none. A file that does not end in `.bin` is a picture.
  ///
  /// - Throws: `FileFault` for images that are damaged, or a folder that has none.
  package static func all(at path: String) throws(FileFault) -> [ImageInput] {
    guard Files.isFolder(path) else {
      return path.hasSuffix(".bin") ? try labelled(at: path) : [.picture(path)]
    }
    let names = try names(in: path)
    if names.contains(where: { $0.hasSuffix(".bin") || $0 == "cifar-10-batches-bin" }) {
      return try labelled(at: path)
    }
    let pictures = names.filter { name in
      pictureEndings.contains { name.lowercased().hasSuffix(".\($0)") }
    }
    guard !pictures.isEmpty else {
      throw FileFault(
        path: path, problem: localized("has no pictures and no .bin files"),
        remedy: localized("give a folder of PNG, JPEG, PPM or BMP files"))
    }
    return pictures.map { .picture("\(path)/\($0)") }
  }

  private static func labelled(at path: String) throws(FileFault) -> [ImageInput] {
    let data = try ImageData(at: path)
    return (data.test.map { [$0] } ?? data.all).map { .labelled($0) }
  }

  private static func names(in folder: String) throws(FileFault) -> [String] {
    do throws(SystemFailure) {
      return try FileTree.names(in: folder)
    } catch {
      throw FileFault(
        path: folder, problem: localized("cannot be read"), remedy: localized("check its permissions"))
    }
  }
}
