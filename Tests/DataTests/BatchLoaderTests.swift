import ImageData
import XCTest

final class BatchLoaderTests: XCTestCase {
  private let images = SyntheticImages.images("training", count: 100, seed: 5)

  private func plan(
    batchSize: Int = 32, augmentation: Augmentation = Augmentation(), seed: UInt64 = 1, shuffles: Bool = true
  ) throws -> BatchPlan {
    BatchPlan(
      images, batchSize: batchSize, normalization: try images.normalization(), augmentation: augmentation,
      seed: seed, shuffles: shuffles)
  }

  func testEveryImageComesOnceAnEpochInAnOrderOfItsOwn() throws {
    let loader = BatchLoader(try plan())
    var orders: [[Int]] = []
    for epoch in 0..<3 {
      var order: [Int] = []
      for step in 0..<4 {
        let batch = try loader.next()
        XCTAssertEqual([batch.epoch, batch.step], [epoch, step])
        XCTAssertEqual(batch.count, step < 3 ? 32 : 4)
        XCTAssertEqual(batch.images.count, batch.count * 3072)
        XCTAssertEqual(batch.labels, batch.indices.map { Int32(images.labels[$0]) })
        order += batch.indices
      }
      XCTAssertEqual(order.sorted(), Array(0..<100))
      orders.append(order)
    }
    XCTAssertEqual(Set(orders).count, 3)
    XCTAssertNotEqual(orders[0], Array(0..<100))
  }

  func testARunCanBeTakenUpAnywhere() throws {
    let whole = BatchLoader(try plan())
    var batches: [Batch] = []
    for _ in 0..<10 { batches.append(try whole.next()) }
    for (number, position) in [(0, 0), (0, 3), (1, 0), (1, 2), (2, 1)].enumerated() {
      let loader = BatchLoader(try plan(), from: BatchPosition(epoch: position.0, step: position.1))
      for expected in batches[(position.0 * 4 + position.1)...].prefix(2) {
        let batch = try loader.next()
        XCTAssertEqual(batch.indices, expected.indices, "\(number)")
        XCTAssertEqual(batch.images.map(\.bitPattern), expected.images.map(\.bitPattern), "\(number)")
      }
    }
  }

  /// Batches that are kept stay as they were, whatever the loader does with its memory.
  func testBatchesThatAreKeptDoNotChange() throws {
    let loader = BatchLoader(try plan(batchSize: 10))
    let kept = try (0..<8).map { _ in try loader.next() }
    let again = BatchLoader(try plan(batchSize: 10))
    for batch in kept {
      let same = try again.next()
      XCTAssertEqual(batch.indices, same.indices)
      XCTAssertTrue(batch.images == same.images)
    }
  }

  func testAnImageIsChangedAlikeWhateverTheBatchSize() throws {
    var seen: [Int: [Float]] = [:]
    let small = BatchLoader(try plan(batchSize: 7))
    for _ in 0..<15 {
      let batch = try small.next()
      for (place, index) in batch.indices.enumerated() {
        seen[index] = Array(batch.images[place * 3072..<(place + 1) * 3072])
      }
    }
    let batch = try BatchLoader(try plan(batchSize: 100)).next()
    for (place, index) in batch.indices.enumerated() {
      XCTAssertTrue(seen[index]! == Array(batch.images[place * 3072..<(place + 1) * 3072]), "image \(index)")
    }
  }

  func testWithoutShufflingAndChangingImagesComeAsTheyAre() throws {
    let plan = try plan(augmentation: .none, shuffles: false)
    let batch = try BatchLoader(plan).next()
    XCTAssertEqual(batch.indices, Array(0..<32))
    for index in 0..<32 {
      XCTAssertTrue(
        try images.image(index, normalized: plan.normalization)
          == Array(batch.images[index * 3072..<(index + 1) * 3072]))
    }
  }

  func testOtherSeedsAndEpochsDrawOtherChanges() throws {
    let augmentation = Augmentation()
    func changes(_ seed: UInt64, _ epoch: Int) -> [Augmentation.Change] {
      (0..<200).map { augmentation.change(seed: seed, epoch: epoch, index: $0) }
    }
    XCTAssertEqual(changes(1, 0), changes(1, 0))
    XCTAssertNotEqual(changes(1, 0), changes(2, 0))
    XCTAssertNotEqual(changes(1, 0), changes(1, 1))
    // All 2 x 9 x 9 changes occur, about equally often.
    let many = (0..<16200).map { augmentation.change(seed: 3, epoch: 2, index: $0) }
    let counts = Dictionary(grouping: many) { $0 }.mapValues(\.count)
    XCTAssertEqual(counts.count, 162)
    XCTAssertGreaterThan(counts.values.min()!, 60)
    XCTAssertLessThan(counts.values.max()!, 150)
  }

  /// The change against the plain definition, pixel by pixel.
  func testFlippedAndMovedImages() throws {
    let plain = try BatchLoader(try plan(augmentation: .none, shuffles: false)).next()
    for edge in Augmentation.Edge.allCases {
      let augmentation = Augmentation(flips: true, cropPadding: 4, edge: edge)
      let moved = try BatchLoader(try plan(augmentation: augmentation, seed: 9, shuffles: false)).next()
      for index in 0..<32 {
        let change = augmentation.change(seed: 9, epoch: 0, index: index)
        func original(_ y: Int, _ x: Int, _ c: Int) -> Float {
          var (y, x) = (y, x)
          if edge == .reflected {
            if y < 0 { y = -y }
            if x < 0 { x = -x }
            if y > 31 { y = 62 - y }
            if x > 31 { x = 62 - x }
          }
          guard (0..<32).contains(y), (0..<32).contains(x) else { return 0 }
          return plain.images[((index * 32 + y) * 32 + (change.isFlipped ? 31 - x : x)) * 3 + c]
        }
        var differences = 0
        for y in 0..<32 {
          for x in 0..<32 {
            for c in 0..<3
            where moved.images[((index * 32 + y) * 32 + x) * 3 + c]
              != original(y + change.rows, x + change.columns, c)
            { differences += 1 }
          }
        }
        XCTAssertEqual(differences, 0, "image \(index), \(change), \(edge)")
      }
    }
  }
}
