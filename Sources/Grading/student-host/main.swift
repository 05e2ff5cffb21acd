// The process a student's module runs in: it takes every power from itself, then loads the module and serves calls.
//
// It starts inside the sandbox while the student's code is still being compiled, and waits for the order to load.

import CSystemCalls
import WireFormat

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Reads the one frame that comes before any of the student's code.
func readLoadRequest() -> LoadRequest? {
  var buffer = FrameBuffer(maximumPayload: 1 << 16)
  var byte: UInt8 = 0
  // Byte by byte, so that nothing of the calls behind it is swallowed.
  while true {
    let count = read(HostDescriptor.requestsAtStart, &byte, 1)
    if count < 0, errno == EINTR { continue }
    guard count == 1 else { return nil }
    withUnsafeBytes(of: byte) { buffer.append($0) }
    guard let frame = try? buffer.next() else { continue }
    guard frame.kind == LoadRequest.frameKind else { return nil }
    return try? WireReader.value(LoadRequest.self, in: frame.payload[...])
  }
}

func fail(_ reason: String) -> Never {
  writeFully(
    Frame(kind: LoadFailure.frameKind, payload: WireWriter.bytes(of: reason)).bytes,
    to: HostDescriptor.replies)
  exit(EXIT_FAILURE)
}

/// - Parameter grace: how much further the limit is that has no warning.
func limit(_ resource: csystem_resource, to value: UInt64, grace: UInt64 = 0) {
  guard csystem_limit(resource, value, grace) == 0 else {
    fail("a limit cannot be set: \(String(cString: strerror(errno)))")
  }
}

func putOnFilter(_ descriptor: Int32) {
  guard csystem_install_filter(descriptor) == 0 else {
    fail("a system call filter cannot be put on: \(String(cString: strerror(errno)))")
  }
}

_ = csystem_die_with_parent()
// Whatever else was left open is not the student's.
for descriptor in (HostDescriptor.replies + 1)..<1024
where descriptor != FilterDescriptor.loading && descriptor != FilterDescriptor.computing { close(descriptor) }
guard let request = readLoadRequest() else { exit(EXIT_SUCCESS) }

// Requests move out of the student's way: reading standard input finds its end.
dup2(HostDescriptor.requestsAtStart, HostDescriptor.requests)
let nothing = open("/dev/null", O_RDONLY)
if nothing >= 0, nothing != 0 {
  dup2(nothing, 0)
  close(nothing)
} else if nothing < 0 {
  close(0)
}

limit(csystem_core_size, to: 0)
limit(csystem_open_files, to: 64)
limit(csystem_file_size, to: 16 << 20)
// Its own signal comes first, so that a kill from outside is no end of time.
limit(csystem_processor_seconds, to: request.processorTime, grace: 2)
limit(csystem_address_space, to: request.memory)
// Address space is what the limit of memory counts: with stacks of 8 MiB few threads would fit.
_ = csystem_set_stack_size(1 << 20)
setvbuf(stdout, nil, _IOLBF, 4096)

putOnFilter(FilterDescriptor.loading)
close(FilterDescriptor.loading)
writeFully(Frame(kind: HostReady.frameKind, payload: []).bytes, to: HostDescriptor.replies)
guard let library = dlopen(request.library, RTLD_LAZY | RTLD_LOCAL) else {
  fail(String(cString: dlerror()))
}
putOnFilter(FilterDescriptor.computing)
close(FilterDescriptor.computing)
guard let entry = dlsym(library, hostEntryPoint) else { fail(String(cString: dlerror())) }
unsafeBitCast(entry, to: (@convention(c) () -> Void).self)()
