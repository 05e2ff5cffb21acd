import Diagnostics
import ImageData
import Markdown
import Networks
import Questions
import XMLDocuments

/// Turns an `<exercise>` element into an `Exercise`, with the checks that a schema cannot do.
///
/// Where the schema has found something wrong it reads on as far as it can, so that one run reports as much as possible.
struct ExerciseReader {
  let root: XMLElement
  var findings: FindingCollector
  private var partPlaces: [String: Int] = [:]
  private var suitePlaces: [String: Int] = [:]

  init(_ document: ValidatedDocument) {
    root = document.root
    findings = document.findings
  }

  /// - Throws: `Diagnostics` with everything found, by the schema and here.
  mutating func read(folder: String?, quiz readsQuiz: Bool = true) throws(Diagnostics) -> Exercise {
    let quiz = readsQuiz ? root.element(named: "quiz").map { readQuiz($0) } : nil
    let taskElement = root.element(named: "task")
    let task = taskElement.flatMap { readTask($0) }
    if !findings.hasErrors, !root.elements.contains(where: { $0.name != "summary" }) {
      findings.report(
        at: root.position, "<exercise> has neither questions nor a task", advice: "add <quiz> or <task>")
    }
    if let folder, let taskElement {
      ExerciseFolderCheck(folder: folder).check(taskElement, of: root, &findings)
    }
    let summary = root.element(named: "summary").map { markdown($0) }
    if let folder {
      let hints = (task?.gradedParts ?? []).flatMap(\.hints)
      let texts = (summary.map { [$0] } ?? []) + hints.map(\.markdown)
      checkPictures(texts.flatMap(\.pictures), of: findings.file, in: folder)
      for question in quiz?.questions ?? [] {
        let file = question.file
        let bank = file.lastIndex(of: "/").map { String(file[..<$0]) } ?? "."
        checkPictures(question.pictures, of: file, in: file == findings.file ? folder : bank)
      }
    }
    guard !findings.hasErrors, let id = root["id"], let title = root["title"],
      task != nil || taskElement == nil
    else { throw findings.diagnostics }
    return Exercise(
      id: id, title: title, lesson: root["lesson"],
      requires: root.words("requires"),
      summary: summary?.plain, quiz: quiz, task: task, file: findings.file,
      idPosition: root.attribute("id")?.position ?? root.position, warnings: findings.findings)
  }

  // MARK: - Quiz

  private mutating func readQuiz(_ element: XMLElement) -> Quiz {
    let sources = questionSources(element)
    let own = findings.file
    var places: [String: String] = [:]
    for (file, questions) in sources {
      collect(in: file) { findings in
        for question in questions {
          Self.requireUnique(question, in: file == own ? nil : file, &places, &findings)
          QuestionNetworkCheck(file: file).check(question, &findings)
        }
      }
    }
    let requires = Dictionary(
      sources.flatMap(\.questions).compactMap { question in
        question["id"].map { ($0, question.words("requires")) }
      }, uniquingKeysWith: { $1 })
    var read: [Question] = []
    for (file, questions) in sources {
      let reader = QuestionReader(file: file)
      collect(in: file) { findings in
        for question in questions {
          Self.checkRequires(of: question, in: places, &findings)
          if let question = reader.read(question, &findings) { read.append(question) }
        }
        Self.checkPrerequisites(questions, requires, &findings)
      }
    }
    let count = sources.reduce(0) { $0 + $1.questions.count }
    let exam = Exam(element, &findings)
    if let wanted = exam?.questions, wanted > count {
      findings.report(
        at: element.element(named: "exam")?.attribute("questions")?.position,
        "the exam asks \(wanted) questions, and the quiz has \(count)", advice: "lower it or leave it out",
        severity: .warning)
    }
    let pool = wholeNumber(element, "pool")
    if let pool, pool > count {
      findings.report(
        at: element.attribute("pool")?.position, "pool is \(pool), and the quiz has \(count) questions",
        advice: "lower it or leave it out", severity: .warning)
    }
    return Quiz(
      questions: read, pool: pool, attempts: wholeNumber(element, "attempts"),
      penalty: number(element, "penalty"), exam: exam)
  }

