import Diagnostics
import SystemFiles
import XMLDocuments

/// A file of questions that quizzes share: `<bank src="../../Banks/fields.xml" tags="easy"/>`.
struct QuestionBank {
  let file: String
  let questions: [XMLElement]

  /// Reads the bank that an element names; nil where something about it is wrong, which `findings` then says.
  ///
  /// - Parameter exerciseFile: the exercise.xml that names it, in its folder of the course's Exercises.
  init?(_ element: XMLElement, exerciseFile: String, _ findings: inout FindingCollector) {
    guard let source = element.attribute("src") else { return nil }
    let slash = exerciseFile.lastIndex(of: "/")
    let folder = slash.map { String(exerciseFile[..<$0]) } ?? "."
    let path = "\(folder)/\(source.value)"
    // What a course is made of lies in it: two folders above the exercise's file.
    let course = Files.realPath("\(folder)/../..")
    guard !source.value.hasPrefix("/"), Files.realPath(path).hasPrefix(course + "/") || !Files.exists(path)
    else {
      findings.report(
        at: source.position, "the bank \(quoted(source.value)) lies outside the course",
        advice: "write the way from the exercise's folder, such as ../../Banks/fields.xml")
      return nil
    }
    guard Files.exists(path) else {
      findings.report(
        at: source.position, "there is no \(path)",
        advice: "write the way from the exercise's folder, such as ../../Banks/fields.xml")
      return nil
    }
    let document: ValidatedDocument
    do throws(Diagnostics) {
      document = try ValidatedDocument(contentsOf: path, root: "bank")
    } catch {
      findings.merge(error)
      return nil
    }
    if document.findings.hasErrors { findings.merge(document.findings.diagnostics) }
    let tags = element.words("tags")
    let all = document.root.elements(named: "question")
    file = path
    questions = tags.isEmpty ? all : all.filter { !Set($0.words("tags")).isDisjoint(with: tags) }
    if questions.isEmpty, !document.findings.hasErrors {
      findings.report(
        at: element.attribute("tags")?.position,
        "no question of \(path) has the tag \(tags.joined(separator: " or "))",
        advice: nameAdvice(
          for: tags.first ?? "", among: Set(all.flatMap { $0.words("tags") }).sorted(), orList: "its tags are"
        ))
    }
  }
}
