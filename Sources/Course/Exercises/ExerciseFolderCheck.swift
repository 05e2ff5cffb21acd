import Diagnostics
import SystemFiles
import XMLDocuments

/// Holds an exercise's XML and its folder to each other: the package, the module and the suites it names must be there.
struct ExerciseFolderCheck {
  let folder: String

  func check(_ task: XMLElement, of exercise: XMLElement, _ findings: inout FindingCollector) {
    guard let module = task.attribute("module") else { return }
    if !FileTree.isRegularFile(folder + "/Package.swift") {
      findings.report(
        at: task.position, "there is no \(folder)/Package.swift",
        advice: "an exercise is a Swift package; add it")
    }
    checkModule(module, &findings)

    let suites = task.elements(named: "part").compactMap { $0.attribute("suite") }
    guard !suites.isEmpty else { return }
    let testsFolder = "\(folder)/Tests/\(module.value)Tests"
    guard Files.isFolder(testsFolder) else {
      findings.report(
        at: suites[0].position, "there is no folder \(testsFolder) for the suite \(suites[0].value)",
        advice: "add it, with a Swift file that has the class")
      return
    }
    checkSuites(suites, in: testsFolder, &findings)
    checkBanners(task, in: testsFolder, &findings)
  }

  /// Suites that no part names, and banners that speak of another part: the student would be misled.
  private func checkBanners(_ task: XMLElement, in testsFolder: String, _ findings: inout FindingCollector) {
    let parts = task.elements(named: "part").filter { $0["suite"] != nil }
    let suites = Set(parts.compactMap { $0["suite"] })
    for file in FileTree.swiftFiles(in: testsFolder) {
      guard let source = try? XMLSource(contentsOf: file).bytes else { continue }
      let classes = SwiftClassNames.declared(in: source)
      for name in classes.subtracting(suites).sorted() where name.hasSuffix("Tests") {
        findings.merge(
          Diagnostics(
            Diagnostic(
              file: file, "no part is graded by the class \(name)",
              advice: "add <part suite=\"\(name)\" …>, or delete it", severity: .warning)))
      }
      for (index, line) in String(decoding: source, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false
      ).enumerated() {
        guard let banner = line.firstRange(of: "GRADED PART ") else { continue }
        let id = line[banner.upperBound...].prefix { !$0.isWhitespace && $0 != "," && $0 != "!" }
        let own = parts.filter { $0["suite"].map(classes.contains) ?? false }.compactMap { $0["id"] }
        guard !own.isEmpty, !own.contains(String(id)) else { continue }
        findings.merge(
          Diagnostics(
            Diagnostic(
              file: file, at: TextPosition(line: index + 1),
              "the banner says part \(id), and the suite grades part \(own.joined(separator: ", "))",
              advice: "write // GRADED PART \(own[0]), DO NOT CHANGE!", severity: .warning)))
      }
    }
  }

  private func checkModule(_ module: XMLAttribute, _ findings: inout FindingCollector) {
    let path = "\(folder)/Sources/\(module.value)"
    guard !Files.isFolder(path) else {
      if FileTree.swiftFiles(in: path).isEmpty {
        findings.report(
          at: module.position, "there is no Swift file in \(path)", advice: "add the starter's sources")
      }
      return
    }
    let others = FileTree.folders(in: folder + "/Sources")
    let nearest = nearestName(to: module.value, among: others)
    findings.report(
      at: module.position, "the module \(module.value) has no folder \(path)",
      advice: nearest.map { "did you mean \($0)?" } ?? "add it, with the starter's sources")
  }

  private func checkSuites(
    _ suites: [XMLAttribute], in testsFolder: String, _ findings: inout FindingCollector
  ) {
    var classes: Set<String> = []
    for file in FileTree.swiftFiles(in: testsFolder) {
      do throws(Diagnostics) {
        classes.formUnion(SwiftClassNames.declared(in: try XMLSource(contentsOf: file).bytes))
      } catch {
        findings.merge(error)
      }
    }
    for suite in suites where !classes.contains(suite.value) {
      let nearest = nearestName(to: suite.value, among: classes.sorted())
      let advice: String
      if let nearest {
        advice = "did you mean \(nearest)?"
      } else if classes.isEmpty {
        advice = "add a file there with final class \(suite.value): GradedTestCase"
      } else {
        advice =
          "add final class \(suite.value): GradedTestCase, or name one that is there: "
          + shortened(classes.sorted().joined(separator: ", "))
      }
      findings.report(
        at: suite.position, "no Swift file in \(testsFolder) has a class \(suite.value)", advice: advice)
    }
  }
}
