import ArgumentParser
import NetworkFiles
import NetworkReports
import Sentences
import SystemFiles

/// `grade analyze NET.xml`: the layer table of any network.
struct AnalyzeNetwork: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyze",
    abstract: localized("Show the layer table of a network: shapes, parameters, receptive field, capacity."),
    usage: "grade analyze <network> [<options>]",
    discussion: localized(
      """
      EXAMPLES
        ./grade analyze Courseware/networks/vgg16.xml
        ./grade analyze net.xml --format svg --output net.svg
      """))

  @Argument(help: ArgumentHelp(localized("A file with a <network>.")), completion: .file(extensions: ["xml"]))
  var network: String

  @Option(help: ArgumentHelp(localized("How to write it.")))
  var format = Named<AnalysisReports>.first

  @Option(help: ArgumentHelp(localized("Write it to this file."), valueName: "file"), completion: .file())
  var output: String?

  @Option(help: ArgumentHelp(localized("Whether colours are used.")))
  var color = ColorChoice.auto

  @OptionGroup var languageOptions: LanguageOptions

  func run() throws {
    try reportingFaults(1) {
      let (_, analysis) = try NetworkReader.load(contentsOf: network)
      let report = format.value
      let usesColor = output == nil && color.isOn
      let text = report.render(
        analysis, usesColor: usesColor, width: output == nil ? Terminal.knownWidth : nil)
      if let output {
        try Files.write(text, to: output, durably: true)
      } else {
        Terminal.print(text, isData: report.isData)
      }
    }
  }
}
