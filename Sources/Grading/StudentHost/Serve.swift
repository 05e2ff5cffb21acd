import CSystemCalls
import WireFormat

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Answers calls until the other end closes the pipe.
///
/// Everything here runs inside the sandbox, in the same process as a stranger's code, and is trusted with nothing: a
/// student who tampers with it can only change what their own functions seem to return.
public func serve(_ functions: [Function]) -> Never {
  var buffer = FrameBuffer(maximumPayload: Int(UInt32.max))
  let chunk = UnsafeMutableRawBufferPointer.allocate(byteCount: 1 << 16, alignment: 16)
  while true {
    while let frame = try? buffer.next() {
      guard frame.kind == CallRequest.frameKind,
        let request = try? WireReader.value(CallRequest.self, in: frame.payload[...]),
        functions.indices.contains(request.function)
      else { exit(EXIT_FAILURE) }
      let reply = CallReply(
        sequence: request.sequence, outcome: outcome(of: functions[request.function], request.arguments))
      // What the function printed goes first, so that it is not taken for the next call's.
      fflush(nil)
      let answer = Frame(kind: CallReply.frameKind, payload: WireWriter.bytes(of: reply))
      guard writeFully(answer.bytes, to: HostDescriptor.replies) else { exit(EXIT_FAILURE) }
    }
    let count = read(HostDescriptor.requests, chunk.baseAddress!, chunk.count)
    if count < 0, errno == EINTR { continue }
    // A function may have made the pipe non-blocking: the next call is waited for all the same.
    if count < 0, errno == EAGAIN {
      waitUntilReady(HostDescriptor.requests, POLLIN)
      continue
    }
    guard count > 0 else { exit(EXIT_SUCCESS) }
    buffer.append(UnsafeRawBufferPointer(rebasing: chunk[..<count]))
  }
}

private func outcome(of function: Function, _ arguments: [UInt8]) -> CallReply.Outcome {
  var reader = WireReader(arguments)
  var writer = WireWriter()
  do {
    try function.call(&reader, &writer)
    return .returned(writer.bytes)
  } catch {
    return .threw(type: String(describing: type(of: error)), description: String(describing: error))
  }
}

/// Makes a crash in the student's library tell where it happened. Called once by the generated entry point.
/// - Parameter inside: an address within the student's library.
public func reportCrashes(inside: UnsafeRawPointer) {
  _ = csystem_report_crashes(HostDescriptor.replies, inside)
}
