import Networks
import XCTest

/// Numbers that no computer has room for: an error that names the layer, never a trap, and at once.
final class HostileSizesTests: XCTestCase {
  private let huge = Int.max

  /// Each layer alone is too large; it is named and so is its line.
  func testLayersThatAreTooLarge() throws {
    let table = [
      "<conv id='big' filters='1' kernel='\(huge)'/>",
      "<conv id='big' filters='1' kernel='\(huge)' padding='\(huge)'/>",
      "<conv id='big' filters='1' kernel='\(huge)' padding='same'/>",
      "<conv id='big' filters='1' kernel='\(huge)' padding='same' dilation='2'/>",
      "<conv id='big' filters='1' kernel='\(huge)' padding='tf-same'/>",
      "<conv id='big' filters='1' kernel='3' dilation='\(huge)'/>",
      "<conv id='big' filters='1' kernel='3' dilation='\(huge)' padding='same'/>",
      "<conv id='big' filters='1' kernel='2' dilation='\(huge)' padding='tf-same'/>",
      "<conv id='big' filters='1' kernel='1' padding='\(huge)'/>",
      "<conv id='big' filters='1' kernel='1' padding='\(huge),0 0,0'/>",
      "<conv id='big' filters='\(huge)' kernel='1'/>",
      "<conv id='big' filters='2' kernel='1' groups='\(huge)'/>",
      "<depthwise-conv id='big' kernel='1' multiplier='\(huge)'/>",
      "<locally-connected id='big' filters='\(huge / 2)' kernel='1'/>",
      "<conv-transpose id='big' filters='1' kernel='\(huge)'/>",
      "<conv-transpose id='big' filters='1' kernel='1' stride='\(huge)'/>",
      "<conv-transpose id='big' filters='1' kernel='1' stride='\(huge)' padding='tf-same'/>",
      "<conv-transpose id='big' filters='1' kernel='1' padding='\(huge)'/>",
      "<conv-transpose id='big' filters='1' kernel='1' stride='2' output-padding='\(huge)'/>",
      "<conv-transpose id='big' filters='1' kernel='3' dilation='\(huge)'/>",
      "<maxpool id='big' kernel='\(huge)'/>",
      "<maxpool id='big' kernel='\(huge)' padding='\(huge / 2)'/>",
      "<maxpool id='big' kernel='\(huge)' padding='\(huge / 2)' ceil='true'/>",
      "<avgpool id='big' kernel='1' padding='\(huge)' ceil='true'/>",
      "<zero-pad id='big' amount='\(huge)'/>",
      "<zero-pad id='big' amount='\(huge),\(huge) 0'/>",
      "<dense id='big' units='\(huge)'/>",
    ]
    for layer in table {
      let text = "<network input=\"8x8x3\">\n<relu/>\n\(layer)\n</network>"
      XCTAssertThrowsError(try readNetwork(text).analyze(), layer) { error in
        XCTAssertEqual((error as? NetworkError)?.id, "big", "\(layer): \(error)")
        XCTAssertEqual((error as? NetworkError)?.line, 3, "\(layer): \(error)")
      }
    }
  }

  /// Large numbers that can be computed with are no error.
  func testLargeLayersThatFit() throws {
    let table: [(layer: String, shape: Shape)] = [
      ("<conv filters='1' kernel='1' stride='\(huge)'/>", Shape(1, 1, 1)),
      ("<conv filters='1' kernel='1' stride='\(huge)' padding='tf-same'/>", Shape(1, 1, 1)),
      ("<conv filters='1' kernel='1' dilation='\(huge)'/>", Shape(8, 8, 1)),
      ("<maxpool kernel='8' stride='\(huge)' ceil='true'/>", Shape(1, 1, 3)),
      ("<maxpool kernel='9' stride='\(huge)' ceil='true'/>", Shape(1, 1, 3)),
      ("<dense units='\(huge / 193)'/>", Shape(huge / 193)),
    ]
    for row in table {
      let analysis = try readNetwork("<network input=\"8x8x3\">\(row.layer)</network>").analyze()
      XCTAssertEqual(analysis.layers[0].outputShape, row.shape, row.layer)
    }
  }

