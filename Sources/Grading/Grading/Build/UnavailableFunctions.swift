import Intake
import Preparation
import Sandboxing
import Sentences
import SystemFiles
import Toolchains
import WireFormat

/// Which functions of a submission cannot be called, and what to say of them.
extension StudentBuild {
  /// The functions that the starter declares in files that did not compile.
  func markBroken(_ result: inout Result) {
    for (index, function) in prepared.manifest.interface.functions.enumerated() {
      if let left = result.leftOut[function.file] {
        result.unavailable[index] = TestFailure(
          kind: .notRun, message: localized("Not run, because a file was left out: \(left)."))
        continue
      }
      guard result.brokenFiles.contains(function.file) else { continue }
      let first = result.diagnostics.first { $0.file == function.file && $0.severity == "error" }
      let place = first.map { " (" + localized("line \($0.line): \($0.message)") + ")" } ?? ""
      result.unavailable[index] = TestFailure(
        kind: .notRun, message: localized("Not run, because \(function.file) does not compile\(place)."))
    }
  }

  /// The functions that the linker did not find: missing, or with another signature.
  func markMissing(
    _ result: inout Result, linker text: String, files: [SourceFile], submitted: [SourceFile]
  ) throws(GraderFault) {
    let undefined = Self.undefinedSymbols(text)
    let functions = prepared.manifest.interface.functions
    guard functions.contains(where: { undefined.contains($0.symbol) }) else { return }
    // A function that another one of the exercise asks for is no misspelt form of this one.
    let wanted = Set(functions.map(\.symbol))
    let actual = try studentInterface(files).filter { !wanted.contains($0.symbol) }
    for (index, function) in functions.enumerated()
    where undefined.contains(function.symbol) && result.unavailable[index] == nil {
      // It may be declared where the compiler found errors.
      if let file = submitted.first(where: {
        result.brokenFiles.contains($0.name) && $0.declares(function.baseName)
      }) {
        result.unavailable[index] = TestFailure(
          kind: .notRun, message: localized("Not run, because \(file.shownName) does not compile."))
        continue
      }
      result.unavailable[index] = TestFailure(kind: .failed, message: Self.explain(function, among: actual))
    }
  }

  /// What the linker says that it did not find.
  static func undefinedSymbols(_ text: String) -> Set<String> {
    Set(
      text.split(separator: "\n").compactMap { line -> String? in
        guard
          let range = line.firstRange(of: "undefined symbol: ")
            ?? line.firstRange(of: "undefined hidden symbol: ")
        else { return nil }
        return String(line[range.upperBound...])
      })
  }

  private static func explain(_ wanted: ModuleInterface.Function, among actual: [ModuleInterface.Function])
    -> String
  {
    let expected = "public \(wanted.declaration)"
    guard
      let found = actual.first(where: { $0.name == wanted.name })
        ?? actual.first(where: { $0.baseName == wanted.baseName })
    else {
      return localized("There is no function `\(wanted.name)`. It should be declared as `\(expected)`.")
    }
    let access = found.isPublic ? "public " : ""
    return
      localized(
        "`\(wanted.baseName)` is declared as `\(access)\(found.declaration)` (\(found.file):\(found.line)), "
          + "but should be `\(expected)`.")
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
    // Outside of the script that sets limits: they are set here.
    let limits = ["/bin/sh", "-c", "ulimit -v 6291456; ulimit -c 0; ulimit -t 20; exec \"$0\" \"$@\""]
    let arguments =
      limits + [toolchain.frontend, "-frontend", "-emit-module"] + files.map { "\(sources)/\($0.name)" }
      + [
        "-o", "\(work)/module/interface.swiftmodule", "-emit-symbol-graph", "-emit-symbol-graph-dir", symbols,
      ]
      + ["-symbol-graph-minimum-access-level", "internal"]
      + commands.frontendFlags
    let wrapped = sandbox.wrap(arguments, in: jail)
    var command = ChildProcess.Command(wrapped.arguments)
    command.files = wrapped.files
    let seconds = try deadline.patience(Self.patience, for: localized("the compiler"))
    guard try ChildProcess.runAgainIfEnded(command, seconds: seconds).status == 0 else { return [] }
    return (try? ModuleInterface.read(symbolGraph: "\(symbols)/\(plan.module).symbols.json").functions) ?? []
  }
}
