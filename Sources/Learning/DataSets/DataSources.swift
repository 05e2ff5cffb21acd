import Escaping
import ImageData
import SystemFiles

/// Ways to fill a data folder.
package enum DataSources {
  /// From an archive, a folder or a file that somebody has.
  package static func copy(
    from path: String, to folder: DataFolder, replacing: Bool, origin: String? = nil
  ) throws(DataFault) -> ImageData {
    try folder.checkIsFree(replacing: replacing)
    let version = try BinaryVersion(from: path)
    let name = path.split(separator: "/").last.map(String.init) ?? path
    return try folder.fill(replacing: replacing, origin: origin ?? "copied from \(DisplayText.escaped(name))")
    {
      (staging) throws(DataFault) in
      for file in version.files {
        try DataFolder.attempt { () throws(GraderFault) in
          try Files.write(file.bytes, to: "\(staging)/\(file.name)")
        }
      }
    }
  }

  /// Draws images: as many for training as asked for, and a fifth as many for the test.
  package static func synthetic(
    images: Int, seed: UInt64, to folder: DataFolder, replacing: Bool
  ) throws(DataFault) -> ImageData {
    let origin =
      "synthetic: \(images) drawn shapes and textures from seed \(seed), not CIFAR-10; accuracies say nothing about photographs"
    return try folder.fill(replacing: replacing, origin: origin) { (staging) throws(DataFault) in
      try DataFolder.attempt { () throws(GraderFault) in
        let batch = (images + 4) / 5
        for number in 0..<5 where number * batch < images {
          let range = number * batch..<min(images, (number + 1) * batch)
          try Files.write(
            SyntheticImages.records("training", range, seed: seed),
            to: "\(staging)/data_batch_\(number + 1).bin")
        }
        try Files.write(
          SyntheticImages.records("test", 0..<max(1, images / 5), seed: seed), to: "\(staging)/test_batch.bin"
        )
        try Files.write(
          SyntheticImages.classNames.joined(separator: "\n") + "\n", to: "\(staging)/batches.meta.txt")
      }
    }
  }
}