  /// Each layer fits, but not what comes together on the way: jumps, receptive fields, and the
  /// steps of the c-value table.
  func testNumbersThatGrowFromLayerToLayer() throws {
    for layer in [
      "<conv filters='1' kernel='1' stride='\(1 << 32)'/>", "<maxpool kernel='1' stride='\(1 << 32)'/>",
      "<conv filters='1' kernel='2' stride='\(1 << 32)' padding='tf-same'/>",
    ] {
      for size in ["8x8x1", "*x*x1"] {
        let text = "<network input=\"\(size)\">\(layer)<relu/>\(layer)</network>"
        XCTAssertThrowsError(try readNetwork(text).analyze(), text) { error in
          XCTAssertTrue((error as? NetworkError)?.id?.hasSuffix("3") == true, "\(text): \(error)")
        }
      }
    }
  }

  /// The layer from which on the sum does not fit.
  func testTotalsThatAreTooLarge() throws {
    let half = huge / 2 + 1
    for (total, layers, id) in [
      ("parameters", "<dense units='\(half)' bias='false'/><dense units='1' bias='false'/><relu/>", "dense2"),
      ("neurons", "<dense units='\(huge / 4)' bias='false'/><relu/><relu/><relu/><relu/><relu/>", "relu5"),
    ] {
      let text = "<network input=\"1\">\(layers)</network>"
      XCTAssertThrowsError(try readNetwork(text).analyze(), text) { error in
        XCTAssertEqual((error as? NetworkError)?.id, id, "\(error)")
        XCTAssertTrue("\(error)".contains(total), "\(error)")
      }
    }
  }

  func testRepetitionsThatAreTooMany() throws {
    for times in ["1000000", "100001", "\(huge)"] {
      let text =
        "<network input=\"8x8x3\">\n<relu/>\n<repeat id='again' times='\(times)'><relu/></repeat></network>"
      XCTAssertThrowsError(try readNetwork(text), times) { error in
        XCTAssertTrue("\(error)".contains("n.xml:3") && "\(error)".contains("again"), "\(error)")
      }
    }
    let nested = "<repeat times='1000'><repeat times='1000'><relu/></repeat></repeat>"
    XCTAssertThrowsError(try readNetwork("<network input=\"8x8x3\">\(nested)</network>"))
    let empty = NetworkElement.repeated(huge) { NetworkElement.repeated(huge) {} }
    let nothing = NetworkElement.repeated(0) { NetworkElement.repeated(huge) { ReLU() } }
    XCTAssertEqual(try Network(input: Shape(1), elements: [empty, nothing]).nodes.count, 0)
    XCTAssertEqual(
      try readNetwork("<network input=\"8x8x3\"><repeat times='99999'><relu/></repeat></network>").analyze()
        .layers.count, 99_999)
  }

  func testInputsThatAreTooLarge() throws {
    let text = "<network input=\"\(huge)x\(huge)x\(huge)\"><relu id='first'/></network>"
    XCTAssertThrowsError(try readNetwork(text).analyze()) {
      XCTAssertEqual(($0 as? NetworkError)?.id, "first")
    }
  }

