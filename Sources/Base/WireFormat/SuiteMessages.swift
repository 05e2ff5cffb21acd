// What the grader says to a running suite, and what the suite reports back.

/// How a suite starts hosts: said once, before the student's code is even compiled.
public struct SuiteConfiguration: WireValue, Equatable, Sendable {
  public static let frameKind: UInt8 = 16

  /// The environment variable that has the code of the language that a suite speaks.
  public static let languageVariable = "GRADE_LANGUAGE"

  /// The command that starts a host inside its sandbox.
  public var hostCommand: [String]
  /// Files that the command finds open, by descriptor: the sandbox's system call filter.
  public var hostFiles: [Int32: String]

  public init(hostCommand: [String], hostFiles: [Int32: String]) {
    self.hostCommand = hostCommand
    self.hostFiles = hostFiles
  }

  public func encode(to writer: inout WireWriter) {
    hostCommand.encode(to: &writer)
    hostFiles.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    hostCommand = try [String](from: &reader)
    hostFiles = try [Int32: String](from: &reader)
  }
}

/// The order to run tests against a student's library.
public struct RunOrder: WireValue, Equatable, Sendable {
  public static let frameKind: UInt8 = 17

  /// The tests of one part, and how long they may take together, in seconds of their own time.
  public struct Part: WireValue, Equatable, Sendable {
    public var id: String
    public var tests: [String]
    public var seconds: Double

    public init(id: String, tests: [String], seconds: Double) {
      self.id = id
      self.tests = tests
      self.seconds = seconds
    }

    public func encode(to writer: inout WireWriter) {
      id.encode(to: &writer)
      tests.encode(to: &writer)
      seconds.encode(to: &writer)
    }

    public init(from reader: inout WireReader) throws(WireError) {
      id = try String(from: &reader)
      tests = try [String](from: &reader)
      seconds = try Double(from: &reader)
    }
  }

  public var load: LoadRequest
  /// What the random inputs are drawn from.
  public var seed: UInt64
  public var parts: [Part]
  /// How long one call, and one test, may take, in seconds of their own time.
  public var secondsPerCall: Double
  public var secondsPerTest: Double
  /// How much a test's calls may print, in bytes.
  public var outputLimit: Int
  /// The functions that cannot be called, with the failure to report in their place.
  public var unavailable: [Int: TestFailure]

  public init(
    load: LoadRequest, seed: UInt64, parts: [Part], secondsPerCall: Double, secondsPerTest: Double,
    outputLimit: Int, unavailable: [Int: TestFailure]
  ) {
    self.load = load
    self.seed = seed
    self.parts = parts
    self.secondsPerCall = secondsPerCall
    self.secondsPerTest = secondsPerTest
    self.outputLimit = outputLimit
    self.unavailable = unavailable
  }

  public func encode(to writer: inout WireWriter) {
    load.encode(to: &writer)
    seed.encode(to: &writer)
    parts.encode(to: &writer)
    secondsPerCall.encode(to: &writer)
    secondsPerTest.encode(to: &writer)
    outputLimit.encode(to: &writer)
    unavailable.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    load = try LoadRequest(from: &reader)
    seed = try UInt64(from: &reader)
    parts = try [Part](from: &reader)
    secondsPerCall = try Double(from: &reader)
    secondsPerTest = try Double(from: &reader)
    outputLimit = try Int(from: &reader)
    unavailable = try [Int: TestFailure](from: &reader)
  }
}

/// Why a test does not pass.
public struct TestFailure: WireValue, Equatable, Sendable {
  public enum Kind: UInt8, Sendable {
    /// A wrong answer.
    case failed
    /// The call ended without an answer.
    case crashed
    case timedOut
    case memory
    /// The function's file did not compile.
    case notRun
    /// The suite itself, or the grader, is at fault: never the student's.
    case internalFault
    /// The test skipped itself before it called the student's module: it counts neither way.
    case skipped
  }

  public var kind: Kind
  /// What happened, in a sentence.
  public var message: String
  /// The call that the failure is about, as source text: `outputSize(input: 6, kernel: 3)`.
  public var call: String?
  /// What that call returned, whole.
  public var returned: String?
  /// What was compared: the returned value, or something of it.
  public var actual: String?
  public var expected: String?
  /// Where in the suite, by the file's name.
  public var file: String?
  public var line: Int?
  /// Return addresses within the student's library, innermost first, for a crash.
  public var addresses: [UInt64] = []

  public init(
    kind: Kind, message: String, call: String? = nil, returned: String? = nil, actual: String? = nil,
    expected: String? = nil,
    file: String? = nil, line: Int? = nil, addresses: [UInt64] = []
  ) {
    self.kind = kind
    self.message = message
    self.call = call
    self.returned = returned
    self.actual = actual
    self.expected = expected
    self.file = file
    self.line = line
    self.addresses = addresses
  }

