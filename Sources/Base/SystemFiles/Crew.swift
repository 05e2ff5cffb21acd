import Synchronization

#if canImport(Glibc)
  @preconcurrency import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A few threads that share a row of tasks, each of which is done from beginning to end by one thread: what a task starts in a jail
/// lives as long as the thread that started it.
package enum Crew {
  /// Does `task` for all numbers from 0, and gives what came of each, in their order; nil for those that were not begun.
  ///
  /// - Parameters:
  ///   - members: how many threads work at once.
  ///   - isStopped: asked before each task; what is under way then is finished.
  package static func map<Outcome: Sendable>(
    _ count: Int, members: Int = Processors.online, isStopped: @escaping @Sendable () -> Bool = { false },
    _ task: @escaping @Sendable (Int) -> Outcome
  ) -> [Outcome?] {
    let state = Shared<Outcome>(count)
    let work: @Sendable () -> Void = {
      while !isStopped(), let index = state.next() { state.set(index, task(index)) }
    }
    let others = (1..<max(1, min(members, count))).compactMap { _ in Member(work) }
    work()
    for member in others { member.join() }
    return state.outcomes
  }

  /// The same for tasks that may fail: the first fault, in the order of the tasks, is thrown.
  package static func tryMap<Outcome: Sendable>(
    _ count: Int, members: Int = Processors.online, isStopped: @escaping @Sendable () -> Bool = { false },
    _ task: @escaping @Sendable (Int) throws(GraderFault) -> Outcome
  ) throws(GraderFault) -> [Outcome?] {
    let hasFailed = Flag()
    let attempt: @Sendable (Int) -> Result<Outcome, GraderFault> = { index in
      do throws(GraderFault) { return .success(try task(index)) } catch {
        hasFailed.set()
        return .failure(error)
      }
    }
    let results = map(count, members: members, isStopped: { hasFailed.isSet || isStopped() }, attempt)
    var outcomes: [Outcome?] = []
    for result in results { outcomes.append(try result?.get()) }
    return outcomes
  }

  private final class Flag: Sendable {
    private let state = Mutex(false)
    var isSet: Bool { state.withLock { $0 } }
    func set() { state.withLock { $0 = true } }
  }

  private final class Shared<Outcome: Sendable>: Sendable {
    private let state: Mutex<(next: Int, outcomes: [Outcome?])>

    init(_ count: Int) { state = Mutex((0, Array(repeating: nil, count: count))) }

    func next() -> Int? {
      state.withLock { state in
        guard state.next < state.outcomes.count else { return nil }
        state.next += 1
        return state.next - 1
      }
    }

    func set(_ index: Int, _ outcome: Outcome) { state.withLock { $0.outcomes[index] = outcome } }
    var outcomes: [Outcome?] { state.withLock { $0.outcomes } }
  }

  /// One thread besides the caller's.
  private struct Member {
    private let thread: pthread_t

    private final class Start {
      let work: @Sendable () -> Void
      init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }

    /// Nil where the system has no thread left: the others do its work.
    init?(_ work: @escaping @Sendable () -> Void) {
      #if canImport(Darwin)
        var thread: pthread_t?
      #else
        var thread = pthread_t()
      #endif
      let start = Unmanaged.passRetained(Start(work))
      let status = pthread_create(
        &thread, nil,
        { context in
          #if canImport(Darwin)
            Unmanaged<Start>.fromOpaque(context).takeRetainedValue().work()
          #else
            Unmanaged<Start>.fromOpaque(context!).takeRetainedValue().work()
          #endif
          return nil
        }, start.toOpaque())
      guard status == 0 else {
        start.release()
        return nil
      }
      #if canImport(Darwin)
        self.thread = thread!
      #else
        self.thread = thread
      #endif
    }

    func join() { pthread_join(thread, nil) }
  }
}