  /// Layers made in Swift are not checked by any reader.
  func testNumbersBelowTheirRange() {
    let layers: [any Layer] = [
      Convolution(filters: 0, kernelSize: 1), Convolution(filters: 1, kernelSize: 0),
      Convolution(filters: 1, kernelSize: .init(.min)), Convolution(filters: .min, kernelSize: 1),
      Convolution(filters: 1, kernelSize: 1, stride: 0),
      Convolution(filters: 1, kernelSize: 1, stride: .init(.min)),
      Convolution(filters: 1, kernelSize: 3, dilation: 0), Convolution(filters: 1, kernelSize: 3, groups: 0),
      Convolution(filters: 1, kernelSize: 3, groups: -1),
      Convolution(filters: 1, kernelSize: 3, dilation: .init(.min)),
      Convolution(filters: 1, kernelSize: 3, padding: -1),
      Convolution(filters: 1, kernelSize: 3, padding: .init(.min)),
      Convolution(filters: 1, kernelSize: 0, padding: .same),
      Convolution(filters: 1, kernelSize: 0, stride: 0, padding: .tensorFlowSame),
      Convolution(filters: 1, kernelSize: [1, 2, 3]),
      Convolution(filters: 1, kernelSize: 1, padding: [1, 2, 3]),
      DepthwiseConvolution(kernelSize: 1, multiplier: 0), DepthwiseConvolution(kernelSize: 0),
      DepthwiseConvolution(kernelSize: 1, multiplier: .min),
      LocallyConnected(filters: 0, kernelSize: 1), LocallyConnected(filters: 1, kernelSize: 0),
      ConvolutionTranspose(filters: 0, kernelSize: 1), ConvolutionTranspose(filters: 1, kernelSize: 0),
      ConvolutionTranspose(filters: 1, kernelSize: 1, stride: 0),
      ConvolutionTranspose(filters: 1, kernelSize: 1, stride: .init(.min)),
      ConvolutionTranspose(filters: 1, kernelSize: 1, padding: .init(.min)),
      ConvolutionTranspose(filters: 1, kernelSize: 1, stride: 0, padding: .tensorFlowSame),
      ConvolutionTranspose(filters: 1, kernelSize: 1, outputPadding: -1),
      ConvolutionTranspose(filters: 1, kernelSize: 1, dilation: 0),
      MaxPooling(0), MaxPooling(2, stride: 0), MaxPooling(2, padding: -1),
      MaxPooling(2, padding: .init(.min)), MaxPooling(.init(.min)),
      AveragePooling(0, ceil: true), AveragePooling(2, stride: -1, ceil: true),
      ZeroPadding(-1), ZeroPadding(.same), ZeroPadding([1, 2, 3]), Dense(units: 0), Dense(units: .min),
    ]
    for layer in layers {
      for input in [Shape(8, 8, 3), Shape(spatial: [nil, nil], channels: 3)] {
        let network = Network(input: input, layers: [ReLU(), layer])
        XCTAssertThrowsError(try network.analyze(), "\(layer) on \(input)") {
          XCTAssertTrue(($0 as? NetworkError)?.id?.hasSuffix("2") == true, "\($0)")
        }
      }
    }
  }

  /// Random networks in which some numbers are replaced by the worst ones: an error names a place, or all is
  /// computed.
  func testRandomNetworksWithHostileNumbers() throws {
    let worst = [0, 1, 2, 255, 256, 257, 1 << 31, 1 << 32, 1 << 62, huge / 3, huge - 1, huge].map(String.init)
    var errors = 0
    for seed in UInt64(0)..<2_000 {
      var random = SeededGenerator(seed: seed)
      var text = RandomNetwork(seed: seed).xml
      for _ in 0..<Int.random(in: 1...3, using: &random) {
        let numbers = text.ranges(of: /["x ,]\d+(?=["x ,])/)
        guard let number = numbers.randomElement(using: &random) else { continue }
        text.replaceSubrange(
          text.index(after: number.lowerBound)..<number.upperBound, with: worst.randomElement(using: &random)!
        )
      }
      do {
        _ = try readNetwork(text).analyze()
      } catch let error as NetworkError {
        errors += 1
        XCTAssertNotNil(error.id, "\(error)\n\(text)")
        XCTAssertNotNil(error.line, "\(error)\n\(text)")
      } catch {
        XCTAssertTrue("\(error)".contains("n.xml:"), "\(error)\n\(text)")
        errors += 1
      }
    }
    XCTAssertGreaterThan(errors, 500)
  }
}
