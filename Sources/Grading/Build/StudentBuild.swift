import WireFormat

/// Compiles a student's sources and links them with the exercise's entry point, inside the sandbox.
struct StudentBuild {
  let plan: ExercisePlan
  let prepared: PreparedExercise
  let toolchain: Toolchain
  let products: SupportProducts
  let sandbox: any Sandbox
  let work: String

  /// What a build gave.
  struct Result {
    /// The linked library, unless nothing could be compiled.
    var library: String?
    var diagnostics: [CompilerDiagnostic] = []
    /// The functions that must not be called, with what to say of them.
    var unavailable: [Int: TestFailure] = [:]
    /// The names of files that did not compile.
    var brokenFiles: [String] = []
    /// Said where the build failed for another reason than an error in a file.
    var message: String?
  }

  /// The flags of every compilation of students' code, so that all of them share one module cache.
  static func commonFlags(toolchain: Toolchain, module: String, moduleCache: String) -> [String] {
    [
      "-module-name", module, "-target", toolchain.target, "-parse-as-library", "-module-cache-path",
      moduleCache,
      "-swift-version", "6", "-Onone", "-gline-tables-only", "-diagnostic-style", "llvm",
    ]
  }

  /// Builds `files`; where a file has errors, the starter's file of the same name takes its place, so that the parts
  /// that depend on the others can still be graded.
  func run(_ files: [SourceFile]) throws(GraderFault) -> Result {
    var result = Result()
    var current = files
    var compiler = Compiler.frontend
    var attempt = 0
    while attempt <= max(1, files.count) {
      var finished = try compileAndLink(current, attempt: attempt, with: compiler)
      // A machine without memory kills whom it likes; a limit would have ended the compiler by another signal.
      if finished.status == Self.killed, !finished.timedOut {
        finished = try compileAndLink(current, attempt: attempt, with: compiler)
      }
      let names = Set(current.map(\.name))
      let diagnostics = CompilerDiagnostic.parse(finished.errors, files: names)
      if attempt == 0 { result.diagnostics = diagnostics }
      if finished.status == 0 {
        result.library = "\(work)/module/student-\(attempt).so"
        markBroken(&result)
        try markMissing(&result, linker: finished.errors, files: current)
        return result
      }
      guard finished.status == Self.compilerFailed else {
        // Whatever keeps the starter from being built as well (a full disk, a missing linker) is not the student's.
        guard try isBuildingTheStarter(with: compiler, attempt: attempt + files.count + 1) else {
          throw GraderFault(
            "Nothing can be built:\n\(Self.firstLines(finished.errors, 12))",
            advice: "No points were lost. \(Files.diskAdvice) Is the Swift toolchain whole?")
        }
        // A compiler that has used up its time is ended by its limit, not by the clock on the wall.
        if finished.timedOut {
          throw GraderFault(
            "The compiler did not finish within \(Int(Self.patience)) s, and has not used up its own time.",
            advice: "No points were lost. The machine is too busy: grade fewer submissions at once.")
        }
        if finished.status > 128 {
          result.message = "The compiler did not finish within its limits of time and memory."
        } else {
          result.message = "The code compiles but cannot be linked:\n" + Self.firstLines(finished.errors, 12)
        }
        return result
      }
      let broken = Set(diagnostics.filter { $0.severity == "error" }.map(\.file)).subtracting(
        result.brokenFiles)
      guard !broken.isEmpty else {
        if compiler == .frontend {
          compiler = .driver
          continue
        }
        // An error without a place in the student's files is about the compiler's surroundings, unless the files say that
        // they are others (`#sourceLocation`): then the compiler still compiles the starter.
        if try isBuildingTheStarter(with: compiler, attempt: attempt + files.count + 1) {
          result.message = "The compiler says:\n" + Self.firstLines(finished.errors, 12)
          return result
        }
        // The next run makes the compiler's modules anew, in case it was they.
        Files.remove("\(prepared.moduleCache)/complete")
        throw GraderFault(
          "The compiler could not work:\n\(Self.firstLines(finished.errors, 12))",
          advice: "No points were lost. Run it again; \(Files.diskAdvice)")
      }
      result.brokenFiles += broken.sorted()
      current = current.compactMap { file in
        guard broken.contains(file.name) else { return file }
        return plan.starter[file.name].map {
          SourceFile(name: file.name, originalPath: file.originalPath, bytes: $0)
        }
      }
      guard !current.isEmpty else { return result }
      attempt += 1
    }
    return result
  }

