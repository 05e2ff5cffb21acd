import Diagnostics
import Networks
import Sandboxing
import Sentences
import SystemFiles
import Toolchains

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Everything about an exercise that no student changes, compiled: made once per course change and kept in the cache.
package struct PreparedExercise: Sendable {
  /// What is remembered beside the compiled files.
  package struct Manifest: Codable, Sendable {
    package var interface: ModuleInterface
    /// Test names (`Suite/test`) by suite.
    package var tests: [String: [String]]
    /// Whether the exercise has a support module of its own.
    package var hasSupport: Bool
    /// The parts' suites that are ordinary XCTest cases, and where each begins.
    package var plainSuites: [String: SuitePlace]
    /// The compiled files by name, and what they looked like when they were written: a damaged one is made again.
    package var files: [String: String]
  }

  /// A line of a suite's file, by the file's name.
  package struct SuitePlace: Codable, Sendable {
    package var file: String
    package var line: Int
  }

  let folder: String
  package let manifest: Manifest
  /// Clang modules that students' code may import, compiled, shared by all exercises of a toolchain; read-only for them.
  package private(set) var moduleCache: String
  private let modules: ModuleCache

  /// Makes the modules anew, after a compiler could not work with those that were there.
  package mutating func renewModuleCache() throws(GraderFault) {
    modules.forget()
    moduleCache = try modules.folder { _ in }
  }

  /// The program that runs the suites.
  package var suiteProgram: String { "\(folder)/suite" }
  /// The entry point that is linked into every student's library.
  package var hostObject: String { "\(folder)/host.o" }
  /// The exercise's compiled support module; nil where it has none.
  package var supportObject: String? { manifest.hasSupport ? "\(folder)/support.o" : nil }
  /// Where the compiler finds the support module.
  package var supportFolder: String? { manifest.hasSupport ? "\(folder)/support" : nil }

  /// Prepares `plan`, or finds it prepared.
  /// - Parameter announce: called before work that takes seconds.
  package static func prepare(
    _ plan: ExercisePlan, toolchain: Toolchain, products: SupportProducts, cache: CacheFolder,
    sandbox: any Sandbox = ResourceLimits(), announce: (String) -> Void
  ) throws(GraderFault) -> PreparedExercise {
    let modules = ModuleCache(toolchain: toolchain, cache: cache, sandbox: sandbox)
    let moduleCache = try modules.folder(announce: announce)
    var digest = Digest()
    for text in [Self.format, toolchain.version, toolchain.signature, products.signature, plan.module] {
      digest.add(text)
    }
    // Of the starter, what the host and the proxy are made from: a student who saves a body has prepared nothing anew.
    digest.add(StarterInterface.text(of: plan.starter))
    for files in [plan.suites, plan.support] {
      for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
        digest.add(name)
        digest.add(bytes)
      }
    }
    for part in plan.suiteParts { digest.add(part.suite) }
    let key = "\(plan.id)-\(digest.text)"
    // A damaged one is removed and made again; twice damaged, it is the disk.
    for _ in 0..<2 {
      let folder = try cache.folder(key) { draft throws(GraderFault) in
        announce(localized("Preparing \(plan.id) (once per course change) …"))
        let preparation = Preparation(
          plan: plan, toolchain: toolchain, products: products, sandbox: sandbox, folder: draft)
        try preparation.run(moduleCache: modules.folderForSuites)
      }
      if let manifest = whole(folder) {
        return PreparedExercise(
          folder: folder, manifest: manifest, moduleCache: moduleCache, modules: modules)
      }
      announce(localized("The prepared \(plan.id) is damaged and is made again."))
      cache.discard(folder)
    }
    throw GraderFault(
      localized("\(cache.path)/\(key) does not stay as it was written."), advice: Files.diskAdvice)
  }

  /// The manifest, if it and the files it names are as they were written.
  private static func whole(_ folder: String) -> Manifest? {
    guard let bytes = try? Files.read("\(folder)/manifest.json"),
      let manifest = try? JSONDecoder().decode(Manifest.self, from: Data(bytes)),
      manifest.files.allSatisfy({ Files.state("\(folder)/\($0.key)") == $0.value })
    else { return nil }
    return manifest
  }

  /// Changes when the layout of a prepared exercise does.
  private static let format = "5"
}

