import Dispatch
import SystemFiles

/// The batches of a plan, one after another for ever: while one is used, the next is made on another thread.
///
/// For one user at a time; the batches do not depend on when they are asked for.
public final class BatchLoader {
  public let plan: BatchPlan
  /// Where the next batch is.
  public private(set) var position: BatchPosition
  private let queue = DispatchQueue(label: "batches", qos: .userInitiated)
  private let isReady = DispatchSemaphore(value: 0)
  private let worker: Worker

  /// - Parameter position: what the first batch is; a later one than the start takes up an earlier run.
  /// - Precondition: the position is one of the plan's.
  public init(_ plan: BatchPlan, from position: BatchPosition = BatchPosition()) {
    precondition(
      position.epoch >= 0 && (0..<plan.stepsPerEpoch).contains(position.step), "there is no such step")
    self.plan = plan
    self.position = position
    worker = Worker(plan)
    prepare(position)
  }

  deinit {
    // What is under way ends before its memory is gone; a semaphore must not go while it is waited for.
    queue.sync {}
  }

  /// The next batch.
  ///
  /// Costs no allocation as long as its user keeps no more than the last batch.
  /// - Throws: `FileFault` where an image cannot be read any more; asked again, it tries again.
  public func next() throws(FileFault) -> Batch {
    isReady.wait()
    let result = worker.result
    switch result {
    case .success(let batch):
      position = plan.position(after: position)
      prepare(position)
      return batch
    case .failure(let fault):
      prepare(position)
      throw fault
    }
  }

  private func prepare(_ position: BatchPosition) {
    queue.async { [worker, isReady] in
      worker.prepare(position)
      isReady.signal()
    }
  }

  /// What the other thread works on.
  ///
  /// Unchecked: the loader reads `result` only after `isReady` was signalled and before it asks for the next batch, so that no
  /// two threads are ever here at once.
  private final class Worker: @unchecked Sendable {
    private let plan: BatchPlan
    private var order: (epoch: Int, places: [Int])?
    /// One is being filled, one was handed out, and the one before that may not have been let go of yet.
    private var batches = [Batch](repeating: Batch(), count: 3)
    private var turn = 0
    private(set) var result: Result<Batch, FileFault> = .success(Batch())

    init(_ plan: BatchPlan) { self.plan = plan }

    func prepare(_ position: BatchPosition) {
      if order?.epoch != position.epoch { order = (position.epoch, plan.order(epoch: position.epoch)) }
      turn = (turn + 1) % batches.count
      do throws(FileFault) {
        try plan.fill(&batches[turn], at: position, order: order!.places)
        result = .success(batches[turn])
      } catch {
        result = .failure(error)
      }
    }
  }
}