  /// Whether the compiler and the linker work at all.
  private func isBuildingTheStarter(with compiler: Compiler, attempt: Int) throws(GraderFault) -> Bool {
    let starter = plan.starter.map { SourceFile(name: $0.key, originalPath: $0.key, bytes: $0.value) }
    return try compileAndLink(starter, attempt: attempt, with: compiler).status == 0
  }

  private static func firstLines(_ text: String, _ count: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(count).joined(separator: "\n")
  }

  // MARK: - The compiler and the linker

  private static let compilerFailed: Int32 = 91
  private static let killed: Int32 = 128 + 9
  /// What each of the compilers and the linker may take of a processor.
  private static let secondsToBuild = 20
  /// How long their work is waited for.
  private static let patience = Patience.realTime(for: Double(secondsToBuild))

  /// Who is asked to compile.
  private enum Compiler {
    /// The compiler proper, called directly: half the driver's time, and flags that are nobody's promise.
    case frontend
    /// `swiftc`, with the flags that every toolchain knows; asked where the frontend refuses its flags.
    case driver
  }

  /// One trip into the sandbox: compile, then link.
  private func compileAndLink(_ files: [SourceFile], attempt: Int, with compiler: Compiler)
    throws(GraderFault) -> FinishedProcess
  {
    let sources = "\(work)/sources-\(attempt)"
    try Files.makeFolder(sources)
    try Files.makeFolder("\(work)/module")
    for file in files { try Files.write(file.bytes, to: "\(sources)/\(file.name)") }

    var jail = Jail(.building)
    // Of the prepared exercise only what is linked: the suites with their expected values lie beside it.
    let parts = [prepared.hostObject, prepared.supportObject, prepared.supportFolder].compactMap(\.self)
    jail.readable =
      [
        (toolchain.root, toolchain.root), (prepared.moduleCache, prepared.moduleCache),
        (products.studentHost, products.studentHost), (sources, sources),
      ] + parts.map { ($0, $0) }
    jail.writable = [("\(work)/module", "\(work)/module")]
    jail.environment = Environment.forTools
    let library = "\(work)/module/student-\(attempt).so"
    let (commands, objects) = compilation(of: files, to: "\(work)/module/\(attempt)", with: compiler)
    let usesFoundation = files.contains { $0.bytes.contains(Self.foundation) }
    let linkCommand = link(objects, to: library, usesFoundation: usesFoundation)
    func said(_ index: Int) -> String { Self.quoted("\(work)/module/said-\(index)") }
    // Compilers run side by side, a group of files each; the others' words are kept apart and said one after another.
    let others = commands.dropFirst().enumerated().map { index, command in
      "\(Self.quoted(command)) 2>\(said(index)) & p\(index)=$!"
    }
    let waits = commands.dropFirst().indices.map { $0 - 1 }.map { index in
      "wait $p\(index) || s=$?\n" + "[ -s \(said(index)) ] && cat \(said(index)) >&2"
    }
    let script = """
      cd \(Self.quoted(sources)) || exit 90
      ulimit -v 6291456; ulimit -c 0; ulimit -f 524288
      ulimit -S -t \(Self.secondsToBuild); ulimit -H -t \(Self.secondsToBuild + 2)
      s=0
      \(others.joined(separator: "\n"))
      \(Self.quoted(commands[0])) || s=$?
      \(waits.joined(separator: "\n"))
      [ $s -gt 128 ] && exit $s
      [ $s -ne 0 ] && exit \(Self.compilerFailed)
      exec \(Self.quoted(linkCommand))
      """
    let wrapped = sandbox.wrap(["/bin/sh", "-c", script], in: jail)
    var command = ChildProcess.Command(wrapped.arguments)
    command.files = wrapped.files
    var result = try ChildProcess.run(command, seconds: Self.patience, limit: 1 << 20)
    if result.status == 90 || (result.status == 1 && result.errors.hasPrefix("bwrap:")) {
      throw GraderFault("The sandbox could not be entered: \(result.errors)")
    }
    // The compiler says it on standard error; scripts that merge both lose nothing.
    result.errors += result.output
    return result
  }