/// The work of preparing one exercise, in a folder of its own.
private struct Preparation {
  let plan: ExercisePlan
  let toolchain: Toolchain
  let products: SupportProducts
  let sandbox: any Sandbox
  let folder: String

  func run(moduleCache: String) throws(GraderFault) {
    try Files.makeFolder(moduleCache)
    let starter = try write(plan.starter, to: "\(folder)/starter")
    let suites = try write(plan.suites, to: "\(folder)/suites")

    // 0. The exercise's support module, if it has one: types that the starter and the suites share.
    let codable = try compileSupport(moduleCache)

    // 1. The starter: its module, for the host to be compiled against, and its interface.
    try Files.makeFolder("\(folder)/modules")
    try Files.makeFolder("\(folder)/symbols")
    try frontend(
      "the starter",
      ["-emit-module"] + starter + ["-o", "\(folder)/modules/\(plan.module).swiftmodule"]
        + ["-module-name", plan.module, "-swift-version", "6"] + ownFlags + symbolGraph("public"), moduleCache
    )
    let interface = try ModuleInterface.read(symbolGraph: "\(folder)/symbols/\(plan.module).symbols.json")
    try requireCrossing(interface, codable ?? [])
    guard !interface.functions.isEmpty else {
      throw GraderFault(
        localized("\(plan.id): the starter has no public function to grade."),
        advice: localized("Add one, or mark one public."))
    }

    // 2. The host's entry point and the proxy.
    let generated = GeneratedSources(
      module: plan.module, interface: interface,
      support: codable.map { (plan.supportModule, $0) })
    try Files.write(generated.host, to: "\(folder)/Host.swift")
    try frontend(
      "the host",
      [
        "-c", "\(folder)/Host.swift", "-o", "\(folder)/host.o", "-module-name", "GeneratedHost",
        "-swift-version", "5",
      ]
        + ["-I", "\(folder)/modules"] + supportFlags, moduleCache)
    try Files.makeFolder("\(folder)/proxy")
    try Files.write(generated.proxy, to: "\(folder)/Proxy.swift")
    try frontend(
      "the proxy",
      [
        "-c", "\(folder)/Proxy.swift", "-o", "\(folder)/proxy.o", "-module-name", plan.module,
        "-swift-version", "5", "-enable-testing",
      ]
        + ["-emit-module-path", "\(folder)/proxy/\(plan.module).swiftmodule"] + supportFlags, moduleCache)

    // 3. The suites: which tests there are, then the program.
    try refuseSwiftTesting()
    try Files.write(GeneratedSources.refusals, to: "\(folder)/Refusals.swift")
    let suiteModule = "\(plan.module)Tests"
    try frontend(
      "the suites",
      ["-emit-module"] + suites
        + [
          "\(folder)/Refusals.swift", "-o", "\(folder)/\(suiteModule).swiftmodule", "-module-name",
          suiteModule,
        ]
        + ["-swift-version", "6", "-I", "\(folder)/proxy"] + supportFlags + symbolGraph("internal"),
      moduleCache)
    let found = try SuiteTests.read(symbolGraph: "\(folder)/symbols/\(suiteModule).symbols.json")
    let (listed, plain) = try tests(of: found, in: suiteModule)
    try Files.write(GeneratedSources.suiteMain(listed), to: "\(folder)/main.swift")
    let said = try compile(
      "the suites",
      [toolchain.driver] + suites + ["\(folder)/main.swift", "\(folder)/Refusals.swift", "\(folder)/proxy.o"]
        + supportObjects + [products.courseSupport]
        + ["-o", "\(folder)/suite", "-module-name", suiteModule, "-swift-version", "6", "-Onone"]
        + ["-gline-tables-only", "-diagnostic-style", "llvm", "-I", "\(folder)/proxy", "-use-ld=lld"]
        + ["-module-cache-path", moduleCache] + supportFlags)
    let refused = findings(in: said).filter { $0.message.contains(GeneratedSources.refusal) }.map {
      Diagnostic(file: $0.file, at: $0.position, "`measure` cannot be graded: \(GeneratedSources.refusal)")
    }
    guard refused.isEmpty else { throw GraderFault(plan.id, refused) }
    let names = Dictionary(grouping: listed) { $0.suite }
      .mapValues { $0.map { "\($0.suite)/\($0.test.name)" } }

    let manifest = PreparedExercise.Manifest(
      interface: interface, tests: names, hasSupport: codable != nil, plainSuites: plain, files: states())
    guard let data = try? JSONEncoder().encode(manifest) else {
      throw GraderFault(localized("The manifest cannot be written."))
    }
    try Files.write(Array(data), to: "\(folder)/manifest.json")
  }

