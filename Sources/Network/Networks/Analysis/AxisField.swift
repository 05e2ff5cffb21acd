import Sentences

/// How the units along one axis of an output see the same axis of the network's input.
///
/// Unit i sees the input positions start + i·jump … start + i·jump + size − 1. After a transposed convolution neighbouring
/// units see boxes that follow no such rule, but every P-th one does: then there are P phases, unit i = q·P + r sees
/// start + phases[r].offset + q·jump …, and `jump` is what P units advance. `phases` is empty for P = 1, the usual case.
public struct AxisField: Sendable {
  /// The largest number of input positions one unit sees.
  var size: Int
  /// How many input positions further the unit one period on looks.
  var jump: Int
  /// The first input position that unit 0 sees; nil when it depends on a size that is not known.
  var start: Int?
  var phases: [Phase]

  struct Phase: Hashable, Sendable {
    /// Where the field begins, from `start`.
    var offset: Int
    var size: Int
  }

  /// More phases than this are not followed; the strides of transposed convolutions multiply up to it.
  static let maximumPhases = 256

  /// Each unit sees its own position.
  static let identity = AxisField(size: 1, jump: 1, start: 0, phases: [])

  enum Seen {
    case field(AxisField)
    case undefined(String)
  }

  /// What two paths that meet disagree in, and each one's value.
  struct Disagreement {
    var what: String
    var first: String
    var second: String
  }

  private var period: Int { max(1, phases.count) }

  /// The first and last input position that a unit sees, counted from `start`.
  private func span(_ unit: Int) -> (first: CheckedInteger, last: CheckedInteger) {
    if phases.isEmpty {
      let first = CheckedInteger(unit) * jump
      return (first, first + size - 1)
    }
    let turn = unit.flooredQuotient(by: phases.count)
    let phase = phases[unit - turn * phases.count]
    let first = CheckedInteger(turn) * jump + phase.offset
    return (first, first + phase.size - 1)
  }

  /// Makes a field from the spans of the units of one period, counted from an old start.
  private init(
    spans: [(first: CheckedInteger, last: CheckedInteger)], jump: Int, start: Int?
  ) throws(LayerError) {
    let origin = try spans[0].first.value()
    var phases: [Phase] = []
    for span in spans {
      phases.append(
        Phase(
          offset: try (span.first - origin).value(), size: try (span.last - span.first + 1).value()))
    }
    size = phases.map { $0.size }.max()!
    self.jump = jump
    self.start = try start.map { start throws(LayerError) in try (CheckedInteger(start) + origin).value() }
    self.phases = phases.count == 1 ? [] : phases
  }

  private init(size: Int, jump: Int, start: Int?, phases: [Phase]) {
    self.size = size
    self.jump = jump
    self.start = start
    self.phases = phases
  }

  // MARK: - Through a window

  /// The field of a unit that sees this axis through a window.
  ///
  /// size ← size + (k_eff − 1)·jump, start ← start − before·jump, jump ← jump·stride.
  ///
  /// - Parameter inputSize: the size of the axis the window moves over, where it is known.
  func seen(through window: Window, inputSize: Int?) throws(LayerError) -> Seen {
    let reach = try window.effectiveKernelSize() - 1
    let before = try window.zeros(inputSize: inputSize)?.before
    if !phases.isEmpty { return try seenWithPhases(through: window, before: before) }
    var field = self
    field.size = try (CheckedInteger(size) + CheckedInteger(reach) * jump).value()
    field.jump = try (CheckedInteger(jump) * window.stride).value()
    field.start = nil
    if let start, let before {
      field.start = try (CheckedInteger(start) - CheckedInteger(before) * jump).value()
    }
    return .field(field)
  }

