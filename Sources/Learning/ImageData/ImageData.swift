import Sentences
import SystemFiles

/// What a folder of images holds: a training set, a test set, or other sets under the names of their files.
public struct ImageData: Sendable {
  /// From `data_batch_*.bin`, one after another.
  public private(set) var training: ImageSet?
  /// From `test_batch.bin`.
  public private(set) var test: ImageSet?
  /// One for each other `.bin` file.
  public private(set) var others: [ImageSet] = []
  public let classNames: [String]
  /// Names of training files that should be there beside others and are not, such as `data_batch_3.bin`.
  public private(set) var missingBatches: [String] = []
  public var source: ImageSource { ImageSource(classNames: classNames) }

  /// Every set: training, test, then the others.
  public var all: [ImageSet] { [training, test].compactMap { $0 } + others }

  public init(training: ImageSet, test: ImageSet) {
    self.training = training
    self.test = test
    classNames = training.classNames
  }

  /// Opens a folder in the layout of CIFAR-10's binary version, or one file of records. Folders that hold nothing but
  /// `cifar-10-batches-bin`, as the official archive unpacks, are looked into.
  ///
  /// Nothing is kept in memory but the labels.
  /// - Throws: `FileFault` that names the file which is missing, cut, or labelled wrongly, with the byte.
  public init(at path: String) throws(FileFault) {
    guard let names = Self.names(in: path) else {
      let file = try InputFile(path)
      let folder = path.lastIndex(of: "/").map { String(path[..<$0]) } ?? "."
      classNames = try Self.classNames(in: folder)
      try add([file], as: Self.lastComponent(path))
      return
    }
    let inner = "cifar-10-batches-bin"
    let batches = names.filter { $0.hasSuffix(".bin") && !$0.hasPrefix(".") }
    if batches.isEmpty, names.contains(inner) {
      self = try ImageData(at: "\(path)/\(inner)")
      return
    }
    guard !batches.isEmpty else {
      throw FileFault(
        path: path, problem: localized("has no .bin files"),
        remedy:
          localized(
            "give the folder of data_batch_1.bin … test_batch.bin; `./grade data cifar10 --download` fetches one"
          )
      )
    }
    classNames = try Self.classNames(in: path)
    let trainingFiles = batches.filter(Self.isTraining)
    missingBatches = Self.missing(among: trainingFiles, ImageSource(classNames: classNames))
    if !trainingFiles.isEmpty { training = try Self.set("training", trainingFiles, path, classNames) }
    for name in batches where !Self.isTraining(name) {
      try add([InputFile("\(path)/\(name)")], as: name)
    }
  }

  private mutating func add(_ files: [InputFile], as name: String) throws(FileFault) {
    if Self.isTraining(name) {
      training = try ImageSet(name: "training", classNames: classNames, files: files)
    } else if name == "test_batch.bin" {
      test = try ImageSet(name: "test", classNames: classNames, files: files)
    } else {
      others.append(try ImageSet(name: name, classNames: classNames, files: files))
    }
  }

  private static func set(
    _ name: String, _ files: [String], _ folder: String, _ classNames: [String]
  ) throws(FileFault) -> ImageSet {
    var opened: [InputFile] = []
    for file in files { opened.append(try InputFile("\(folder)/\(file)")) }
    return try ImageSet(name: name, classNames: classNames, files: opened)
  }

  /// The files that CIFAR-10's training images lack, or those between others of somebody else's.
  private static func missing(among files: [String], _ source: ImageSource) -> [String] {
    let numbers = files.compactMap(batchNumber)
    // Names that nobody's batches have are names like any other.
    guard let last = numbers.max(), last <= 1000 else { return [] }
    return (1...max(1, last, source == .cifar10 ? 5 : 1)).filter { !numbers.contains($0) }
      .map { "data_batch_\($0).bin" }
  }

  /// 3 for `data_batch_3.bin`; nil for other names.
  private static func batchNumber(_ name: String) -> Int? {
    guard isTraining(name) else { return nil }
    return Int(name.dropFirst("data_batch_".count).dropLast(".bin".count))
  }

  static func isTraining(_ name: String) -> Bool {
    name.hasPrefix("data_batch_") && name.hasSuffix(".bin")
  }

  /// What is after the last slash.
  private static func lastComponent(_ path: String) -> String {
    path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
  }

  /// The names in a folder, shorter ones first, so that batch 10 comes after batch 9; nil where it is no folder.
  private static func names(in folder: String) -> [String]? {
    guard let names = try? FileTree.names(in: folder) else { return nil }
    return names.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }
  }

  /// From `batches.meta.txt`, a name a line; CIFAR-10's where there is no such file.
  private static func classNames(in folder: String) throws(FileFault) -> [String] {
    let path = "\(folder)/batches.meta.txt"
    guard Files.exists(path) else { return CIFARRecord.classNames }
    var bytes = try InputFile(path).contents(limit: 4096)
    // Editors on Windows put a byte order mark before a text.
    if bytes.starts(with: [0xef, 0xbb, 0xbf]) { bytes.removeFirst(3) }
    let remedy = localized("it holds one class name a line, such as airplane")
    guard let text = String(validating: bytes, as: UTF8.self) else {
      throw FileFault(path: path, problem: localized("is no text"), remedy: remedy)
    }
    let names = text.split(whereSeparator: \.isNewline).map {
      String($0.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }.filter { !$0.isEmpty }
    guard names.count == CIFARRecord.classCount, Set(names).count == names.count else {
      throw FileFault(
        path: path, problem: localized("has \(Set(names).count) class names, not \(CIFARRecord.classCount)"),
        remedy: remedy)
    }
    guard names.allSatisfy(isPlainName) else {
      throw FileFault(
        path: path, problem: localized("has a class name that is longer than 40 bytes or has odd characters"),
        remedy: remedy)
    }
    return names
  }

  /// Whether a class may be called so: short, and nothing that moves a terminal's cursor or hides.
  package static func isPlainName(_ name: String) -> Bool {
    (1...40).contains(name.utf8.count)
      && name.unicodeScalars.allSatisfy {
        $0.properties.isAlphabetic || $0.properties.numericType != nil
          || " -_()".unicodeScalars.contains($0)
      }
  }
}
