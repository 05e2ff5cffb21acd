import WireFormat

/// One public function of the student's module, callable with bytes.
///
/// The generated host lists one for every function of the starter's interface, in the interface's order.
public struct Function {
  let call: (inout WireReader, inout WireWriter) throws -> Void

  /// - Parameter call: reads the arguments, calls the student's function and writes the result.
  public init(_ call: @escaping (inout WireReader, inout WireWriter) throws -> Void) { self.call = call }
}
