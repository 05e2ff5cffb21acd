/// The first message to a host: which module to load, and the limits to put on itself before it does.
public struct LoadRequest: WireValue, Equatable, Sendable {
  public static let frameKind: UInt8 = 4

  /// The student's module as a shared library, as the host sees the path from inside its sandbox.
  public var library: String
  /// Address space, in bytes.
  public var memory: UInt64
  /// Processor time, in seconds.
  public var processorTime: UInt64

  public init(library: String, memory: UInt64, processorTime: UInt64) {
    self.library = library
    self.memory = memory
    self.processorTime = processorTime
  }

  public func encode(to writer: inout WireWriter) {
    library.encode(to: &writer)
    memory.encode(to: &writer)
    processorTime.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    library = try String(from: &reader)
    memory = try UInt64(from: &reader)
    processorTime = try UInt64(from: &reader)
  }
}

/// What a host says, without a payload, when it has read its order and is behind its walls, before any of the student's
/// code has had a chance to run. What goes wrong before is the grader's fault; what goes wrong after is the module's.
public enum HostReady {
  public static let frameKind: UInt8 = 6
}

/// What a host says when it could not get ready, or not load the module: the reason as text.
public enum LoadFailure {
  public static let frameKind: UInt8 = 5
}

/// The file descriptors of a host. Its standard input is empty, its standard output and error are the student's.
public enum HostDescriptor {
  /// Where a starting host finds its requests, before it moves them out of the student's way.
  public static let requestsAtStart: Int32 = 0
  public static let replies: Int32 = 3
  public static let requests: Int32 = 10
}

/// Where a program that takes its own powers away finds the system call filters to put on, in this order.
public enum FilterDescriptor {
  public static let loading: Int32 = 4
  public static let computing: Int32 = 5
}

/// The function of a student's library that the host calls: generated, C-callable, without arguments.
public let hostEntryPoint = "convnetcourse_serve"