  /// The questions in their order, with the file that each is in: the exercise's own, and those of banks.
  private mutating func questionSources(_ quiz: XMLElement) -> [(file: String, questions: [XMLElement])] {
    var sources: [(file: String, questions: [XMLElement])] = []
    for element in quiz.elements {
      switch element.name {
      case "question" where sources.last?.file == findings.file:
        sources[sources.count - 1].questions.append(element)
      case "question": sources.append((findings.file, [element]))
      case "bank":
        if let bank = QuestionBank(element, exerciseFile: findings.file, &findings) {
          sources.append((bank.file, bank.questions))
        }
      default: break
      }
    }
    return sources
  }

  /// Collects findings about a file, which may be another one than the exercise's.
  private mutating func collect(in file: String, _ body: (inout FindingCollector) -> Void) {
    guard file != findings.file else { return body(&findings) }
    var others = FindingCollector(file: file)
    body(&others)
    findings.merge(others.diagnostics)
  }

  /// - Parameter bank: the file of the bank that the question is from; nil for the exercise's own.
  private static func requireUnique(
    _ question: XMLElement, in bank: String?, _ places: inout [String: String],
    _ findings: inout FindingCollector
  ) {
    guard let id = question.attribute("id") else { return }
    if let place = places[id.value] {
      findings.report(
        at: id.position, "the question id \(quoted(id.value)) is already taken on \(place)",
        advice: "choose another id")
    } else {
      places[id.value] = "line \(id.position.line)" + (bank.map { " of \($0)" } ?? "")
    }
  }

  private static func checkRequires(
    of question: XMLElement, in places: [String: String], _ findings: inout FindingCollector
  ) {
    for name in question.words("requires") where places[name] == nil {
      findings.report(
        at: question.attribute("requires")?.position,
        "requires names \(quoted(name)), and no question has that id",
        advice: nameAdvice(
          for: name, among: places.keys.sorted(), orList: "write the id of a question of this quiz:"))
    }
  }

  /// A question that waits for itself, through whatever chain, could never be asked.
  private static func checkPrerequisites(
    _ questions: [XMLElement], _ requires: [String: [String]], _ findings: inout FindingCollector
  ) {
    for question in questions {
      guard let id = question["id"] else { continue }
      var open = requires[id] ?? []
      var seen: Set<String> = []
      while let next = open.popLast() {
        guard next != id else {
          findings.report(
            at: question.attribute("requires")?.position, "the question \(id) requires itself",
            advice: "break the circle of requires")
          break
        }
        if seen.insert(next).inserted { open += requires[next] ?? [] }
      }
    }
  }

  private static func requireUnique(
    _ attribute: XMLAttribute?, _ what: String, _ places: inout [String: Int],
    _ findings: inout FindingCollector
  ) {
    guard let attribute else { return }
    if let line = places[attribute.value] {
      findings.report(
        at: attribute.position, "the \(what) id \(quoted(attribute.value)) is already taken on line \(line)",
        advice: "choose another id")
    } else {
      places[attribute.value] = attribute.position.line
    }
  }

  // MARK: - Task

  private mutating func readTask(_ element: XMLElement) -> ExerciseTask? {
    let parts = element.elements(named: "part").map { readPart($0) }
    let builds = element.elements(named: "build").map { readBuild($0) }
    if builds.count > 1 {
      findings.report(
        at: element.elements(named: "build")[1].position, "there is more than one <build> in <task>",
        advice: "make one of them")
    }
    let timeout = number(element, "timeout") ?? ExerciseTask.defaultTimeout
    let memory = wholeNumber(element, "memory") ?? ExerciseTask.defaultMemory
    guard let module = element["module"], !parts.contains(where: { $0 == nil }),
      !builds.contains(where: { $0 == nil })
    else { return nil }
    return ExerciseTask(
      module: module, timeout: timeout, memory: memory, parts: parts.compactMap { $0 },
      build: builds.compactMap { $0 }.first)
  }

