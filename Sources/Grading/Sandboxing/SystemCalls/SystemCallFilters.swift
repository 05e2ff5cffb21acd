import SystemFiles
import WireFormat

/// The seccomp filters as files, which the sandbox and the programs in it read from descriptors.
package struct SystemCallFilters: Sendable {
  private var paths: [Phase: String] = [:]
  /// Where a sandbox notes that it was seen to work.
  let memory: String

  /// Writes the filters into `folder` unless they are there and whole.
  package init(folder: String) throws(GraderFault) {
    memory = "\(folder)/bubblewrap.works"
    for phase in Phase.allCases { paths[phase] = "\(folder)/\(phase.rawValue)-\(Self.table).bpf" }
    // Making them takes longer than looking whether they are whole.
    let sum = "\(folder)/filters-\(Self.table).sum"
    if let known = try? Files.text(sum), known == state { return }
    for (phase, path) in paths { try Files.write(try SystemCallFilter.bytes(phase), to: path) }
    try Files.write(state, to: sum)
  }

  /// What the files hold, as a fingerprint.
  private var state: String {
    var digest = Digest()
    for phase in Phase.allCases { digest.add(paths[phase].flatMap { try? Files.read($0) } ?? []) }
    return digest.text
  }

  /// Stands for what is open: other versions of the course have other filters.
  private static let table: String = {
    var digest = Digest()
    for call in OpenCalls.all {
      digest.add(call.name)
      digest.add(call.phases.map(\.rawValue).sorted().joined(separator: " "))
      for condition in call.conditions {
        digest.add("\(condition.argument) \(condition.mask) \(condition.value)")
      }
    }
    return digest.text
  }()

  /// The filter that a sandbox puts on what it starts.
  func first(of purpose: Jail.Purpose) -> String? { paths[purpose == .building ? .building : .starting] }

  /// The filters that a program in the sandbox puts on itself, where it finds them.
  func own(of purpose: Jail.Purpose) -> [Int32: String] {
    guard purpose == .computing, let loading = paths[.loading], let computing = paths[.computing] else {
      return [:]
    }
    return [FilterDescriptor.loading: loading, FilterDescriptor.computing: computing]
  }
}