  /// The commands that compile the files, to be run side by side, and the objects that come of it.
  private func compilation(
    of files: [SourceFile], to prefix: String, with compiler: Compiler
  ) -> (commands: [[String]], objects: [String]) {
    let names = files.map(\.name).sorted()
    switch compiler {
    case .frontend:
      let commands = Self.groups(files).map { group in
        [toolchain.frontend, "-frontend", "-c"]
          + names.flatMap { group.contains($0) ? ["-primary-file", $0] : [$0] }
          + names.filter(group.contains).flatMap { ["-o", "\(prefix)-\($0).o"] } + frontendFlags
      }
      return (commands, names.map { "\(prefix)-\($0).o" })
    case .driver:
      let command = [toolchain.driver, "-c", "-wmo"] + names + ["-o", "\(prefix).o"] + flags
      return ([command], ["\(prefix).o"])
    }
  }

  /// The files' names, dealt to two compilers so that both have about as much to read.
  private static func groups(_ files: [SourceFile]) -> [Set<String>] {
    var groups: [(names: Set<String>, size: Int)] = Array(repeating: ([], 0), count: min(2, files.count))
    for file in files.sorted(by: { ($0.bytes.count, $0.name) > ($1.bytes.count, $1.name) }) {
      let smallest = groups.indices.min { groups[$0].size < groups[$1].size }!
      groups[smallest].names.insert(file.name)
      groups[smallest].size += file.bytes.count
    }
    return groups.map(\.names)
  }

  /// The flags of this exercise's compilations: the common ones, and where its support module is.
  private var flags: [String] {
    Self.commonFlags(toolchain: toolchain, module: plan.module, moduleCache: prepared.moduleCache)
      + (prepared.supportFolder.map { ["-I", $0] } ?? [])
  }

  /// With those that only the frontend has: expressions that would keep the type checker busy for ever are refused after
  /// two seconds.
  private var frontendFlags: [String] {
    guard SourceChecks.areOn else { return flags }
    return flags + ["-solver-expression-time-threshold=2", "-solver-scope-threshold=20000"]
  }

  private static let foundation = Array("Foundation".utf8)

