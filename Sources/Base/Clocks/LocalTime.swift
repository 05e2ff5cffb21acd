#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// The time where the user is.
package enum LocalTime {
  /// To the minute, such as `2026-11-30T08:05`.
  package static var now: String { text(of: seconds) }

  /// Seconds since 1970.
  package static var seconds: Int { Int(time(nil)) }

  /// A moment as local time, to the minute.
  ///
  /// - Parameter seconds: since 1970.
  package static func text(of seconds: Int) -> String {
    var moment = time_t(seconds)
    var parts = tm()
    localtime_r(&moment, &parts)
    func padded(_ number: Int32, _ width: Int = 2) -> String {
      let digits = String(number)
      return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
    let day = "\(padded(parts.tm_year + 1900, 4))-\(padded(parts.tm_mon + 1))-\(padded(parts.tm_mday))"
    return "\(day)T\(padded(parts.tm_hour)):\(padded(parts.tm_min))"
  }
}
