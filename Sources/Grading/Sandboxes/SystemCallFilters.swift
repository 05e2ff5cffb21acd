import CSystemCalls

/// The seccomp filters as files, which the sandbox reads from a descriptor.
package struct SystemCallFilters: Sendable {
  package let building: String
  package let computing: String
  /// Where a sandbox notes that it was seen to work.
  let memory: String

  /// Writes the filters into `folder` unless they are there.
  package init(folder: String) throws(GraderFault) {
    building = try Self.file("building.bpf", in: folder, csystem_building_filter)
    memory = "\(folder)/bubblewrap.works"
    computing = try Self.file("computing.bpf", in: folder, csystem_computing_filter)
  }

  private static func file(
    _ name: String, in folder: String, _ build: (UnsafeMutableRawPointer?, Int) -> Int
  ) throws(GraderFault) -> String {
    var bytes = [UInt8](repeating: 0, count: build(nil, 0))
    _ = bytes.withUnsafeMutableBytes { build($0.baseAddress, $0.count) }
    let path = "\(folder)/\(name)"
    if (try? Files.read(path)) != bytes { try Files.write(bytes, to: path) }
    return path
  }
}
