import Diagnostics
import GradeReports
import Intake
import Preparation
import Sandboxing
import Sentences
import SystemFiles
import Toolchains
import WireFormat

/// Compiles a student's sources and links them with the exercise's entry point, inside the sandbox.
struct StudentBuild {
  let plan: ExercisePlan
  var prepared: PreparedExercise
  let toolchain: Toolchain
  let products: SupportProducts
  let sandbox: any Sandbox
  let work: String
  /// When the verdict has to be there.
  let deadline: VerdictDeadline
  /// What is left of the processor time for all attempts, in seconds.
  private var processorSecondsLeft = secondsForAll
  private var attempts = 0
  /// Whether a file with errors ends the build, instead of being left out.
  var endsAtErrors = false
  /// Set where warnings filled what is kept of the compiler's words.
  private var suppressesWarnings = false

  init(
    plan: ExercisePlan, prepared: PreparedExercise, toolchain: Toolchain, products: SupportProducts,
    sandbox: any Sandbox, work: String, deadline: VerdictDeadline
  ) {
    self.plan = plan
    self.prepared = prepared
    self.toolchain = toolchain
    self.products = products
    self.sandbox = sandbox
    self.work = work
    self.deadline = deadline
  }

  var commands: BuildCommands {
    BuildCommands(
      module: plan.module, prepared: prepared, toolchain: toolchain, products: products,
      suppressesWarnings: suppressesWarnings)
  }

  /// What a build gave.
  struct Result {
    /// The linked library, unless nothing could be compiled.
    var library: String?
    var diagnostics: [CompilerDiagnostic] = []
    /// The functions that must not be called, with what to say of them.
    var unavailable: [Int: TestFailure] = [:]
    /// The names of files that did not compile.
    var brokenFiles: [String] = []
    /// Files that are no part of what was built, by name, with the reason: those of the starter's names that were not
    /// compiled at all, and those whose libraries are not there.
    var leftOut: [String: IntakeError] = [:]
    /// Said where the build failed for another reason than an error in a file.
    var message: String?
  }

  /// Builds `files`; where a file has errors or was left out, the starter's file of the same name takes its place, so that the
  /// parts that depend on the others can still be graded.
  mutating func run(_ files: [SourceFile], leftOut: [IntakeError] = []) throws(GraderFault) -> Result {
    var result = Result()
    var current = files
    let given = Set(files.map(\.name))
    for left in leftOut {
      let name = left.name
      guard let starter = plan.starter[name], !given.contains(name), result.leftOut[name] == nil else {
        continue
      }
      current.append(SourceFile(name: name, originalPath: left.file, bytes: starter))
      result.leftOut[name] = left
    }
    let all = current
    var compiler = BuildCommands.Compiler.frontend
    var hasRenewedModules = false
    var isFirst = true
    var drops = 0
    while true {
      let finished = try attempt(current, with: compiler)
      // What was cut off may be an error, or a symbol that the linker lacks.
      if finished.isCut, !suppressesWarnings {
        suppressesWarnings = true
        continue
      }
      let diagnostics = CompilerDiagnostic.parse(finished.errors, files: Set(current.map(\.name)))
      if isFirst { result.diagnostics = diagnostics }
      if finished.status == 0 {
        let unloadable = unloadableFiles(among: current, linker: finished.errors, leftOut: result.leftOut)
        if !unloadable.isEmpty {
          isFirst = false
          result.leftOut.merge(unloadable) { first, _ in first }
          current = replacing(Set(unloadable.keys), in: current)
          continue
        }
        result.library = "\(work)/module/student-\(attempts).so"
        markBroken(&result)
        try markMissing(&result, linker: finished.errors, files: current, submitted: files)
        return result
      }
      guard finished.status == Self.compilerFailed else {
        if !finished.timedOut, try leaveOutCulprits(&current, &result, isLinked: finished.status < 128) {
          continue
        }
        result.message = try explain(finished, with: compiler)
        return result
      }
      // Its own modules may be older than the system's headers, or damaged: that is nobody's mistake.
      if !hasRenewedModules, complainsOfModules(finished.errors), try !areModulesWhole() {
        hasRenewedModules = true
        try prepared.renewModuleCache()
        continue
      }
      isFirst = false
      let broken = Set(diagnostics.filter { $0.severity == "error" }.map(\.file))
      if !broken.isEmpty, isStarter(files) || endsAtErrors {
        // The starter's files are no better: in a course that was named, a student edits the starter itself.
        result.brokenFiles = broken.sorted()
        return result
      }
      let dropped = DroppedFiles(
        among: current, diagnostics: diagnostics, starter: plan.starter,
        replaced: Set(result.brokenFiles).union(result.leftOut.keys), isLast: drops + 1 >= Self.mostDrops)
      guard !dropped.names.isEmpty else {
        if compiler == .frontend {
          compiler = .driver
          continue
        }
        // An error without a place in the student's files is about the compiler's surroundings, unless the files say that
        // they are others (`#sourceLocation`): then the compiler still compiles the starter.
        if try leaveOutCulprits(&current, &result, isLinked: false) { continue }
        if try isBuildingTheStarter(with: compiler) {
          result.message = localized("The compiler says:") + "\n" + Self.firstLines(finished.errors, 12)
          return result
        }
        // The next run makes the compiler's modules anew, in case it was they.
        try prepared.renewModuleCache()
        throw GraderFault(
          localized("The compiler could not work:") + "\n" + Self.firstLines(finished.errors, 12),
          advice: localized("No points were lost. Run it again; \(Files.diskAdvice)"))
      }
      guard drops < Self.mostDrops, processorSecondsLeft > 1 else {
        result.message =
          drops < Self.mostDrops
          ? localized("The compiler has used up its \(Int(Self.secondsForAll)) s of a processor.")
          : localized("After \(drops) attempts without the files that have errors, others still have some.")
        return result
      }
      drops += 1
      result.brokenFiles.removeAll { dropped.restored.contains($0) }
      result.brokenFiles += dropped.names.subtracting(result.brokenFiles).sorted()
      let restored = Dictionary(
        all.filter { dropped.restored.contains($0.name) }.map { ($0.name, $0) },
        uniquingKeysWith: { first, _ in first })
      current = replacing(dropped.names, in: current.map { restored[$0.name] ?? $0 })
      guard !current.isEmpty else { return result }
    }
  }

