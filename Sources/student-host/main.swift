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
func limit(_ resource: Int32, to value: UInt64, grace: UInt64 = 0) {
  var limits = rlimit(rlim_cur: rlim_t(value), rlim_max: rlim_t(value + grace))
  #if canImport(Glibc)
    setrlimit(__rlimit_resource_t(UInt32(resource)), &limits)
  #else
    setrlimit(resource, &limits)
  #endif
}

_ = csystem_die_with_parent()
// Whatever else was left open is not the student's.
for descriptor in (HostDescriptor.replies + 1)..<1024 { close(descriptor) }
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

#if canImport(Glibc)
  limit(Int32(RLIMIT_CORE.rawValue), to: 0)
  limit(Int32(RLIMIT_NOFILE.rawValue), to: 64)
  limit(Int32(RLIMIT_FSIZE.rawValue), to: 16 << 20)
  // Its own signal comes first, so that a kill from outside is no end of time.
  limit(Int32(RLIMIT_CPU.rawValue), to: request.processorTime, grace: 2)
  limit(Int32(RLIMIT_AS.rawValue), to: request.memory)
#endif
setvbuf(stdout, nil, _IOLBF, 4096)

guard csystem_install_computing_filter() == 0, csystem_forbid_exec() == 0 else {
  fail("the system call filter cannot be installed: \(String(cString: strerror(errno)))")
}
writeFully(Frame(kind: HostReady.frameKind, payload: []).bytes, to: HostDescriptor.replies)
guard let library = dlopen(request.library, RTLD_LAZY | RTLD_LOCAL) else {
  fail(String(cString: dlerror()))
}
guard let entry = dlsym(library, hostEntryPoint) else { fail(String(cString: dlerror())) }
unsafeBitCast(entry, to: (@convention(c) () -> Void).self)()
