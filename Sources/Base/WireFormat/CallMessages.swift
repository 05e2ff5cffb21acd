/// What a graded suite asks of the student's module.
public struct CallRequest: WireValue {
  public static let frameKind: UInt8 = 1

  /// Counts the calls to one host, so that an answer nobody asked for is noticed.
  public var sequence: UInt64
  /// Which function of the exercise's interface.
  public var function: Int
  /// The arguments, one after another.
  public var arguments: [UInt8]

  public init(sequence: UInt64, function: Int, arguments: [UInt8]) {
    self.sequence = sequence
    self.function = function
    self.arguments = arguments
  }

  public func encode(to writer: inout WireWriter) {
    sequence.encode(to: &writer)
    function.encode(to: &writer)
    arguments.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    sequence = try UInt64(from: &reader)
    function = try Int(from: &reader)
    arguments = try [UInt8](from: &reader)
  }
}

/// What the student's module answers.
public struct CallReply: WireValue {
  public static let frameKind: UInt8 = 2

  public enum Outcome: Equatable, Sendable {
    case returned([UInt8])
    /// The function threw; the error's type and description.
    case threw(type: String, description: String)
  }

  public var sequence: UInt64
  public var outcome: Outcome

  public init(sequence: UInt64, outcome: Outcome) {
    self.sequence = sequence
    self.outcome = outcome
  }

  public func encode(to writer: inout WireWriter) {
    sequence.encode(to: &writer)
    switch outcome {
    case .returned(let bytes):
      UInt8(0).encode(to: &writer)
      bytes.encode(to: &writer)
    case .threw(let type, let description):
      UInt8(1).encode(to: &writer)
      type.encode(to: &writer)
      description.encode(to: &writer)
    }
  }

  public init(from reader: inout WireReader) throws(WireError) {
    sequence = try UInt64(from: &reader)
    switch try UInt8(from: &reader) {
    case 0: outcome = .returned(try [UInt8](from: &reader))
    case 1: outcome = .threw(type: try String(from: &reader), description: try String(from: &reader))
    case let byte: throw .invalidByte(byte, for: "reply")
    }
  }
}

/// What the host's signal handler sends on its way down. Written without allocation, so its layout is fixed:
/// a signal number, then return addresses relative to the loaded module, innermost first.
public struct CrashReport: WireValue, Equatable, Sendable {
  public static let frameKind: UInt8 = 3

  public var signal: Int64
  /// Whether the fault lies beside the stack pointer: a recursion without end.
  public var isStackOverflow: Bool
  public var addresses: [UInt64]

  public init(signal: Int64, isStackOverflow: Bool, addresses: [UInt64]) {
    self.signal = signal
    self.isStackOverflow = isStackOverflow
    self.addresses = addresses
  }

  public func encode(to writer: inout WireWriter) {
    signal.encode(to: &writer)
    isStackOverflow.encode(to: &writer)
    addresses.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    signal = try Int64(from: &reader)
    isStackOverflow = try Bool(from: &reader)
    addresses = try [UInt64](from: &reader)
  }
}