  private func isStarter(_ files: [SourceFile]) -> Bool {
    files.allSatisfy { plan.starter[$0.name] == $0.bytes }
  }

  /// The files with the starter's in the place of those of these names; those that the starter does not have are gone.
  private func replacing(_ names: Set<String>, in files: [SourceFile]) -> [SourceFile] {
    files.compactMap { file in
      guard names.contains(file.name) else { return file }
      return plan.starter[file.name].map {
        SourceFile(name: file.name, originalPath: file.originalPath, bytes: $0)
      }
    }
  }

  // MARK: - Files that stop the compiler or the linker

  /// How many files are tried one by one.
  private static let mostTrials = 12

  /// What a trial of one file came to.
  private enum Trial: Equatable {
    case passed
    /// The compiler has found errors, and says so.
    case hasErrors
    /// The compiler or the linker breaks on it.
    case breaks
    /// It takes longer than it was given.
    case isSlow

    init(_ finished: FinishedProcess) {
      switch finished.status {
      case 0: self = .passed
      case StudentBuild.compilerFailed: self = .hasErrors
      case StudentBuild.outOfTime, StudentBuild.killed: self = .isSlow
      default: self = finished.timedOut ? .isSlow : .breaks
      }
    }
  }

  /// Where the compiler's or the linker's words name no file, tries the files one by one and leaves out those that they do not get
  /// through.
  ///
  /// - Parameter isLinked: whether the module was compiled and could not be linked.
  /// - Returns: whether there are any.
  private mutating func leaveOutCulprits(
    _ files: inout [SourceFile], _ result: inout Result, isLinked: Bool
  ) throws(GraderFault) -> Bool {
    guard processorSecondsLeft > 2 else { return false }
    let suspects = files.filter { result.leftOut[$0.name] == nil && plan.starter[$0.name] != $0.bytes }
    var blamed: [String: Trial] = [:]
    let strangers = suspects.filter { plan.starter[$0.name] == nil }
    if suspects.count > Self.mostTrials, !strangers.isEmpty {
      // Too many to try: those that the exercise does not ask for go together.
      blamed = Dictionary(strangers.map { ($0.name, .isSlow) }, uniquingKeysWith: { first, _ in first })
    } else if !isLinked {
      blamed = try blame(suspects, in: files, seconds: 5)
    }
    // Each is read with the others: one that cannot even be read, or be linked, has all of them fail.
    if blamed.isEmpty && isLinked || (suspects.count > 1 && blamed.count == suspects.count) {
      blamed = try blame(suspects, in: nil, seconds: 5)
    }
    // Where not even the starter can be built, it is the machine's fault and no file's.
    guard !blamed.isEmpty, try isBuildingTheStarter(with: .frontend) else { return false }
    for file in suspects {
      guard let trial = blamed[file.name] else { continue }
      result.leftOut[file.name] = IntakeError(
        file: file.originalPath,
        reason: trial == .hasErrors
          ? localized("it has errors, and says that they lie elsewhere")
          : isLinked
            ? localized("the linker does not get through what it is compiled to")
            : localized("the compiler does not get through it within its limits of time and memory"),
        advice: trial == .hasErrors
          ? localized("mend it, and leave out lines with #sourceLocation")
          : isLinked
            ? localized("leave out attributes for the linker, such as @section, and very large globals")
            : localized("write shorter expressions, and give literals their types"))
    }
    files = replacing(Set(blamed.keys), in: files)
    return !files.isEmpty
  }

