import ArgumentParser
import GradeReports
import NetworkReports
import Quizzing
import Training

/// A list of things that have names, such as the ways to write a verdict.
protocol NamedList {
  associatedtype Element
  /// At least one; the first is the usual one.
  static var all: [Element] { get }
  static func name(of element: Element) -> String
}

/// One of a list, as an option takes it: by its name.
///
/// Help, completions and the answer to a wrong name have the names from the list.
struct Named<List: NamedList>: ExpressibleByArgument {
  let value: List.Element

  static var first: Self { Self(value: List.all[0]) }

  private init(value: List.Element) { self.value = value }

  init?(argument: String) {
    guard let value = List.all.first(where: { List.name(of: $0) == argument }) else { return nil }
    self.value = value
  }

  var name: String { List.name(of: value) }
  var defaultValueDescription: String { name }
  static var allValueStrings: [String] { List.all.map(List.name) }
  static var defaultCompletionKind: CompletionKind { .list(allValueStrings) }
}

extension GradeReports: NamedList {
  static func name(of report: any GradeReport.Type) -> String { report.name }
}

extension AnalysisReports: NamedList {
  static func name(of report: any AnalysisReport.Type) -> String { report.name }
}

extension QuestionPreviews: NamedList {
  static func name(of preview: any QuestionPreview.Type) -> String { preview.name }
}

extension OptimizerRegistry: NamedList {
  static func name(of optimizer: any Optimizer.Type) -> String { optimizer.name }
}
