import Escaping
import ImageData
import Sentences
import SystemFiles

/// The images that a network is checked with, opened when they are first asked for.
final class CheckImages {
  private let place: CheckResources.Images?
  private let wanted: ImageSource
  private let commands: CourseCommands
  private var opened: ImageData?

  /// - Parameter wanted: the data set that the exercise is about.
  init(_ place: CheckResources.Images?, wanted: ImageSource, commands: CourseCommands) {
    self.commands = commands
    self.place = place
    self.wanted = wanted
  }

  /// Images to try a network on: the data set's own, or others that `note` then tells about.
  func training() throws(BuildObstacle) -> ImageSet {
    guard let training = try data().training, !training.isEmpty else {
      throw missing(localized("There are no training images (data_batch_1.bin …) in the data folder."))
    }
    return training
  }

  /// The images that an accuracy is measured on: the data set's own, all of them.
  func test() throws(BuildObstacle) -> ImageSet {
    let data = try data()
    guard data.source == wanted else {
      throw missing(
        data.source == .synthetic
          ? localized(
            "There are only synthetic images, drawn shapes here, and this part is about \(wanted.rawValue).")
          : localized("There are other images here, and this part is about \(wanted.rawValue)."))
    }
    guard let test = data.test, !test.isEmpty else {
      throw missing(localized("There are no test images (test_batch.bin) in the data folder."))
    }
    let isWhole = wanted != .cifar10 || test.classCounts.allSatisfy { $0 == 1000 }
    guard isWhole else {
      throw missing(
        localized("The test images are not all there: \(test.count), and CIFAR-10 has 1,000 of each class."))
    }
    return test
  }

  /// Said wherever it was not the data set's own images: ` (synthetic images)`.
  var note: String {
    guard let source = opened?.source, source != wanted else { return "" }
    return source == .synthetic
      ? " " + localized("(synthetic images)") : " " + localized("(images other than \(wanted.rawValue))")
  }

  /// What changes whenever the images do; nil where there are none.
  var signature: String? {
    switch place {
    case nil: return nil
    case .drawn: return "drawn"
    case .folder(let folder):
      let inner = "\(folder)/cifar-10-batches-bin"
      let files = [folder, inner].flatMap { folder in Files.names(in: folder).map { "\(folder)/\($0)" } }
      return files.isEmpty ? nil : files.map(Files.signature).joined(separator: ";")
    }
  }

  /// Reads images; what goes wrong is nobody's fault.
  func read<Result>(_ body: () throws(FileFault) -> Result) throws(BuildObstacle) -> Result {
    do throws(FileFault) { return try body() } catch {
      throw missing("\(error).", replacing: true)
    }
  }

  private func data() throws(BuildObstacle) -> ImageData {
    if let opened { return opened }
    let data: ImageData
    switch place {
    case .folder(let folder) where Files.exists(folder):
      data = try read { () throws(FileFault) in try ImageData(at: folder) }
    case .folder, nil: throw missing(localized("There are no images yet."))
    case .drawn: data = SyntheticImages.make(training: 1000, test: 1000, seed: 1)
    }
    opened = data
    return data
  }

  private func missing(_ reason: String, replacing: Bool = false) -> BuildObstacle {
    BuildObstacle(
      .notRun(localized("Not run: \(reason) \(way(replacing: replacing || opened != nil))")))
  }

  /// How to get the data set's own images, a sentence; nil where they are there.
  var wayToGet: String? {
    guard case .folder(let folder) = place, Files.exists(folder) else { return way(replacing: false) }
    let here = try? ImageData(at: folder)
    return here?.source == wanted ? nil : way(replacing: !Files.names(in: folder).isEmpty)
  }

  private func way(replacing: Bool) -> String {
    let option = replacing ? " --replace" : ""
    return wanted == .synthetic
      ? localized("`\(commands("data cifar10 --synthetic\(option)"))` draws some.")
      : localized(
        "`\(commands("data cifar10 --download\(option)"))` fetches CIFAR-10; --from PATH takes a copy that you have."
      )
  }
}