  /// Those of the files that fail: each is compiled alone among `files`, the others being read only; or, where there are none, it
  /// is compiled and linked with the starter's for the others, whose lack of helpers is nobody's fault.
  ///
  /// What breaks is to blame at once. What is slow is to blame where nothing breaks, and is asked again with more time before, where
  /// it is one of several.
  private mutating func blame(
    _ suspects: [SourceFile], in files: [SourceFile]?, seconds most: Int
  ) throws(GraderFault) -> [String: Trial] {
    let reserve = processorSecondsLeft / 2
    let seconds = min(most, max(1, Int(processorSecondsLeft - reserve) / max(1, suspects.count)))
    var trials: [String: Trial] = [:]
    for suspect in suspects where processorSecondsLeft > reserve {
      let trial: Trial
      if let files {
        trial = Trial(try attempt(files, with: .frontend, alone: suspect.name, seconds: seconds))
      } else {
        let beside = starterFiles.filter { $0.name != suspect.name }
        trial = Trial(try attempt(beside + [suspect], with: .frontend, seconds: seconds))
      }
      if trial != .passed, files != nil || trial != .hasErrors { trials[suspect.name] = trial }
    }
    let slow = suspects.filter { trials[$0.name] == .isSlow }
    if slow.count == trials.count, slow.count > 1, most < Self.secondsToBuild {
      return try blame(slow, in: files, seconds: Self.secondsToBuild)
    }
    return slow.count < trials.count ? trials.filter { $0.value != .isSlow } : trials
  }

  /// Where the linker lacks something, the files that seem to be why, each with the reason: a module that needs them could not
  /// be loaded.
  private func unloadableFiles(
    among files: [SourceFile], linker text: String, leftOut: [String: IntakeError]
  ) -> [String: IntakeError] {
    let wanted = Set(prepared.manifest.interface.functions.map(\.symbol))
    guard !Self.undefinedSymbols(text).subtracting(wanted).isEmpty else { return [:] }
    return files.reduce(into: [:]) { reasons, file in
      if leftOut[file.name] == nil { reasons[file.name] = file.reasonNotToLoad }
    }
  }

  /// How often files with errors are left out before the rest is given up.
  private static let mostDrops = 3

  /// One attempt; once more where somebody ended it from outside, or a machine without memory killed it. A limit would have
  /// ended the compiler by another signal.
  ///
  /// - Parameters:
  ///   - alone: the file that is compiled, without linking; nil for all.
  ///   - seconds: how much of a processor the compiler and the linker may take each.
  private mutating func attempt(
    _ files: [SourceFile], with compiler: BuildCommands.Compiler, alone: String? = nil,
    seconds: Int = secondsToBuild
  ) throws(GraderFault) -> FinishedProcess {
    for isLast in [false, true] {
      let finished = try compileAndLink(files, with: compiler, alone: alone, seconds: seconds)
      processorSecondsLeft -= finished.processorSeconds
      if finished.wasEndedFromOutside {
        guard !isLast else { throw .endedFromOutside(localized("The compiler")) }
      } else if finished.status != Self.killed || finished.timedOut || finished.isCut || isLast {
        return finished
      }
    }
    throw .endedFromOutside(localized("The compiler"))
  }

