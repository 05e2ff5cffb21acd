import Clocks

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// A few threads that share the chunks of a loop, kept between loops.
///
/// Which thread takes which chunk is a matter of chance; what the chunks are never is. The kernels choose their chunks by the
/// sizes of the problem alone and add partial sums in the order of the chunks, so that any number of threads gives the same
/// bits. One caller at a time: a loop of the same workers within a loop is a mistake that ends the program.
public final class Workers: @unchecked Sendable {
  /// The threads that work on a loop, the calling one among them.
  public let count: Int
  /// The memory of the kernels that are called with these workers.
  public let scratch = Scratch()

  private let mutex = UnsafeMutablePointer<pthread_mutex_t>.allocate(capacity: 1)
  private let wake = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private let finished = UnsafeMutablePointer<pthread_cond_t>.allocate(capacity: 1)
  private var threads: [pthread_t] = []

  // Everything below is read and written with the mutex held.
  private var body: ((_ chunk: Int, _ thread: Int) -> Void)?
  private var nextChunk = 0
  private var chunkCount = 0
  private var unfinishedChunks = 0
  private var sleepers = 0
  private var callerSleeps = false
  private var isStopping = false

  /// How long a thread without work looks for some before it sleeps: longer than the gaps within a training step.
  private static let spinNanoseconds: UInt64 = 100_000

  /// - Parameter count: the threads; where the system refuses some, there are fewer. 1 starts none.
  public init(count: Int) {
    pthread_mutex_init(mutex, nil)
    pthread_cond_init(wake, nil)
    pthread_cond_init(finished, nil)
    self.count = max(count, 1)
    for thread in 1..<max(count, 1) {
      if let identifier = startThread(ThreadStart(workers: self, thread: thread)) {
        threads.append(identifier)
      }
    }
  }

  /// Ends the threads. The pool is of no use afterwards; a pool that is not stopped lives as long as the process.
  public func stop() {
    pthread_mutex_lock(mutex)
    isStopping = true
    pthread_cond_broadcast(wake)
    pthread_mutex_unlock(mutex)
    for thread in threads { pthread_join(thread, nil) }
    threads = []
  }

  deinit {
    pthread_mutex_destroy(mutex)
    pthread_cond_destroy(wake)
    pthread_cond_destroy(finished)
    mutex.deallocate()
    wake.deallocate()
    finished.deallocate()
  }

  /// Calls `body` once for each chunk of 0..<chunks and returns when all are done.
  ///
  /// - Parameter body: gets the chunk, and a number below `count` that no other thread has at the time.
  public func forEach(chunks: Int, _ body: (_ chunk: Int, _ thread: Int) -> Void) {
    guard chunks > 1, !threads.isEmpty else {
      for chunk in 0..<max(chunks, 0) { body(chunk, 0) }
      return
    }
    withoutActuallyEscaping(body) { body in
      pthread_mutex_lock(mutex)
      guard unfinishedChunks == 0 else {
        pthread_mutex_unlock(mutex)
        fatalError("Workers.forEach was called while another loop of the same workers ran.")
      }
      self.body = body
      nextChunk = 0
      chunkCount = chunks
      unfinishedChunks = chunks
      if sleepers > 0 { pthread_cond_broadcast(wake) }
      takeChunks(thread: 0)
      if unfinishedChunks > 0 { waitForOthers() }
      self.body = nil
      pthread_mutex_unlock(mutex)
    }
  }

  /// Runs chunks until none is left; called and left with the mutex held.
  private func takeChunks(thread: Int) {
    while nextChunk < chunkCount, let body {
      let chunk = nextChunk
      nextChunk += 1
      pthread_mutex_unlock(mutex)
      body(chunk, thread)
      pthread_mutex_lock(mutex)
      unfinishedChunks -= 1
      if unfinishedChunks == 0, callerSleeps { pthread_cond_signal(finished) }
    }
  }

  private func waitForOthers() {
    let deadline = MonotonicClock.now + Self.spinNanoseconds
    while unfinishedChunks > 0, MonotonicClock.now < deadline {
      pthread_mutex_unlock(mutex)
      sched_yield()
      pthread_mutex_lock(mutex)
    }
    callerSleeps = true
    while unfinishedChunks > 0 { pthread_cond_wait(finished, mutex) }
    callerSleeps = false
  }

  fileprivate func run(thread: Int) {
    pthread_mutex_lock(mutex)
    while !isStopping {
      takeChunks(thread: thread)
      let deadline = MonotonicClock.now + Self.spinNanoseconds
      while nextChunk >= chunkCount, !isStopping, MonotonicClock.now < deadline {
        pthread_mutex_unlock(mutex)
        sched_yield()
        pthread_mutex_lock(mutex)
      }
      while nextChunk >= chunkCount, !isStopping {
        sleepers += 1
        pthread_cond_wait(wake, mutex)
        sleepers -= 1
      }
    }
    pthread_mutex_unlock(mutex)
  }
}

private final class ThreadStart {
  let workers: Workers
  let thread: Int

  init(workers: Workers, thread: Int) {
    self.workers = workers
    self.thread = thread
  }
}

/// nil where the system refuses a thread.
private func startThread(_ start: ThreadStart) -> pthread_t? {
  let argument = Unmanaged.passRetained(start).toOpaque()
  #if canImport(Darwin)
    var identifier: pthread_t?
    let status = pthread_create(&identifier, nil, { threadBody($0) }, argument)
  #else
    var identifier = pthread_t()
    let status = pthread_create(&identifier, nil, { threadBody($0!) }, argument)
  #endif
  guard status == 0 else {
    Unmanaged<ThreadStart>.fromOpaque(argument).release()
    return nil
  }
  return identifier
}

private func threadBody(_ argument: UnsafeMutableRawPointer) -> UnsafeMutableRawPointer? {
  let start = Unmanaged<ThreadStart>.fromOpaque(argument).takeRetainedValue()
  start.workers.run(thread: start.thread)
  return nil
}

/// Runs the chunks of a loop on `workers`, or on this thread where there are none.
@inline(__always)
func forEachChunk(_ workers: Workers?, _ chunks: Int, _ body: (_ chunk: Int, _ thread: Int) -> Void) {
  guard let workers else {
    for chunk in 0..<chunks { body(chunk, 0) }
    return
  }
  workers.forEach(chunks: chunks, body)
}

/// Splits 0..<count into chunks of `size`, the same for any number of threads.
@inline(__always)
func forEachRange(
  _ workers: Workers?, count: Int, size: Int = 16_384, _ body: (Range<Int>) -> Void
) {
  guard count > size else { return body(0..<count) }
  forEachChunk(workers, (count + size - 1) / size) { chunk, _ in
    body(chunk * size..<min((chunk + 1) * size, count))
  }
}
