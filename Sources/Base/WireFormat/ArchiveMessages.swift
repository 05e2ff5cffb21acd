// What the process that unpacks a stranger's archive says to the grader.

/// How far an archive is unpacked.
public struct ArchiveOrder: WireValue, Equatable, Sendable {
  public static let frameKind: UInt8 = 32

  /// How much may be unpacked of what might be somebody's work.
  public var budget: Budget
  /// The names of folders that are nobody's work: what lies in them is passed over, within a budget of its own.
  public var passedOver: [NamePattern]
  public var passedOverBudget: Budget
  /// How many bytes are kept of an entry, by the end of its name; nothing is kept of others.
  public var kept: [String: Int]
  /// The ends of names of archives that are read as well, and how deep such archives may lie in one another.
  public var nested: [String]
  public var depth: Int

  /// How many entries there may be, and how many bytes all of them together may unpack to.
  public struct Budget: WireValue, Equatable, Sendable {
    public var entries: Int
    public var bytes: Int

    public init(entries: Int, bytes: Int) {
      self.entries = entries
      self.bytes = bytes
    }

    public func encode(to writer: inout WireWriter) {
      entries.encode(to: &writer)
      bytes.encode(to: &writer)
    }

    public init(from reader: inout WireReader) throws(WireError) {
      entries = try Int(from: &reader)
      bytes = try Int(from: &reader)
    }
  }

  public init(
    budget: Budget, passedOver: [NamePattern], passedOverBudget: Budget, kept: [String: Int],
    nested: [String], depth: Int
  ) {
    self.budget = budget
    self.passedOver = passedOver
    self.passedOverBudget = passedOverBudget
    self.kept = kept
    self.nested = nested
    self.depth = depth
  }

  public func encode(to writer: inout WireWriter) {
    budget.encode(to: &writer)
    passedOver.encode(to: &writer)
    passedOverBudget.encode(to: &writer)
    kept.encode(to: &writer)
    nested.encode(to: &writer)
    depth.encode(to: &writer)
  }

  public init(from reader: inout WireReader) throws(WireError) {
    budget = try Budget(from: &reader)
    passedOver = try [NamePattern](from: &reader)
    passedOverBudget = try Budget(from: &reader)
    kept = try [String: Int](from: &reader)
    nested = try [String](from: &reader)
    depth = try Int(from: &reader)
  }
}

/// One thing that is found in an archive.
public enum ArchiveRecord: WireValue, Equatable, Sendable {
  public static let frameKind: UInt8 = 33

  /// An entry: its name as it lies in the archive, and its bytes as far as they are kept.
  case file(name: [UInt8], bytes: [UInt8])
  case link(name: [UInt8])
  /// An archive within the archive that cannot be read.
  case unreadable(name: [UInt8], Trouble)
  /// Why the whole cannot be read; nothing comes after it.
  case failed(Trouble)
  case done

  /// What is wrong with an archive.
  public enum Trouble: WireValue, Equatable, Sendable {
    /// libarchive is not there: nobody's fault but the machine's.
    case noReader(String)
    /// What it has is no archive, or not whole.
    case damaged(String)
    case tooManyEntries
    case tooManyBytes
    /// More than its own budget in folders that are passed over.
    case tooMuchPassedOver
    /// A filter within a filter.
    case filters
    /// An entry without a name.
    case nameless
    /// An archive in more archives than are read.
    case nestedTooDeep

    public func encode(to writer: inout WireWriter) {
      switch self {
      case .noReader(let text):
        UInt8(0).encode(to: &writer)
        text.encode(to: &writer)
      case .damaged(let text):
        UInt8(1).encode(to: &writer)
        text.encode(to: &writer)
      case .tooManyEntries: UInt8(2).encode(to: &writer)
      case .tooManyBytes: UInt8(3).encode(to: &writer)
      case .filters: UInt8(4).encode(to: &writer)
      case .nameless: UInt8(5).encode(to: &writer)
      case .tooMuchPassedOver: UInt8(6).encode(to: &writer)
      case .nestedTooDeep: UInt8(7).encode(to: &writer)
      }
    }

    public init(from reader: inout WireReader) throws(WireError) {
      switch try UInt8(from: &reader) {
      case 0: self = .noReader(try String(from: &reader))
      case 1: self = .damaged(try String(from: &reader))
      case 2: self = .tooManyEntries
      case 3: self = .tooManyBytes
      case 4: self = .filters
      case 5: self = .nameless
      case 6: self = .tooMuchPassedOver
      case 7: self = .nestedTooDeep
      case let byte: throw .invalidByte(byte, for: "archive trouble")
      }
    }
  }

  public func encode(to writer: inout WireWriter) {
    switch self {
    case .file(let name, let bytes):
      UInt8(0).encode(to: &writer)
      name.encode(to: &writer)
      bytes.encode(to: &writer)
    case .link(let name):
      UInt8(1).encode(to: &writer)
      name.encode(to: &writer)
    case .unreadable(let name, let trouble):
      UInt8(2).encode(to: &writer)
      name.encode(to: &writer)
      trouble.encode(to: &writer)
    case .failed(let trouble):
      UInt8(3).encode(to: &writer)
      trouble.encode(to: &writer)
    case .done: UInt8(4).encode(to: &writer)
    }
  }

  public init(from reader: inout WireReader) throws(WireError) {
    switch try UInt8(from: &reader) {
    case 0: self = .file(name: try [UInt8](from: &reader), bytes: try [UInt8](from: &reader))
    case 1: self = .link(name: try [UInt8](from: &reader))
    case 2: self = .unreadable(name: try [UInt8](from: &reader), try Trouble(from: &reader))
    case 3: self = .failed(try Trouble(from: &reader))
    case 4: self = .done
    case let byte: throw .invalidByte(byte, for: "archive record")
    }
  }
}

/// The descriptors of the process that unpacks: the archive, and the way back.
public enum ArchiveDescriptor {
  public static let archive: Int32 = 0
  public static let records: Int32 = 1
}