  /// The tests of the parts' suites.
  ///
  /// - Throws: `GraderFault` with a finding for every part without a test.
  private func tests(of tests: SuiteTests, in suiteModule: String) throws(GraderFault) -> (
    listed: [(suite: String, test: SuiteTests.Test)], plain: [String: PreparedExercise.SuitePlace]
  ) {
    var listed: [(suite: String, test: SuiteTests.Test)] = []
    var plain: [String: PreparedExercise.SuitePlace] = [:]
    var missing: [Diagnostic] = []
    var seen: Set<String> = []
    for part in plan.suiteParts where seen.insert(part.suite).inserted {
      let own = tests.byClass[part.suite]
      guard let own, !own.tests.isEmpty, own.kind != .other else {
        missing.append(without(part, own, suiteModule))
        continue
      }
      listed += own.tests.map { (part.suite, $0) }
      if own.kind == .plain { plain[part.suite] = .init(file: own.file, line: own.line) }
    }
    guard missing.isEmpty else { throw GraderFault(plan.id, missing) }
    return (listed, plain)
  }

  /// What is said of a part whose suite has no tests.
  private func without(_ part: ExercisePlan.Part, _ own: SuiteTests.Case?, _ suiteModule: String)
    -> Diagnostic
  {
    guard let own else {
      return Diagnostic(
        file: plan.places["suites/\(part.suite).swift"] ?? plan.places.first { $0.key.hasPrefix("suites/") }?
          .value
          ?? suiteModule,
        "part \(part.id): there is no class \(part.suite) outside other types",
        advice: "write `final class \(part.suite): GradedTestCase` with methods `func test…()`")
    }
    return Diagnostic(
      file: plan.places["suites/\(own.file)"] ?? own.file, at: TextPosition(line: own.line),
      own.kind == .other
        ? "part \(part.id): the class \(part.suite) is no XCTest case"
        : "part \(part.id): the suite \(part.suite) has no tests",
      advice: own.kind == .other
        ? "write `final class \(part.suite): GradedTestCase`, or `: XCTestCase`"
        : "give it methods `func test…()` without parameters and result")
  }

  /// - Throws: `GraderFault` with a finding for every file that imports the other testing library.
  private func refuseSwiftTesting() throws(GraderFault) {
    var found: [Diagnostic] = []
    for (name, bytes) in plan.suites.sorted(by: { $0.key < $1.key }) {
      let lines = String(decoding: bytes, as: UTF8.self).split(
        separator: "\n", omittingEmptySubsequences: false)
      for (index, line) in lines.enumerated()
      where line.split(separator: " ").suffix(2).elementsEqual(["import", "Testing"]) {
        found.append(
          Diagnostic(
            file: plan.places["suites/\(name)"] ?? name, at: TextPosition(line: index + 1),
            "suites of Swift Testing (@Test, #expect) cannot be graded",
            advice: "write a class derived from GradedTestCase or XCTestCase, with methods `func test…()`"))
      }
    }
    guard found.isEmpty else { throw GraderFault(plan.id, found) }
  }

  /// What a verdict needs of the folder.
  private func states() -> [String: String] {
    var states: [String: String] = [:]
    for name in ["suite", "host.o", "support.o"] where Files.exists("\(folder)/\(name)") {
      states[name] = Files.state("\(folder)/\(name)")
    }
    return states
  }

  /// - Throws: `GraderFault` with a finding for every function whose values cannot cross the pipe.
  private func requireCrossing(_ interface: ModuleInterface, _ codable: Set<String>) throws(GraderFault) {
    let advice =
      "public functions of a starter take and return numbers, strings, and arrays, optionals, dictionaries and tuples of "
      + "them, and public Codable types of \(plan.supportModule)"
    let findings = interface.functions.compactMap { function -> Diagnostic? in
      guard let obstacle = function.obstacle(codable: codable) else { return nil }
      return Diagnostic(
        file: "\(plan.starterFolder)/\(function.file)", at: TextPosition(line: function.line),
        "\(function.name) cannot be graded: \(obstacle)", advice: advice)
    }
    guard findings.isEmpty else { throw GraderFault(plan.id, findings) }
  }

