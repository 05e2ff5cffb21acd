import Diagnostics
import Escaping
import ImageData
import JSONText
import Pictures
import Sentences
import TerminalText
import TrainingRuns

/// What is shown while a network is trained: a line that moves on a terminal, a line an epoch everywhere.
struct TrainingConsole {
  let isJSON: Bool
  let isTerminal: Bool
  let width: Int
  private var lastShown = 0.0

  init(isJSON: Bool, isTerminal: Bool, width: Int) {
    self.isJSON = isJSON
    self.isTerminal = isTerminal
    self.width = width
  }

  func begin(_ run: TrainingRun, training: ImageSet, test: ImageSet?, isResumed: Bool, checkpoint: String) {
    if isJSON {
      // Whoever reads JSON still learns what the run came to.
      if run.isFinished, let last = run.history.epochs.last {
        Terminal.print(Self.json(last, isTrained: false))
      }
      return
    }
    let source =
      training.source == .synthetic
      ? localized("synthetic images (drawn shapes, not photographs)") : training.source.rawValue
    Terminal.tell(
      localized("\(training.count) training images, \(test?.count ?? 0) test images: \(source)"))
    if isResumed {
      let done = run.history.epochs.count
      Terminal.tell(
        run.isFinished
          ? localized(
            "All \(done) epochs are done already, as \(checkpoint) has it; --restart starts afresh.")
          : localized("On from epoch \(done + 1), as \(checkpoint) has it."))
    }
    Terminal.print(localized("epoch    loss  training   test   images/s   time") + "\n")
    for epoch in run.history.epochs { Terminal.print(Self.row(epoch)) }
  }

  mutating func show(_ event: TrainingRun.Event) {
    switch event {
    case .step(let step):
      guard isTerminal, !isJSON, step.seconds - lastShown > 0.2 || step.stepOfEpoch == step.stepsPerEpoch
      else { return }
      lastShown = step.seconds
      clearLine()
      let share = Double(step.stepOfEpoch) / Double(step.stepsPerEpoch)
      let filled = Int(share * 20)
      let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: 20 - filled)
      let (loss, accuracy) = (NumberText.fixed(step.loss, decimals: 3), Self.percent(step.accuracy))
      let (speed, left) = (Int(step.imagesPerSecond), Self.time(step.secondsLeft))
      let text =
        "\(Self.padded("\(step.epoch)", 5)) \(bar) "
        + localized("loss \(loss)  \(accuracy)  \(speed) images/s  \(left) left")
      write(String(text.prefix(width - 1)))
    case .epoch(let epoch):
      clearLine()
      Terminal.print(isJSON ? Self.json(epoch) : Self.row(epoch), isData: isJSON)
    }
  }

  func finish(_ history: RunHistory, _ end: TrainingRun.End, checkpoint: String, command: String) {
    clearLine()
    guard !isJSON else { return }
    let losses = history.epochs.map(\.loss)
    let accuracies = history.epochs.compactMap(\.testAccuracy)
    if losses.count > 1 {
      Terminal.print(
        "\n" + localized("loss      ") + Sparkline.text(losses, width: 40, isASCII: Terminal.isPlain) + "\n")
    }
    if accuracies.count > 1 {
      Terminal.print(
        localized("accuracy  ") + Sparkline.text(accuracies, width: 40, isASCII: Terminal.isPlain) + "\n")
    }
    if end == .stopped {
      Terminal.tell("\n" + localized("Stopped and saved. `\(command)` goes on there."))
    } else {
      let word = ShellWord.quoted(checkpoint)
      Terminal.tell("\n" + localized("Done. The network is in \(checkpoint)."))
      Terminal.tell(
        localized("See what it has learnt: `./grade filters \(word)`, `./grade predict \(word) picture.png`.")
      )
    }
  }

  /// Loss and accuracy over the epochs as an SVG.
  static func curves(_ history: RunHistory) -> String {
    let epochs = history.epochs
    return CurveChart(
      title: localized("Training"), xLabel: localized("epoch"), yLabel: localized("loss"),
      curves: [
        .init(localized("loss"), epochs.map { (Double($0.epoch), $0.loss) }),
        .init(
          localized("training accuracy"), epochs.map { (Double($0.epoch), $0.trainingAccuracy) },
          isRight: true),
        .init(
          localized("test accuracy"),
          epochs.compactMap { epoch in epoch.testAccuracy.map { (Double(epoch.epoch), $0) } },
          isRight: true),
      ], right: (localized("accuracy"), 0...1)
    ).svg
  }

  private static func row(_ epoch: RunHistory.Epoch) -> String {
    let test = epoch.testAccuracy.map(percent) ?? "    –"
    return
      "\(padded("\(epoch.epoch)", 5))  \(padded(NumberText.fixed(epoch.loss, decimals: 3), 6))    \(percent(epoch.trainingAccuracy))  "
      + "\(test)   \(padded("\(Int(epoch.imagesPerSecond))", 8))   \(time(epoch.seconds))\n"
  }

  /// - Parameter isTrained: whether the epoch was trained now; else there is no speed to tell.
  private static func json(_ epoch: RunHistory.Epoch, isTrained: Bool = true) -> String {
    let speed = isTrained ? [("imagesPerSecond", JSONText.number(epoch.imagesPerSecond))] : []
    return JSONText.object(
      [
        ("epoch", "\(epoch.epoch)"), ("step", "\(epoch.step)"), ("loss", JSONText.number(epoch.loss)),
        ("accuracy", epoch.testAccuracy.map(JSONText.number) ?? "null"),
        ("trainingAccuracy", JSONText.number(epoch.trainingAccuracy)),
      ] + speed + [
        ("seconds", JSONText.number(epoch.seconds))
      ]) + "\n"
  }

  private static func percent(_ share: Double) -> String {
    padded(NumberText.fixed(share * 100, decimals: 1), 5) + " %"
  }

  private static func time(_ seconds: Double) -> String {
    let whole = Int(max(0, seconds.isFinite ? seconds : 0))
    let rest = whole % 60
    return "\(whole / 60):\(rest < 10 ? "0" : "")\(rest)"
  }

  private static func padded(_ text: String, _ width: Int) -> String {
    String(repeating: " ", count: max(0, width - text.count)) + text
  }

  private func clearLine() {
    if isTerminal, !isJSON { write("\r\u{1b}[K") }
  }

  private func write(_ text: String) { Terminal.sayInPlace(text) }
}