  private func seenWithPhases(through window: Window, before: Int?) throws(LayerError) -> Seen {
    guard let before else {
      return .undefined(
        localized("the padding tf-same after a transposed convolution depends on a size that is not known"))
    }
    let divisor = greatestCommonDivisor(period, window.stride)
    // One period on, a tap sees a whole jump further; so the first and the last taps decide.
    let taps = min(window.kernelSize, period)
    var spans: [(first: CheckedInteger, last: CheckedInteger)] = []
    for unit in 0..<period / divisor {
      let origin = CheckedInteger(unit) * window.stride - before
      var first: CheckedInteger?
      var last: CheckedInteger?
      for tap in 0..<taps {
        let low = span(try (origin + CheckedInteger(tap) * window.dilation).value()).first
        first = try Self.least(first, low)
        let high = span(
          try (origin + CheckedInteger(window.kernelSize - 1 - tap) * window.dilation).value()
        ).last
        last = try Self.greatest(last, high)
      }
      spans.append((first!, last!))
    }
    let jump = try (CheckedInteger(jump) * (window.stride / divisor)).value()
    return .field(try AxisField(spans: spans, jump: jump, start: start))
  }

  // MARK: - Through parts

  /// The field of a unit that sees a part of this axis: unit i from ⌊i·n / parts⌋ up to, not including, ⌈(i + 1)·n / parts⌉.
  func seen(throughParts parts: Int, of size: Int) throws(LayerError) -> Seen {
    let divisor = max(1, greatestCommonDivisor(parts, size))
    // So many units on, the parts lie so many positions further; together with the phases of the positions.
    let (units, positions) = (parts / divisor, size / divisor)
    let turns = period / max(1, greatestCommonDivisor(period, positions))
    let (newPeriod, overflow) = units.multipliedReportingOverflow(by: turns)
    guard !overflow, newPeriod <= Self.maximumPhases else {
      return .undefined(
        localized("the parts of an adaptive pooling take turns more than \(Self.maximumPhases) times"))
    }
    var spans: [(first: CheckedInteger, last: CheckedInteger)] = []
    for unit in 0..<newPeriod {
      let begin = try (CheckedInteger(unit) * size).value().flooredQuotient(by: parts)
      let end = try (CheckedInteger(unit + 1) * size).value().ceiledQuotient(by: parts)
      var first: CheckedInteger?
      var last: CheckedInteger?
      for tap in 0..<min(end - begin, period) {
        first = try Self.least(first, span(begin + tap).first)
        last = try Self.greatest(last, span(end - 1 - tap).last)
      }
      spans.append((first!, last!))
    }
    let jump = try (CheckedInteger(jump) * (turns * positions / period)).value()
    return .field(try AxisField(spans: spans, jump: jump, start: start))
  }

  // MARK: - Through a transposed convolution

  /// The field of a unit of a transposed convolution's output: of all input units that paint on it.
  ///
  /// Output o is painted by input i with kernel element t where o = i·stride − before + t·dilation.
  func seen(
    throughTransposed kernelSize: Int, stride: Int, dilation: Int, before: Int
  ) throws(LayerError) -> Seen {
    let (newPeriod, overflow) = period.multipliedReportingOverflow(by: stride)
    guard !overflow, newPeriod <= Self.maximumPhases else {
      return .undefined(localized("transposed convolutions enlarge by more than \(Self.maximumPhases)"))
    }
    var spans: [(first: CheckedInteger, last: CheckedInteger)] = []
    // One new period of taps on, the painting unit lies whole periods back; so the first and the last taps decide.
    let taps = min(kernelSize, newPeriod)
    for unit in 0..<newPeriod {
      var first: CheckedInteger?
      var last: CheckedInteger?
      for tap in 0..<taps {
        let near = try (CheckedInteger(unit) + before - CheckedInteger(tap) * dilation).value()
        if near % stride == 0 { last = try Self.greatest(last, span(near / stride).last) }
        let far = try (CheckedInteger(unit) + before - CheckedInteger(kernelSize - 1 - tap) * dilation)
          .value()
        if far % stride == 0 { first = try Self.least(first, span(far / stride).first) }
      }
      guard let first, let last else {
        return .undefined(
          localized(
            "some units of a transposed convolution see nothing: its kernel of \(kernelSize) leaves gaps at stride \(stride)"
          )
        )
      }
      spans.append((first, last))
    }
    return .field(try AxisField(spans: spans, jump: jump, start: start))
  }