  private func link(_ objects: [String], to library: String, usesFoundation: Bool) -> [String] {
    let runtime = toolchain.runtime
    var libraries: [String] = [
      "-lswiftCore", "-lswift_Concurrency", "-lswift_StringProcessing", "-lswift_RegexParser", "-lswiftGlibc",
      "-lswiftSynchronization", "-lswiftSwiftOnoneSupport", "-ldispatch", "-lBlocksRuntime",
      "-lswiftDispatch",
    ]
    // Reading Foundation's symbol tables takes the linker longer than the rest of its work.
    if usesFoundation {
      libraries += [
        "-lFoundation", "-lFoundationEssentials", "-lFoundationInternationalization", "-l_FoundationICU",
      ]
    }
    return [
      toolchain.linker, "-shared", "-o", library, "--hash-style=gnu", "--eh-frame-hdr", "--as-needed", "-z",
      "defs",
      "--warn-unresolved-symbols", "--error-limit=0", "\(runtime)/\(toolchain.architecture)/swiftrt.o",
    ] + objects + [
      prepared.hostObject, products.studentHost,
    ] + [prepared.supportObject].compactMap(\.self) + [
      "-L", runtime, "-L",
      "/usr/lib/\(toolchain.architecture)-linux-gnu",
      "-L", "/usr/lib64", "-L", "/usr/lib", "-rpath", runtime,
    ] + libraries + ["-lm", "-lpthread", "-ldl", "-lc"]
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
  private static func quoted(_ words: [String]) -> String { words.map { quoted($0) }.joined(separator: " ") }

  // MARK: - Functions that cannot be called

  /// The functions that the starter declares in files that did not compile.
  private func markBroken(_ result: inout Result) {
    for (index, function) in prepared.manifest.interface.functions.enumerated()
    where result.brokenFiles.contains(function.file) {
      let first = result.diagnostics.first { $0.file == function.file && $0.severity == "error" }
      let place = first.map { " (line \($0.line): \($0.message))" } ?? ""
      result.unavailable[index] = TestFailure(
        kind: .notRun, message: "Not run, because \(function.file) does not compile\(place).")
    }
  }

  /// The functions that the linker did not find: missing, or with another signature.
  private func markMissing(_ result: inout Result, linker text: String, files: [SourceFile])
    throws(GraderFault)
  {
    let undefined = Set(
      text.split(separator: "\n").compactMap { line -> String? in
        guard
          let range = line.firstRange(of: "undefined symbol: ")
            ?? line.firstRange(of: "undefined hidden symbol: ")
        else { return nil }
        return String(line[range.upperBound...])
      })
    let functions = prepared.manifest.interface.functions
    guard functions.contains(where: { undefined.contains($0.symbol) }) else { return }
    // A function that another one of the exercise asks for is no misspelt form of this one.
    let wanted = Set(functions.map(\.symbol))
    let actual = try studentInterface(files).filter { !wanted.contains($0.symbol) }
    for (index, function) in functions.enumerated()
    where undefined.contains(function.symbol) && result.unavailable[index] == nil {
      result.unavailable[index] = TestFailure(kind: .failed, message: Self.explain(function, among: actual))
    }
  }

  private static func explain(_ wanted: ModuleInterface.Function, among actual: [ModuleInterface.Function])
    -> String
  {
    let expected = "public \(wanted.declaration)"
    guard
      let found = actual.first(where: { $0.name == wanted.name })
        ?? actual.first(where: { $0.baseName == wanted.baseName })
    else { return "There is no function `\(wanted.name)`. It should be declared as `\(expected)`." }
    let access = found.isPublic ? "public " : ""
    return
      "`\(wanted.baseName)` is declared as `\(access)\(found.declaration)` (\(found.file):\(found.line)), "
      + "but should be `\(expected)`."
  }

  /// What the student's own module declares: asked only when something is missing.
  private func studentInterface(_ files: [SourceFile]) throws(GraderFault) -> [ModuleInterface.Function] {
    let sources = "\(work)/interface"
    let symbols = "\(work)/module/symbols"
    try Files.makeFolder(sources)
    try Files.makeFolder(symbols)
    for file in files { try Files.write(file.bytes, to: "\(sources)/\(file.name)") }
    var jail = Jail(.building)
    jail.readable =
      [
        (toolchain.root, toolchain.root), (prepared.moduleCache, prepared.moduleCache), (sources, sources),
      ] + [prepared.supportFolder].compactMap(\.self).map { ($0, $0) }
    jail.writable = [("\(work)/module", "\(work)/module")]
    jail.environment = Environment.forTools
    let arguments =
      [toolchain.frontend, "-frontend", "-emit-module"] + files.map { "\(sources)/\($0.name)" }
      + [
        "-o", "\(work)/module/interface.swiftmodule", "-emit-symbol-graph", "-emit-symbol-graph-dir", symbols,
      ]
      + ["-symbol-graph-minimum-access-level", "internal"]
      + frontendFlags
    let wrapped = sandbox.wrap(arguments, in: jail)
    var command = ChildProcess.Command(wrapped.arguments)
    command.files = wrapped.files
    guard try ChildProcess.run(command, seconds: Self.patience).status == 0 else { return [] }
    return (try? ModuleInterface.read(symbolGraph: "\(symbols)/\(plan.module).symbols.json").functions) ?? []
  }
}
