import CJPEG

/// JPEG, as cameras and phones write it, read by libjpeg-turbo. A photo that its camera marked as turned stands upright.
///
/// Source: ITU-T T.81, annex B (markers); JEITA CP-3451, "Exchangeable image file format" (the turn).
package enum JPEG: PictureFormat {
  package static let name = "JPEG"

  package static func isMeant(by bytes: [UInt8]) -> Bool { bytes.starts(with: [0xff, 0xd8, 0xff]) }

  /// Whether the library that reads them is there.
  static var isAvailable: Bool {
    var jpeg: OpaquePointer?
    defer { if let jpeg { cjpeg_close(jpeg) } }
    return cjpeg_open([], 0, &jpeg) != cjpeg_no_library
  }

  package static func read(_ bytes: [UInt8]) throws(PictureFault) -> Picture {
    let beginning = JPEGBeginning(bytes)
    guard !beginning.isCutOff else { throw PictureFault("is a JPEG that ends too early", remedy: remedy) }
    switch bytes.withUnsafeBufferPointer({ decoded($0) }) {
    case .success(let picture): return picture.turned(by: beginning.orientation)
    case .failure(let fault): throw fault
    }
  }

  private static func decoded(_ bytes: UnsafeBufferPointer<UInt8>) -> Result<Picture, PictureFault> {
    var handle: OpaquePointer?
    let status = cjpeg_open(bytes.baseAddress, bytes.count, &handle)
    guard status != cjpeg_no_library, let jpeg = handle else { return .failure(.noJPEGLibrary) }
    defer { cjpeg_close(jpeg) }
    if let fault = fault(status, jpeg) { return .failure(fault) }
    let (width, height) = (Int(cjpeg_width(jpeg)), Int(cjpeg_height(jpeg)))
    do throws(PictureFault) {
      try PictureFormats.check(width: width, height: height)
    } catch {
      return .failure(error)
    }
    guard !cjpeg_has_inks(jpeg) else {
      return .failure(
        PictureFault(
          "is a JPEG in the colours of a printer's inks (CMYK)",
          remedy: "save it in a screen's colours (RGB), as PNG or JPEG"))
    }
    var readStatus = cjpeg_fine
    let pixels = [UInt8](unsafeUninitializedCapacity: width * height * 3) { buffer, count in
      readStatus = cjpeg_read(jpeg, buffer.baseAddress)
      count = readStatus == cjpeg_fine ? width * height * 3 : 0
    }
    if let fault = fault(readStatus, jpeg) { return .failure(fault) }
    return .success(Picture(width: width, height: height, pixels: pixels))
  }

  private static func fault(_ status: cjpeg_status, _ jpeg: OpaquePointer) -> PictureFault? {
    switch status {
    case cjpeg_fine: nil
    case cjpeg_too_short: PictureFault("is a JPEG that ends too early", remedy: remedy)
    default:
      PictureFault(
        "is a JPEG that is damaged or of a rare kind (libjpeg-turbo: \(String(cString: cjpeg_error(jpeg))))",
        remedy: remedy)
    }
  }

  private static let remedy = "get a whole copy of it, or save it again as PNG or JPEG"
}

extension PictureFault {
  /// A JPEG, and nothing to read it with.
  fileprivate static var noJPEGLibrary: PictureFault {
    #if os(macOS)
      let command = "brew install jpeg-turbo"
    #else
      let command = "apt-get install libturbojpeg0; on Ubuntu it is libturbojpeg"
    #endif
    return PictureFault(
      "is a JPEG, and the library that reads these (libjpeg-turbo) is not installed",
      remedy: "install it (\(command)), or save the picture as PNG")
  }
}
