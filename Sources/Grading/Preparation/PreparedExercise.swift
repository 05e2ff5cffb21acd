import ExerciseKit

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// Everything about an exercise that no student changes, compiled: made once per course change and kept in the cache.
package struct PreparedExercise: Sendable {
  /// What is remembered beside the compiled files.
  struct Manifest: Codable, Sendable {
    var interface: ModuleInterface
    /// Test names (`Suite/test`) by suite.
    var tests: [String: [String]]
    /// Whether the exercise has a support module of its own.
    var hasSupport: Bool
    /// The compiled files by name, and what they looked like when they were written: a damaged one is made again.
    var files: [String: String]
  }

  let folder: String
  let manifest: Manifest
  /// Clang modules that students' code may import, compiled, shared by all exercises of a toolchain; read-only for them.
  let moduleCache: String

  /// The program that runs the suites.
  var suiteProgram: String { "\(folder)/suite" }
  /// The entry point that is linked into every student's library.
  var hostObject: String { "\(folder)/host.o" }
  /// The exercise's compiled support module; nil where it has none.
  var supportObject: String? { manifest.hasSupport ? "\(folder)/support.o" : nil }
  /// Where the compiler finds the support module.
  var supportFolder: String? { manifest.hasSupport ? "\(folder)/support" : nil }

  /// Prepares `plan`, or finds it prepared.
  /// - Parameter announce: called before work that takes seconds.
  package static func prepare(
    _ plan: ExercisePlan, toolchain: Toolchain, products: SupportProducts, cache: CacheFolder,
    announce: (String) -> Void
  ) throws(GraderFault) -> PreparedExercise {
    let moduleCache = try warmModuleCache(toolchain, cache: cache, announce: announce)
    var digest = Digest()
    for text in [Self.format, toolchain.version, toolchain.signature, products.signature, plan.module] {
      digest.add(text)
    }
    for files in [plan.starter, plan.suites, plan.support] {
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
        announce("Preparing \(plan.id) (once per course change) …")
        let preparation = Preparation(plan: plan, toolchain: toolchain, products: products, folder: draft)
        try preparation.run(moduleCache: "\(moduleCache)-suites")
      }
      if let manifest = whole(folder) {
        return PreparedExercise(folder: folder, manifest: manifest, moduleCache: moduleCache)
      }
      announce("The prepared \(plan.id) is damaged and is made again.")
      cache.discard(folder)
    }
    throw GraderFault("\(cache.path)/\(key) does not stay as it was written.", advice: Files.diskAdvice)
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
  private static let format = "3"

  /// Compiles, once per toolchain, what `import Foundation` and its like need. Without it a student's first build takes
  /// seconds; and students' builds may only read it.
  private static func warmModuleCache(
    _ toolchain: Toolchain, cache: CacheFolder, announce: (String) -> Void
  ) throws(GraderFault) -> String {
    var digest = Digest()
    // The cache's own path is one of the inputs: compiled clang modules remember where they are.
    for text in [format, toolchain.version, toolchain.signature, toolchain.root, cache.path] {
      digest.add(text)
    }
    // Made in place, therefore; a marker says that all are there.
    let folder = "\(cache.path)/modules-\(digest.text)"
    let marker = "\(folder)/complete"
    if areWhole(folder, marker) { return folder }
    // Two graders that start together do not make it twice, in one another's way.
    let lock = try FileLock("\(folder).lock")
    defer { lock.release() }
    if areWhole(folder, marker) { return folder }
    announce("Preparing the compiler (once per toolchain) …")
    Files.remove(folder)
    try Files.makeFolder(folder)
    let source = "\(folder)/Warm.swift"
    try Files.write("import Foundation\nimport Glibc\nimport Dispatch\n", to: source)
    var command = ChildProcess.Command(
      [toolchain.frontend, "-frontend", "-typecheck", source]
        + StudentBuild.commonFlags(toolchain: toolchain, module: "Warm", moduleCache: folder))
    command.environment = Environment.forTools
    let result = try ChildProcess.run(command)
    guard result.status == 0 else {
      throw GraderFault("The compiler cannot compile three imports:\n\(result.errors)\(result.output)")
    }
    let made = Files.paths(below: folder, suffix: ".pcm").map { "\($0)\n\(Files.state("\(folder)/\($0)"))" }
    try Files.write(made.joined(separator: "\n"), to: marker)
    return folder
  }

  /// Whether the modules that the marker lists are as they were written: a damaged one would make an honest `import` look
  /// like a mistake.
  private static func areWhole(_ folder: String, _ marker: String) -> Bool {
    guard let text = try? Files.text(marker) else { return false }
    let lines = text.split(separator: "\n").map(String.init)
    guard !lines.isEmpty, lines.count % 2 == 0 else { return false }
    return stride(from: 0, to: lines.count, by: 2).allSatisfy {
      Files.state("\(folder)/\(lines[$0])") == lines[$0 + 1]
    }
  }
}

