import Pictures
import SystemFiles

/// Reads pictures from files.
package enum PictureFile {
  /// Larger files are refused before anything of them is read.
  private static let maximumSize = 1 << 28

  /// - Throws: `FileFault` for a file that cannot be read or is no whole picture of a known format.
  package static func read(_ path: String) throws(FileFault) -> Picture {
    let bytes = try InputFile(path).contents(limit: maximumSize)
    do throws(PictureFault) {
      return try PictureFormats.read(bytes)
    } catch {
      throw FileFault(path: path, problem: error.problem, remedy: error.remedy)
    }
  }
}
