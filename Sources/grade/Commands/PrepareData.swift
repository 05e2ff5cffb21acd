import ArgumentParser
import DataSets
import ImageData
import Questions
import Sentences
import SystemFiles

/// `grade data cifar10`: fetches, copies or draws the images that networks are trained on, and shows what is there.
struct PrepareData: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "data", abstract: localized("Get images to train on: download, copy or draw them."),
    usage: "grade data <dataset> [<options>]",
    discussion: localized(
      """
      Without an option it shows what is there.

      EXAMPLES
        ./grade data cifar10 --download          the official 162 MiB, checked
        ./grade data cifar10 --from ~/cifar-10-binary.tar.gz
        ./grade data cifar10 --synthetic --images 5000
        ./grade data cifar10
      """))

  @Argument(help: ArgumentHelp(localized("The data set.")))
  var dataset: DataSetName

  @Flag(help: ArgumentHelp(localized("Fetch the official archive; goes on where it stopped.")))
  var download = false

  @Option(
    help: ArgumentHelp(
      localized("Take an archive, a folder of .bin files or one such file."), valueName: "path"),
    completion: .file())
  var from: String?

  @Flag(help: ArgumentHelp(localized("Draw ten classes of shapes and textures instead of photographs.")))
  var synthetic = false

  @Option(help: ArgumentHelp(localized("How many training images to draw (10000)."), valueName: "number"))
  var images: Int?

  @Option(help: ArgumentHelp(localized("Draw them from this seed (1)."), valueName: "number"))
  var seed: UInt64?

  @Option(
    help: ArgumentHelp(localized("The folder (.grade/data/cifar10 in the course)."), valueName: "dir"),
    completion: .directory)
  var output: String?

  @Flag(help: ArgumentHelp(localized("Replace images that are there already.")))
  var replace = false

  @OptionGroup var courseOptions: CourseOptions

  func validate() throws {
    guard [download, from != nil, synthetic].filter({ $0 }).count <= 1 else {
      throw ValidationError(localized("Choose one of --download, --from and --synthetic."))
    }
    guard synthetic || (images == nil && seed == nil) else {
      throw ValidationError(localized("--images and --seed belong to --synthetic."))
    }
    if let images, !(10...1_000_000).contains(images) {
      throw ValidationError(localized("--images takes a number from 10 to 1000000."))
    }
  }

  func run() throws {
    try reportingFaults {
      do {
        let folder = DataFolder(try output ?? courseOptions.path() + "/.grade/data/cifar10")
        let images = try prepare(folder)
        Terminal.tell(try DataSummary.text(images, folder: folder), end: "")
        if images.source != .cifar10, !synthetic, from == nil, output == nil {
          let command = courseOptions.commands("data cifar10 --download --replace")
          Terminal.say("\n" + localized("`\(command)` fetches the photographs of CIFAR-10 instead."))
        }
      } catch {
        guard let fault = error as? DataFault else { throw error }
        Terminal.say("grade: \(fault)")
        throw ExitCode(1)
      }
    }
  }

  private func prepare(_ folder: DataFolder) throws -> ImageData {
    if let slash = folder.path.lastIndex(of: "/"), download || from != nil || synthetic {
      try Files.makeFolder(String(folder.path[..<slash]))
    }
    if let from {
      return try DataSources.copy(from: from, to: folder, replacing: replace)
    } else if synthetic {
      return try DataSources.synthetic(
        images: images ?? 10_000, seed: seed ?? 1, to: folder, replacing: replace)
    } else if download {
      return try fetch(into: folder)
    }
    return try folder.open()
  }

  private func fetch(into folder: DataFolder) throws -> ImageData {
    let origin = "the official archive \(ArchiveDownload.officialAddress), MD5 checked"
    if !replace, folder.origin == origin, let data = try? folder.open() {
      Terminal.say(localized("The official images are here already."))
      return data
    }
    try folder.checkIsFree(replacing: replace)
    let archive = ArchiveDownload(folder: folder.path + ".download")
    let isTerminal = StandardStream.errors.isTerminal
    Terminal.say(localized("Fetching \(archive.address)"))
    let path: String
    do {
      defer { if isTerminal { Self.show("\n") } }
      path = try archive.run { progress in
        if isTerminal { Self.show("\r\u{1b}[K\(ProgressLine.text(progress, width: Terminal.width - 1))") }
      }
    }
    Terminal.say(localized("Its MD5 is right; unpacking it."))
    let data = try DataSources.copy(from: path, to: folder, replacing: replace, origin: origin)
    archive.remove()
    return data
  }

  private static func show(_ text: String) { try? StandardStream.errors.write(text) }
}