  public func encode(to writer: inout WireWriter) {
    kind.rawValue.encode(to: &writer)
    message.encode(to: &writer)
    call.encode(to: &writer)
    returned.encode(to: &writer)
    actual.encode(to: &writer)
    expected.encode(to: &writer)
    file.encode(to: &writer)
    line.encode(to: &writer)
    addresses.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    let byte = try UInt8(from: &reader)
    guard let kind = Kind(rawValue: byte) else { throw .invalidByte(byte, for: "failure") }
    self.kind = kind
    message = try String(from: &reader)
    call = try String?(from: &reader)
    returned = try String?(from: &reader)
    actual = try String?(from: &reader)
    expected = try String?(from: &reader)
    file = try String?(from: &reader)
    line = try Int?(from: &reader)
    addresses = try [UInt64](from: &reader)
  }
}

/// What a suite reports while it runs. A test without a `finished` record has not passed, whatever else happened.
public enum SuiteRecord: WireValue, Equatable, Sendable {
  public static let frameKind: UInt8 = 18

  /// How many bytes of a value the grader looks at that a test collects.
  public static let collectedLimit = 256 << 10

  case started(test: String)
  /// Sent at once, so that it survives whatever the test does next.
  case failed(test: String, TestFailure)
  case finished(test: String, seconds: Double, functions: [Int], output: String)
  /// Something that the student's module returned and the grader itself looks at, such as the description of a network.
  case collected(test: String, name: String, value: String)
  /// A function that the test calls answered otherwise when it was asked again.
  case unsteady(test: String, difference: String)
  /// Every test of the order has been run.
  case done
  /// The student's module is called for the first time by this process: from here on a test may fail because of it.
  case called
  /// What the test that ends took of its part's time, and how long XCTest let it wait around its own code, in seconds.
  case measured(test: String, own: Double, waited: Double)
  /// The suite cannot go on and the student has no part in it; where, as addresses in the suite's program.
  case stopped(reason: String, addresses: [UInt64])

  public func encode(to writer: inout WireWriter) {
    switch self {
    case .started(let test):
      UInt8(0).encode(to: &writer)
      test.encode(to: &writer)
    case .failed(let test, let failure):
      UInt8(1).encode(to: &writer)
      test.encode(to: &writer)
      failure.encode(to: &writer)
    case .finished(let test, let seconds, let functions, let output):
      UInt8(2).encode(to: &writer)
      test.encode(to: &writer)
      seconds.encode(to: &writer)
      functions.encode(to: &writer)
      output.encode(to: &writer)
    case .done: UInt8(3).encode(to: &writer)
    case .collected(let test, let name, let value):
      UInt8(4).encode(to: &writer)
      test.encode(to: &writer)
      name.encode(to: &writer)
      value.encode(to: &writer)
    case .unsteady(let test, let difference):
      UInt8(5).encode(to: &writer)
      test.encode(to: &writer)
      difference.encode(to: &writer)
    case .called: UInt8(6).encode(to: &writer)
    case .measured(let test, let own, let waited):
      UInt8(7).encode(to: &writer)
      test.encode(to: &writer)
      own.encode(to: &writer)
      waited.encode(to: &writer)
    case .stopped(let reason, let addresses):
      UInt8(8).encode(to: &writer)
      reason.encode(to: &writer)
      addresses.encode(to: &writer)
    }
  }

  public init(from reader: inout WireReader) throws(WireError) {
    switch try UInt8(from: &reader) {
    case 0: self = .started(test: try String(from: &reader))
    case 1: self = .failed(test: try String(from: &reader), try TestFailure(from: &reader))
    case 2:
      self = .finished(
        test: try String(from: &reader), seconds: try Double(from: &reader),
        functions: try [Int](from: &reader),
        output: try String(from: &reader))
    case 3: self = .done
    case 4:
      self = .collected(
        test: try String(from: &reader), name: try String(from: &reader), value: try String(from: &reader))
    case 5: self = .unsteady(test: try String(from: &reader), difference: try String(from: &reader))
    case 6: self = .called
    case 7:
      self = .measured(
        test: try String(from: &reader), own: try Double(from: &reader), waited: try Double(from: &reader))
    case 8: self = .stopped(reason: try String(from: &reader), addresses: try [UInt64](from: &reader))
    case let byte: throw .invalidByte(byte, for: "record")
    }
  }
}

/// How long is waited in real time: only where something hangs, or where the machine has far too much to do. What a
/// student's code may take is counted in time of its own.
public enum Patience {
  /// For the sandbox and the host to start, in seconds.
  public static let start = 120.0

  /// For what may take `seconds` of its own time.
  public static func realTime(for seconds: Double) -> Double { 20 * seconds + 60 }
}

/// The descriptors of a suite's process: orders come in on one, records leave on the other.
public enum SuiteDescriptor {
  public static let orders: Int32 = 3
  public static let records: Int32 = 4
}
