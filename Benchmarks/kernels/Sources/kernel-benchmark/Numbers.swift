import Foundation

/// The same numbers between -0.5 and 0.5 every time.
func numbers(_ count: Int) -> UnsafeMutablePointer<Float> {
  let result = UnsafeMutablePointer<Float>.allocate(capacity: count)
  var state: UInt32 = 1
  for i in 0..<count {
    state = state &* 1_664_525 &+ 1_013_904_223
    result[i] = Float(state >> 8) / Float(1 << 24) - 0.5
  }
  return result
}

func rounded(_ value: Double, _ digits: Double) -> Double { (value * digits).rounded() / digits }

/// What this process has used of all processors so far: other programs do not disturb it as they do the clock.
func processorSeconds() -> Double {
  var time = timespec()
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &time)
  return Double(time.tv_sec) + Double(time.tv_nsec) * 1e-9
}