  private var supportFlags: [String] {
    ["-I", products.modules, "-Xcc", "-fmodule-map-file=\(products.moduleMap)"] + ownFlags
  }

  /// Where the exercise's own support module is found.
  private var ownFlags: [String] { plan.support.isEmpty ? [] : ["-I", "\(folder)/support"] }
  private var supportObjects: [String] { plan.support.isEmpty ? [] : ["\(folder)/support.o"] }

  /// Compiles the support module and reads which of its types may cross; nil where there is none.
  private func compileSupport(_ moduleCache: String) throws(GraderFault) -> Set<String>? {
    guard !plan.support.isEmpty else { return nil }
    let sources = try write(plan.support, to: "\(folder)/support-sources")
    try Files.makeFolder("\(folder)/support")
    try Files.makeFolder("\(folder)/symbols")
    try frontend(
      "the support module",
      ["-c"] + sources + [
        "-o", "\(folder)/support.o", "-module-name", plan.supportModule, "-swift-version", "6",
        "-emit-module-path", "\(folder)/support/\(plan.supportModule).swiftmodule",
      ] + symbolGraph("public"), moduleCache)
    let interface = try ModuleInterface.read(
      symbolGraph: "\(folder)/symbols/\(plan.supportModule).symbols.json")
    return interface.codableTypes
  }

  private func symbolGraph(_ access: String) -> [String] {
    [
      "-emit-symbol-graph", "-emit-symbol-graph-dir", "\(folder)/symbols",
      "-symbol-graph-minimum-access-level", access,
    ]
  }

  private func write(_ files: [String: [UInt8]], to folder: String) throws(GraderFault) -> [String] {
    try Files.makeFolder(folder)
    var paths: [String] = []
    for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
      try Files.write(bytes, to: "\(folder)/\(name)")
      paths.append("\(folder)/\(name)")
    }
    return paths
  }

  private func frontend(_ what: String, _ arguments: [String], _ moduleCache: String) throws(GraderFault) {
    try compile(
      what,
      [toolchain.frontend, "-frontend"] + arguments
        + ["-target", toolchain.target, "-parse-as-library", "-module-cache-path", moduleCache]
        + ["-diagnostic-style", "llvm"])
  }

  /// - Returns: what the compiler says of code that it compiles all the same.
  @discardableResult
  private func compile(_ what: String, _ arguments: [String]) throws(GraderFault) -> String {
    var command = ChildProcess.Command(sandbox.leash(arguments))
    command.environment = Environment.forTools
    let result = try ChildProcess.runAgainIfEnded(command, seconds: 300)
    guard !result.wasEndedFromOutside, !result.wasKilled else {
      throw .endedFromOutside(localized("The compiler that prepares \(plan.id)"))
    }
    let text = result.errors + result.output
    guard result.status != 0 else { return text }
    let errors = findings(in: text).filter { $0.severity == .error }
    guard errors.isEmpty else { throw GraderFault(plan.id, errors) }
    throw GraderFault(
      "\(plan.id): \(what) cannot be compiled:\n\(text.replacing("\(folder)/", with: ""))",
      advice: "This is for the course's author.")
  }

  /// What the compiler says of the exercise's own files, at their places in the course.
  private func findings(in text: String) -> [Diagnostic] {
    var found: [Diagnostic] = []
    for line in text.split(separator: "\n") where line.hasPrefix("\(folder)/") {
      let fields = line.dropFirst(folder.utf8.count + 1).split(
        separator: ":", maxSplits: 4, omittingEmptySubsequences: false)
      guard fields.count == 5, let number = Int(fields[1]), let column = Int(fields[2]) else { continue }
      let key = String(fields[0]).replacing("support-sources/", with: "support/")
      let severity = fields[3].drop { $0 == " " }
      guard key.hasPrefix("suites/") || plan.places[key] != nil, severity != "note" else { continue }
      let diagnostic = Diagnostic(
        file: plan.places[key] ?? key, at: TextPosition(line: number, column: column),
        String(fields[4].drop { $0 == " " }), severity: severity == "error" ? .error : .warning)
      if !found.contains(diagnostic) { found.append(diagnostic) }
    }
    return found
  }
}
