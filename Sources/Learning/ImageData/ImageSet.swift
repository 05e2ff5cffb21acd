import SystemFiles

/// Labelled images of 32x32 colour pixels in ten classes: a training set, a test set or a part of one.
///
/// A value: copies share what is in memory or the open files.
public struct ImageSet: Sendable {
  /// What it is for: "training", "test", or the name of its file.
  public let name: String
  public let source: ImageSource
  /// Ten, in the order of the labels.
  public let classNames: [String]
  /// The class of each image, 0…9.
  public let labels: [UInt8]
  private let storage: RecordStorage
  /// The record of each image; nil where they are all there in order.
  private let records: [Int]?
  private let wholeSums: ChannelSums?

  /// Checks every label and sums every value.
  /// - Throws: `FileFault` with the offset of the first label beyond 9, or where a file cannot be read.
  init(name: String, classNames: [String], files: [InputFile]) throws(FileFault) {
    var scan = RecordScan()
    var places: [(file: InputFile, first: Int)] = []
    for (file, part) in zip(files, try RecordScan.scans(of: files)) {
      places.append((file, scan.labels.count))
      scan.append(part)
    }
    self.init(name, classNames, .files(places), scan)
  }

  /// - Parameter bytes: whole records whose labels are right.
  init(name: String, classNames: [String], records bytes: [UInt8]) {
    var scan = RecordScan()
    let wrong = bytes.withUnsafeBufferPointer { scan.add($0) }
    precondition(wrong == nil && bytes.count % CIFARRecord.size == 0, "records that we made are right")
    self.init(name, classNames, .memory(bytes), scan)
  }

  private init(_ name: String, _ classNames: [String], _ storage: RecordStorage, _ scan: RecordScan) {
    self.name = name
    self.classNames = classNames
    self.source = ImageSource(classNames: classNames)
    self.labels = scan.labels
    self.storage = storage
    self.records = nil
    self.wholeSums = scan.sums
  }

  private init(_ whole: ImageSet, indices: [Int]) {
    name = whole.name
    source = whole.source
    classNames = whole.classNames
    labels = indices.map { whole.labels[$0] }
    storage = whole.storage
    records = indices.map { whole.records?[$0] ?? $0 }
    wholeSums = nil
  }

  public var count: Int { labels.count }
  public var isEmpty: Bool { labels.isEmpty }

  /// How many images each class has.
  public var classCounts: [Int] {
    var counts = [Int](repeating: 0, count: CIFARRecord.classCount)
    for label in labels { counts[Int(label)] += 1 }
    return counts
  }

  /// The images at these indices, in this order.
  /// - Precondition: each is below `count`.
  public func selecting(_ indices: [Int]) -> ImageSet { ImageSet(self, indices: indices) }

  /// The first images, as many as there are up to `limit`.
  public func prefix(_ limit: Int) -> ImageSet { selecting(Array(0..<min(max(0, limit), count))) }

  /// The first `perClass` images of each class, in the order they come in.
  public func balancedPrefix(perClass: Int) -> ImageSet {
    var counts = [Int](repeating: 0, count: CIFARRecord.classCount)
    return selecting(
      labels.indices.filter { index in
        counts[Int(labels[index])] += 1
        return counts[Int(labels[index])] <= perClass
      })
  }

  /// An image as bytes, in the order height, width, channel.
  public func image(_ index: Int) throws(FileFault) -> [UInt8] {
    let planes = try planes(index)
    var image = [UInt8](repeating: 0, count: CIFARRecord.pixelCount)
    for pixel in 0..<CIFARRecord.planeSize {
      for channel in 0..<CIFARRecord.channels {
        image[pixel * CIFARRecord.channels + channel] = planes[channel * CIFARRecord.planeSize + pixel]
      }
    }
    return image
  }

  /// An image as a network sees it, in the order height, width, channel.
  public func image(_ index: Int, normalized by: ChannelNormalization) throws(FileFault) -> [Float] {
    let table = by.table
    let image = try image(index)
    return image.indices.map { table[$0 % CIFARRecord.channels * 256 + Int(image[$0])] }
  }

  /// An image plane by plane, as it lies in its record.
  package func planes(_ index: Int) throws(FileFault) -> [UInt8] {
    var planes = [UInt8](repeating: 0, count: CIFARRecord.pixelCount)
    var fault: FileFault?
    planes.withUnsafeMutableBufferPointer { buffer in
      do throws(FileFault) { try copyPlanes(of: index, into: buffer.baseAddress!) } catch { fault = error }
    }
    if let fault { throw fault }
    return planes
  }

  /// Copies an image plane by plane: `CIFARRecord.pixelCount` bytes. May be called from any thread.
  package func copyPlanes(of index: Int, into pixels: UnsafeMutablePointer<UInt8>) throws(FileFault) {
    try storage.copyPixels(of: records?[index] ?? index, into: pixels)
  }

  /// The sums of all values; those of a whole set are there since it was opened.
  public func channelSums() throws(FileFault) -> ChannelSums {
    if let wholeSums { return wholeSums }
    var sums = ChannelSums()
    for index in 0..<count {
      let planes = try planes(index)
      planes.withUnsafeBufferPointer { sums.add($0.baseAddress!) }
    }
    return sums
  }

  /// The normalisation that these images, as training images, give.
  public func normalization() throws(FileFault) -> ChannelNormalization {
    ChannelNormalization(try channelSums())
  }

  /// A number that tells sets of different images apart: from the labels in order and the sums of all values.
  ///
  /// It shows that a checkpoint was made for other data. It is no defence against someone who makes such sets on purpose.
  public func fingerprint() throws(FileFault) -> UInt64 {
    var hash: UInt64 = 0xcbf2_9ce4_8422_2325
    func add(_ value: UInt64) {
      for shift in stride(from: UInt64(0), to: 64, by: 8) {
        hash = (hash ^ (value >> shift & 0xff)) &* 0x100_0000_01b3
      }
    }
    for label in labels { add(UInt64(label)) }
    let sums = try channelSums()
    for value in sums.sums + sums.squares { add(value) }
    return hash
  }
}
