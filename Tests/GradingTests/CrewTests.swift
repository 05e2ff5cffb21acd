import Foundation
import Synchronization
import SystemFiles
import XCTest

/// Threads that share tasks: what comes of them is in the tasks' order, whoever does them.
final class CrewTests: XCTestCase {
  func testOutcomesAreInTheOrderOfTheTasks() {
    for members in [1, 2, 5, 100] {
      let threads = Mutex<Set<UInt>>([])
      let outcomes = Crew.map(20, members: members) { index in
        usleep(UInt32((20 - index) * 200))
        threads.withLock { _ = $0.insert(UInt(bitPattern: ObjectIdentifier(Thread.current).hashValue)) }
        return index * index
      }
      XCTAssertEqual(outcomes, (0..<20).map { $0 * $0 })
      XCTAssertLessThanOrEqual(threads.withLock(\.count), members)
    }
    XCTAssertEqual(Crew.map(0) { $0 }, [])
  }

  func testTwoWorkAtOnce() {
    let (first, second) = (DispatchSemaphore(value: 0), DispatchSemaphore(value: 0))
    let met = Crew.map(2, members: 2) { index in
      (index == 0 ? first : second).signal()
      return (index == 0 ? second : first).wait(timeout: .now() + 20) == .success
    }
    XCTAssertEqual(met, [true, true])
  }

  func testTheFirstFaultIsThrownAndNothingIsBegunAfterIt() {
    let begun = Mutex(0)
    XCTAssertThrowsError(
      try Crew.tryMap(1000, members: 2) { index throws(GraderFault) in
        begun.withLock { $0 += 1 }
        if index >= 3 { throw GraderFault("task \(index)") }
        return index
      }
    ) { XCTAssertEqual("\($0)", "task 3") }
    XCTAssertLessThan(begun.withLock { $0 }, 10)
  }

  func testWhoeverIsStoppedLeavesTheRest() {
    let begun = Mutex(0)
    let task: @Sendable (Int) -> Int = { index in
      begun.withLock { $0 += 1 }
      return index
    }
    let outcomes = Crew.map(10, members: 1, isStopped: { begun.withLock { $0 >= 4 } }, task)
    XCTAssertEqual(outcomes, [0, 1, 2, 3, nil, nil, nil, nil, nil, nil])
  }
}