/// The work of preparing one exercise, in a folder of its own.
private struct Preparation {
  let plan: ExercisePlan
  let toolchain: Toolchain
  let products: SupportProducts
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
        "\(plan.id): the starter has no public function to grade.", advice: "Add one, or mark one public.")
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
        "-swift-version", "5",
      ]
        + ["-emit-module-path", "\(folder)/proxy/\(plan.module).swiftmodule"] + supportFlags, moduleCache)

    // 3. The suites: which tests there are, then the program.
    let suiteModule = "\(plan.module)Tests"
    try frontend(
      "the suites",
      ["-emit-module"] + suites + ["-o", "\(folder)/\(suiteModule).swiftmodule", "-module-name", suiteModule]
        + ["-swift-version", "6", "-I", "\(folder)/proxy"] + supportFlags + symbolGraph("internal"),
      moduleCache)
    let tests = try SuiteTests.read(symbolGraph: "\(folder)/symbols/\(suiteModule).symbols.json")
    var listed: [(suite: String, name: String, isThrowing: Bool)] = []
    var names: [String: [String]] = [:]
    for part in plan.suiteParts {
      guard let own = tests.byClass[part.suite], !own.isEmpty else {
        throw GraderFault(
          "\(plan.id): part \(part.id): the suite \(part.suite) has no tests.",
          advice: "Write `final class \(part.suite): GradedTestCase` with methods `func test…()` under "
            + "Tests/\(suiteModule)/.")
      }
      guard names[part.suite] == nil else { continue }
      listed += own.map { (part.suite, $0.name, $0.isThrowing) }
      names[part.suite] = own.map { "\(part.suite)/\($0.name)" }
    }
    try Files.write(GeneratedSources.suiteMain(listed), to: "\(folder)/main.swift")
    try compile(
      "the suites",
      [toolchain.driver] + suites + ["\(folder)/main.swift", "\(folder)/proxy.o"] + supportObjects + [
        products.courseSupport
      ]
        + ["-o", "\(folder)/suite", "-module-name", suiteModule, "-swift-version", "6", "-Onone", "-gnone"]
        + ["-I", "\(folder)/proxy", "-use-ld=lld", "-module-cache-path", moduleCache] + supportFlags)

    let manifest = PreparedExercise.Manifest(
      interface: interface, tests: names, hasSupport: codable != nil, files: states())
    guard let data = try? JSONEncoder().encode(manifest) else {
      throw GraderFault("The manifest cannot be written.")
    }
    try Files.write(Array(data), to: "\(folder)/manifest.json")
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
    guard !findings.isEmpty else { return }
    var fault = GraderFault(findings.map(\.description).joined(separator: "\n"))
    fault.findings = findings
    throw fault
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
        + ["-target", toolchain.target, "-parse-as-library", "-module-cache-path", moduleCache])
  }

  private func compile(_ what: String, _ arguments: [String]) throws(GraderFault) {
    var command = ChildProcess.Command(arguments)
    command.environment = Environment.forTools
    let result = try ChildProcess.run(command, seconds: 300)
    guard result.status == 0 else {
      let text = (result.errors + result.output).replacing("\(folder)/", with: "")
      throw GraderFault(
        "\(plan.id): \(what) cannot be compiled:\n\(text)", advice: "This is for the course's author.")
    }
  }
}