  private mutating func readPart(_ element: XMLElement) -> Part? {
    Self.requireUnique(element.attribute("id"), "part", &partPlaces, &findings)
    if let suite = element.attribute("suite") {
      if let line = suitePlaces[suite.value] {
        findings.report(
          at: suite.position, "the suite \(suite.value) already grades the part on line \(line)",
          advice: "give each part a suite of its own")
      } else {
        suitePlaces[suite.value] = suite.position.line
      }
    }
    let hints = readHints(element)
    let rule = element["rule"].map { ScoringRule(rawValue: $0) } ?? .all
    guard let id = element["id"], let title = element["title"], let points = number(element, "points"),
      let suite = element["suite"], let rule
    else { return nil }
    return Part(
      id: id, title: title, points: points, suite: suite, rule: rule, hints: hints,
      goals: element.words("goals"), line: element.position.line)
  }

  private mutating func readHints(_ element: XMLElement) -> [Hint] {
    HintCosts.check(element, &findings)
    return element.elements(named: "hint").map { hint in
      if hint.textPosition == nil {
        findings.report(
          at: hint.position, "the hint is empty", advice: "write what would help a student to go on")
      }
      return Hint(cost: number(hint, "cost") ?? 0, text: markdown(hint), line: hint.position.line)
    }
  }

  /// A text without placeholders; what is wrong with it is found.
  private mutating func markdown(_ element: XMLElement) -> MarkdownText {
    var context = ReadingContext(file: findings.file)
    do throws(Diagnostics) {
      return try MarkdownText(element, &context)
    } catch {
      findings.merge(error)
      return MarkdownText(plain: element.text)
    }
  }

  /// Pictures that are not where a text says; those of a bank's questions lie beside the bank.
  private mutating func checkPictures(_ pictures: [Picture], of file: String, in folder: String) {
    for picture in pictures {
      guard let finding = picture.finding(in: file, folder: folder) else { continue }
      findings.merge(Diagnostics(finding))
    }
  }

  // MARK: - Build

  private mutating func readBuild(_ element: XMLElement) -> Build? {
    let parts = element.elements(named: "part").map { readBuildPart($0) }
    var shape: Shape?
    if let input = element.attribute("input") {
      do throws(ShapeError) {
        shape = try Shape(parsing: input.value)
      } catch {
        findings.report(
          at: input.position, "input=\(quoted(error.text)) \(error.problem)",
          advice: "write sizes joined by x with the channels last, such as 32x32x3")
      }
    }
    if let known = shape, !known.isKnown {
      findings.report(
        at: element.attribute("input")?.position, "input=\(quoted(known.description)) leaves a size open",
        advice: "write every size: a network is trained on images of one size")
    }
    let classes = wholeNumber(element, "classes")
    let image = Shape(CIFARRecord.side, CIFARRecord.side, CIFARRecord.channels)
    if let shape, shape.isKnown, shape != image {
      findings.report(
        at: element.attribute("input")?.position, "the images of the data set are \(image), not \(shape)",
        advice: "write input=\"\(image)\"")
    }
    if let classes, classes != CIFARRecord.classCount {
      findings.report(
        at: element.attribute("classes")?.position,
        "the data set has \(CIFARRecord.classCount) classes, not \(classes)",
        advice: "write classes=\"\(CIFARRecord.classCount)\"")
    }
    guard let dataset = element["dataset"].flatMap({ Self.dataSets[$0] }), let shape, let classes,
      !parts.contains(where: { $0 == nil })
    else { return nil }
    return Build(dataset: dataset, input: shape, classes: classes, parts: parts.compactMap { $0 })
  }

  /// The values of `dataset`, which the schema lists as well.
  private static let dataSets: [String: ImageSource] = ["cifar10": .cifar10, "synthetic": .synthetic]