  private static func least(_ first: CheckedInteger?, _ second: CheckedInteger) throws(LayerError)
    -> CheckedInteger
  {
    guard let first else { return second }
    return try first.value() <= second.value() ? first : second
  }

  private static func greatest(_ first: CheckedInteger?, _ second: CheckedInteger) throws(LayerError)
    -> CheckedInteger
  {
    guard let first else { return second }
    return try first.value() >= second.value() ? first : second
  }

  // MARK: - Joining paths

  /// What two paths that meet disagree in; nil when they agree, or when it cannot be said.
  ///
  /// The middle of a field is compared; after a transposed convolution its mean over a period.
  func disagreement(with other: AxisField) throws(LayerError) -> Disagreement? {
    let crosswise = try (CheckedInteger(jump) * other.period).value()
    guard try crosswise == (CheckedInteger(other.jump) * period).value() else {
      return Disagreement(what: localized("jump"), first: "\(reportedJump)", second: "\(other.reportedJump)")
    }
    guard let common = commonPeriod(with: other),
      let middle = try middles(common), let otherMiddle = try other.middles(common), middle != otherMiddle
    else { return nil }
    return Disagreement(
      what: localized("alignment"), first: Self.middleText(middle, 2 * common),
      second: Self.middleText(otherMiddle, 2 * common))
  }

  /// Twice the middles of the fields of so many units, added up; nil when they are not known.
  private func middles(_ units: Int) throws(LayerError) -> Int? {
    guard let start else { return nil }
    var sum = CheckedInteger(start) * 2 * units
    for unit in 0..<units {
      let (first, last) = span(unit)
      sum += first + last
    }
    return try sum.value()
  }

  /// The least number of units after which the phases of both begin anew; nil for more than are followed.
  private func commonPeriod(with other: AxisField) -> Int? {
    let common = period / greatestCommonDivisor(period, other.period) * other.period
    return common <= Self.maximumPhases ? common : nil
  }

  /// The hull of two paths that meet and have the same jump.
  func hull(with other: AxisField) throws(LayerError) -> Seen {
    guard let start, let otherStart = other.start else {
      guard phases.isEmpty, other.phases.isEmpty else {
        return .undefined(
          localized("padding that depends on a size that is not known meets a transposed convolution"))
      }
      var hull = self
      hull.size = max(size, other.size)
      hull.start = nil
      return .field(hull)
    }
    guard let common = commonPeriod(with: other) else {
      return .undefined(localized("transposed convolutions enlarge by more than \(Self.maximumPhases)"))
    }
    var spans: [(first: CheckedInteger, last: CheckedInteger)] = []
    let shift = CheckedInteger(otherStart) - start
    for unit in 0..<common {
      let mine = span(unit)
      let (first, last) = other.span(unit)
      spans.append((try Self.least(mine.first, first + shift), try Self.greatest(mine.last, last + shift)))
    }
    let jump = try (CheckedInteger(jump) * (common / period)).value()
    return .field(try AxisField(spans: spans, jump: jump, start: start))
  }

  private static func middleText(_ numerator: Int, _ denominator: Int) -> String {
    let middle = Double(numerator) / Double(denominator)
    return localized("first field centred at \((middle < 0 ? "−" : "") + "\(abs(middle))")")
  }

  // MARK: - Result

  private var reportedJump: Fraction { Fraction(jump, over: period) }

  /// The public result.
  var result: ReceptiveField.Axis {
    let firstSize = phases.first?.size ?? size
    return ReceptiveField.Axis(
      size: size, jump: reportedJump, padding: start.map { $0 == .min ? .max : -$0 },
      center: start.map { Double($0) + Double(firstSize - 1) / 2 })
  }
}