  /// Why a build failed for another reason than an error in a file.
  private mutating func explain(
    _ finished: FinishedProcess, with compiler: BuildCommands.Compiler
  ) throws(GraderFault) -> String {
    // Whatever keeps the starter from being built as well (a full disk, a missing linker) is not the student's.
    guard try isBuildingTheStarter(with: compiler) else {
      throw GraderFault(
        localized("Nothing can be built:") + "\n" + Self.firstLines(finished.errors, 12),
        advice: localized("No points were lost. \(Files.diskAdvice) Is the Swift toolchain whole?"))
    }
    // A compiler that has used up its time is ended by its limit, not by the clock on the wall.
    if finished.timedOut {
      throw GraderFault(
        localized(
          "The compiler did not finish within \(Int(Self.patience)) s, and has not used up its own time."),
        advice: localized("No points were lost. The machine is too busy: grade fewer submissions at once."))
    }
    return finished.status > 128
      ? localized("The compiler did not finish within its limits of time and memory.")
      : localized("The code compiles but cannot be linked:") + "\n" + Self.firstLines(finished.errors, 12)
  }

  /// Whether the compiler seems to speak of its own compiled modules. A source can have it say the same words, so that what
  /// they are worth is asked of `areModulesWhole`.
  private func complainsOfModules(_ errors: String) -> Bool {
    errors.split(separator: "\n").contains { line in
      line.hasPrefix("<unknown>:0: error:")
        && (line.contains(prepared.moduleCache) || line.contains("could not build C module")
          || line.contains(".pcm"))
    } || errors.contains("error: could not build C module")
  }

  /// Whether the compiler can import what its modules are made for: then it is the submission that wants others.
  private mutating func areModulesWhole() throws(GraderFault) -> Bool {
    let imports = SourceFile(
      name: "Imports.swift", originalPath: "Imports.swift", bytes: Array(ModuleCache.imports.utf8))
    return try attempt([imports], with: .frontend, alone: imports.name).status == 0
  }

  private var starterFiles: [SourceFile] {
    plan.starter.map { SourceFile(name: $0.key, originalPath: $0.key, bytes: $0.value) }
  }

  /// Whether the compiler and the linker work at all.
  private mutating func isBuildingTheStarter(with compiler: BuildCommands.Compiler) throws(GraderFault)
    -> Bool
  {
    let left = processorSecondsLeft
    processorSecondsLeft = Double(Self.secondsToBuild)
    defer { processorSecondsLeft = left }
    return try attempt(starterFiles, with: compiler).status == 0
  }

  private static func firstLines(_ text: String, _ count: Int) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).prefix(count).joined(separator: "\n")
  }

  // MARK: - The compiler and the linker

  private static let compilerFailed: Int32 = 91
  private static let killed: Int32 = 128 + 9
  /// SIGXCPU, which the limit of processor time sends first.
  private static let outOfTime: Int32 = 128 + 24
  /// What each of the compilers and the linker may take of a processor.
  private static let secondsToBuild = 20
  /// What all attempts together may take of processors.
  static let secondsForAll = 60.0
  /// How long their work is waited for.
  static let patience = Patience.realTime(for: Double(secondsToBuild))

  /// One trip into the sandbox: compile, then link.
  private mutating func compileAndLink(
    _ files: [SourceFile], with compiler: BuildCommands.Compiler, alone: String?, seconds: Int
  ) throws(GraderFault) -> FinishedProcess {
    attempts += 1
    let attempt = attempts
    let seconds = max(1, min(seconds, Int(processorSecondsLeft)))
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
    let object = "\(work)/module/\(attempt).o"
    let script = """
      cd \(Self.quoted(sources)) || exit 90
      ulimit -v 6291456; ulimit -c 0; ulimit -f 524288
      ulimit -S -t \(seconds); ulimit -H -t \(seconds + 2)
      \(Self.quoted(commands.compile(files, to: object, with: compiler, alone: alone)))
      s=$?
      [ $s -gt 128 ] && exit $s
      [ $s -ne 0 ] && exit \(Self.compilerFailed)
      \(alone == nil ? "exec \(Self.quoted(commands.link(object, of: files, to: library)))" : "exit 0")
      """
    let wrapped = sandbox.wrap(["/bin/sh", "-c", script], in: jail)
    var command = ChildProcess.Command(wrapped.arguments)
    command.files = wrapped.files
    var result = try ChildProcess.run(
      command, seconds: try deadline.patience(Self.patience, for: localized("the compiler")), limit: 1 << 20)
    if result.status == 90 || (result.status == 1 && result.errors.hasPrefix("bwrap:")) {
      throw GraderFault(localized("The sandbox could not be entered: \(result.errors)"))
    }
    // The compiler says it on standard error; scripts that merge both lose nothing.
    result.errors += result.output
    return result
  }

  private static func quoted(_ text: String) -> String { "'" + text.replacing("'", with: "'\\''") + "'" }
  private static func quoted(_ words: [String]) -> String { words.map { quoted($0) }.joined(separator: " ") }
}
