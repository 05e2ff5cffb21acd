// The process that unpacks a stranger's archive: nothing that reads the format runs outside its limits.
//
// Its one argument is the order as hexadecimal digits; the archive is open on one descriptor, the records leave on another.

import CArchive
import CSystemCalls
import WireFormat

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Memory, processor time and files: what is not needed is given up before the first byte is read.
func limitThisProcess() {
  let limits: [(csystem_resource, UInt64)] = [
    (csystem_address_space, 1 << 30), (csystem_processor_seconds, 10), (csystem_file_size, 0),
    (csystem_core_size, 0),
  ]
  for (resource, value) in limits where csystem_limit(resource, value, 0) != 0 {
    fail(.noReader("a limit cannot be set: \(String(cString: strerror(errno)))"))
  }
}

func send(_ record: ArchiveRecord) {
  let frame = Frame(kind: ArchiveRecord.frameKind, payload: WireWriter.bytes(of: record))
  guard writeFully(frame.bytes, to: ArchiveDescriptor.records) else { exit(EXIT_FAILURE) }
}

func fail(_ trouble: ArchiveRecord.Trouble) -> Never {
  send(.failed(trouble))
  exit(EXIT_SUCCESS)
}

/// Reads archives, one within the other, within one budget.
struct ArchiveReading {
  let order: ArchiveOrder
  private var budget: ArchiveOrder.Budget
  private var passedOverBudget: ArchiveOrder.Budget

  init(_ order: ArchiveOrder) {
    self.order = order
    budget = order.budget
    passedOverBudget = order.passedOverBudget
  }

  /// Sends the entries of an archive; `folder` is put before their names.
  /// - Returns: why it cannot be read; nil where all of it was.
  mutating func read(_ archive: OpaquePointer, below folder: [UInt8], depth: Int) -> ArchiveRecord.Trouble? {
    guard carchive_filters(archive) <= 1 else { return .filters }
    while true {
      var name: UnsafePointer<CChar>?
      var kind = carchive_other
      let status = carchive_next(archive, &name, &kind)
      if status == 0 { return nil }
      guard status > 0 else { return .damaged(String(cString: carchive_error(archive))) }
      guard let name, name.pointee != 0 else { return .nameless }
      let own = Array(UnsafeBufferPointer(start: name, count: strlen(name))).map(UInt8.init(bitPattern:))
      let path = folder.isEmpty ? own : folder + [UInt8(ascii: "/")] + own
      let isNobodysWork = isPassedOver(own, isFolder: kind == carchive_folder)
      let isArchive =
        !isNobodysWork && kind == carchive_file && order.nested.contains { own.ends(in: $0) }
      let isNested = isArchive && depth > 0
      let limit: Int? =
        if kind != carchive_file || isNobodysWork { nil } else if isNested { order.budget.bytes } else {
          order.kept.first { own.ends(in: $0.key) }?.value
        }
      // All data is read, also of links and folders: nothing is skipped that would not be counted.
      let content = data(archive, keeping: limit, from: isNobodysWork ? \.passedOverBudget : \.budget)
      switch content {
      case .all where isNobodysWork: continue
      case .all(let bytes) where isNested: readNested(bytes, path, depth: depth - 1)
      case .all where isArchive: send(.unreadable(name: path, .nestedTooDeep))
      case .all(let bytes) where kind == carchive_file: send(.file(name: path, bytes: bytes))
      case .all: if kind == carchive_other { send(.link(name: path)) }
      // An entry that nothing is kept of may be as it likes.
      case .damaged where limit == nil: continue
      case .damaged, .end:
        return .damaged(
          "\(String(decoding: own, as: UTF8.self)): \(String(cString: carchive_error(archive)))")
      }
    }
  }

  /// Whether one of the folders that lead to an entry is nobody's work.
  private func isPassedOver(_ path: [UInt8], isFolder: Bool) -> Bool {
    let names = path.split(separator: UInt8(ascii: "/")).filter { $0 != [UInt8(ascii: ".")] }
    return (isFolder ? names[...] : names.dropLast()).contains { name in
      name != [UInt8](repeating: UInt8(ascii: "."), count: 2)[...]
        && order.passedOver.contains { $0.matches(name) }
    }
  }

  private mutating func readNested(_ content: [UInt8], _ path: [UInt8], depth: Int) {
    var reason: UnsafePointer<CChar>?
    let trouble = content.withUnsafeBytes { bytes -> ArchiveRecord.Trouble? in
      guard let inner = carchive_open_memory(bytes.baseAddress, bytes.count, &reason) else {
        return .damaged(reason.map { String(cString: $0) } ?? "it cannot be opened")
      }
      defer { carchive_close(inner) }
      return read(inner, below: path, depth: depth)
    }
    if let trouble { send(.unreadable(name: path, trouble)) }
  }

  /// What there is of an entry.
  private enum Content {
    /// Its bytes, as far as they are kept.
    case all([UInt8])
    /// It cannot be read; the next one can.
    case damaged
    /// Nothing more can be read.
    case end
  }

  /// Reads an entry to its end. What is spent is spent for all: a budget that is gone ends the reading, however deep.
  private mutating func data(
    _ archive: OpaquePointer, keeping limit: Int?, from budget: WritableKeyPath<Self, ArchiveOrder.Budget>
  ) -> Content {
    let isPassedOver = budget == \.passedOverBudget
    self[keyPath: budget].entries -= 1
    guard self[keyPath: budget].entries >= 0 else {
      fail(isPassedOver ? .tooMuchPassedOver : .tooManyEntries)
    }
    var kept: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = carchive_read(archive, &chunk, chunk.count)
      guard count >= 0 else { return count == -1 ? .damaged : .end }
      if count == 0 { return .all(kept) }
      self[keyPath: budget].bytes -= count
      guard self[keyPath: budget].bytes >= 0 else { fail(isPassedOver ? .tooMuchPassedOver : .tooManyBytes) }
      // One chunk more than is allowed is enough for the grader to know.
      if let limit, kept.count <= limit { kept += chunk[..<count] }
    }
  }
}

extension [UInt8] {
  /// Whether it ends in `suffix`, in small or capital letters of ASCII.
  func ends(in suffix: String) -> Bool {
    func small(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }
    return self.suffix(suffix.utf8.count).elementsEqual(suffix.utf8) { small($0) == small($1) }
  }
}

/// The order that the argument holds.
func readOrder() -> ArchiveOrder? {
  guard CommandLine.arguments.count == 2 else { return nil }
  let digits = Array(CommandLine.arguments[1].utf8)
  let bytes = stride(from: 0, to: digits.count - 1, by: 2).compactMap {
    UInt8(String(decoding: digits[$0...($0 + 1)], as: UTF8.self), radix: 16)
  }
  return try? WireReader.value(ArchiveOrder.self, in: bytes[...])
}

limitThisProcess()
setlocale(LC_CTYPE, "C.UTF-8")
guard let order = readOrder() else { exit(EXIT_FAILURE) }
var reason: UnsafePointer<CChar>?
guard let archive = carchive_open_descriptor(ArchiveDescriptor.archive, &reason) else {
  fail(.noReader(reason.map { String(cString: $0) } ?? "no reason given"))
}
// The reader is loaded: from here on there is nothing but the archive's bytes to work on. Only a sandbox hands over a filter.
guard csystem_install_filter(FilterDescriptor.computing) == 0 || errno == EBADF else {
  fail(.noReader("a system call filter cannot be put on: \(String(cString: strerror(errno)))"))
}
var reading = ArchiveReading(order)
if let trouble = reading.read(archive, below: [], depth: order.depth) { fail(trouble) }
send(.done)