  /// What every part has; the rest are limits.
  private static let partAttributes: Set = ["id", "title", "points", "check", "goals"]

  private mutating func readBuildPart(_ element: XMLElement) -> BuildPart? {
    Self.requireUnique(element.attribute("id"), "part", &partPlaces, &findings)
    let points = number(element, "points")
    let thresholds = readThresholds(element, of: points)
    if let check = element["check"] {
      let needs = CheckNeeds(ofCheck: check)
      for name in needs.all where element[name] == nil {
        findings.reportAlso(
          at: element.position, "the check \(check) lacks the attribute \(name)", advice: "add \(name)=\"…\"")
      }
      if !needs.oneOf.isEmpty, needs.oneOf.allSatisfy({ element[$0] == nil }) {
        findings.report(
          at: element.position, "the check \(check) has no limit",
          advice: "add \(needs.oneOf.joined(separator: " or "))")
      }
      if needs.thresholds, thresholds.isEmpty {
        findings.report(
          at: element.position, "the check \(check) has no <threshold>",
          advice: "add <threshold min=\"0.7\" points=\"\(element["points"] ?? "1")\"/>")
      }
    }
    var limits: [BuildPart.Limit] = []
    for attribute in element.attributes where !Self.partAttributes.contains(attribute.name) {
      if let value = number(element, attribute.name) {
        limits.append(.init(name: attribute.name, value: value))
      }
    }
    let (minimum, maximum) = (limits.first { $0.name == "min" }, limits.first { $0.name == "max" })
    if let minimum, let maximum, minimum.value > maximum.value {
      findings.report(
        at: element.attribute("min")?.position, "min is above max, so nothing can pass", advice: "swap them")
    }
    guard let id = element["id"], let title = element["title"], let points, let check = element["check"]
    else {
      return nil
    }
    return BuildPart(
      id: id, title: title, points: points, check: check, limits: limits, thresholds: thresholds,
      hints: readHints(element), goals: element.words("goals"), line: element.position.line)
  }

  private mutating func readThresholds(_ element: XMLElement, of points: Double?) -> [Threshold] {
    var thresholds: [Threshold] = []
    for threshold in element.elements(named: "threshold") {
      guard let minimum = number(threshold, "min"), let worth = number(threshold, "points") else { continue }
      if let last = thresholds.last, minimum <= last.minimum || worth <= last.points {
        findings.report(
          at: threshold.position, "this threshold is not above the one before in both min and points",
          advice: "list thresholds from the lowest to the highest")
      }
      thresholds.append(Threshold(minimum: minimum, points: worth))
    }
    if let last = thresholds.last, let points, last.points != points {
      let worthText = element.elements(named: "threshold").last?["points"] ?? ""
      findings.report(
        at: element.attribute("points")?.position,
        "the part is worth \(element["points"] ?? "") points, and its highest threshold \(worthText)",
        advice: "make the two equal")
    }
    return thresholds
  }

  // MARK: - Numbers

  private mutating func number(_ element: XMLElement, _ name: String) -> Double? {
    guard let attribute = element.attribute(name) else { return nil }
    guard let number = Double(attribute.value[...].trimmingSpaces), number.isFinite else {
      reportUnreadable(attribute, in: element)
      return nil
    }
    return number
  }

  private mutating func wholeNumber(_ element: XMLElement, _ name: String) -> Int? {
    guard let attribute = element.attribute(name) else { return nil }
    guard let number = Int(attribute.value[...].trimmingSpaces) else {
      reportUnreadable(attribute, in: element)
      return nil
    }
    return number
  }

  /// The schema reports most of these; what it lets through must not pass in silence.
  private mutating func reportUnreadable(_ attribute: XMLAttribute, in element: XMLElement) {
    findings.report(
      at: attribute.position,
      "\(attribute.name)=\(quoted(attribute.value)) is not possible in <\(element.name)>",
      advice: "write a number, such as 2")
  }
}
