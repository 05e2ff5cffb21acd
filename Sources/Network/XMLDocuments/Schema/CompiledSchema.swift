import CLibXML2

/// The course's schema, compiled into the program as text and by libxml2 once per process, at its first use.
///
/// Measured with libxml2 2.9.14: compiling takes 0.8 ms, validating an exercise 0.03 ms, so every document is validated.
///
/// `@unchecked Sendable`: after compilation libxml2 only reads a schema, and every validation has a context of its own.
/// (The one thing that adds to a schema during validation, a location hint in the document, is removed beforehand.)
final class CompiledSchema: @unchecked Sendable {
  static let exercise = CompiledSchema(ExerciseSchema.bytes)

  private let schema: xmlSchemaPtr

  /// - Precondition: `text` is a schema without errors; ours is held to that by a test.
  private init(_ text: [UInt8]) {
    var compiled: xmlSchemaPtr?
    let errors = LibXMLError.collecting { sink in
      text.withUnsafeBytes { bytes in
        let parser = xmlSchemaNewMemParserCtxt(
          bytes.bindMemory(to: CChar.self).baseAddress, Int32(bytes.count))
        convnet_setSchemaErrorSink(parser, sink)
        compiled = xmlSchemaParse(parser)
        xmlSchemaFreeParserCtxt(parser)
      }
    }
    guard let compiled, errors.isEmpty else {
      fatalError("the built-in exercise.xsd does not compile: \(errors.map(\.message))")
    }
    schema = compiled
  }

  deinit { xmlSchemaFree(schema) }

  /// What is wrong with a document; empty for a valid one.
  func errors(in document: xmlDocPtr) -> [LibXMLError] {
    var status: Int32 = -1
    var errors = LibXMLError.collecting { sink in
      guard let validator = xmlSchemaNewValidCtxt(schema) else { return }
      convnet_setValidationErrorSink(validator, sink)
      status = xmlSchemaValidateDoc(validator, document)
      xmlSchemaFreeValidCtxt(validator)
    }
    // Never fail open: a validation that did not say "valid" has found something, even where it does not say what.
    if status != 0, errors.isEmpty {
      errors.append(
        LibXMLError(
          code: 0, isFatal: true, line: 1, column: 0,
          message: "the file could not be validated (libxml2 \(status))",
          names: [], number: 0))
    }
    return errors
  }
}
