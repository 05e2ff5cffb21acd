import Intake
import Preparation
import SystemFiles
import Toolchains

/// The commands that compile and link a student's module.
struct BuildCommands {
  let module: String
  let prepared: PreparedExercise
  let toolchain: Toolchain
  let products: SupportProducts
  /// Whether the compiler keeps its warnings to itself, so that they cannot hide errors.
  var suppressesWarnings = false

  /// Who is asked to compile.
  enum Compiler {
    /// The compiler proper, called directly: half the driver's time, and flags that are nobody's promise.
    case frontend
    /// `swiftc`, with the flags that every toolchain knows; asked where the frontend refuses its flags.
    case driver
  }

  /// The command that compiles the files, given by name, into one object.
  ///
  /// One compiler for the whole module: two beside each other, each with half of the files, start twice and read everything
  /// twice, which took 1.6 times the processor and was no faster even with a free core.
  ///
  /// - Parameter alone: the file whose bodies are compiled, the others being read only; nil for all of them.
  func compile(
    _ files: [SourceFile], to object: String, with compiler: Compiler, alone: String? = nil
  ) -> [String] {
    let names = files.map(\.name).sorted().flatMap { $0 == alone ? ["-primary-file", $0] : [$0] }
    return switch compiler {
    case .frontend: [toolchain.frontend, "-frontend", "-c"] + names + ["-o", object] + frontendFlags
    case .driver: [toolchain.driver, "-c", "-wmo"] + names + ["-o", object] + flags
    }
  }

  /// The flags of this exercise's compilations: the common ones, those by which a package is built, the toolchain's own macros,
  /// and where its support module is.
  var flags: [String] {
    toolchain.flags(module: module, moduleCache: prepared.moduleCache)
      + ["-package-name", module.lowercased(), "-D", "SWIFT_PACKAGE", "-D", "DEBUG"]
      + ["-plugin-path", "\(toolchain.root)/lib/swift/host/plugins"]
      + (prepared.supportFolder.map { ["-I", $0] } ?? [])
      + (suppressesWarnings ? ["-suppress-warnings"] : [])
  }

  /// With those that only the frontend has: expressions that would keep the type checker busy for ever are refused after
  /// two seconds.
  var frontendFlags: [String] {
    guard SourceChecks.areOn else { return flags }
    return flags + ["-solver-expression-time-threshold=2", "-solver-scope-threshold=20000"]
  }

  private static let foundation = [
    "Foundation", "FoundationEssentials", "FoundationInternationalization", "_FoundationICU",
  ]
  /// The runtime libraries that few submissions need, by the word of the module that needs them. Reading Foundation's symbol
  /// tables takes the linker longer than the rest of its work.
  private static let libraries: [(word: [UInt8], names: [String])] = [
    ("Foundation", foundation), ("XCTest", foundation),
    ("FoundationXML", ["FoundationXML"]), ("FoundationNetworking", ["FoundationNetworking"]),
    ("RegexBuilder", ["swiftRegexBuilder"]), ("Observation", ["swiftObservation"]),
    ("Distributed", ["swiftDistributed"]), ("_Differentiation", ["swift_Differentiation"]),
    ("_Volatile", ["swift_Volatile"]),
    ("_Builtin_float", ["swift_Builtin_float"]),
  ].map { (Array($0.0.utf8), $0.1) }

  /// The command that links an object with the exercise's entry point.
  func link(_ object: String, of files: [SourceFile], to library: String) -> [String] {
    let runtime = toolchain.runtime
    var libraries: [String] = [
      "-lswiftCore", "-lswift_Concurrency", "-lswift_StringProcessing", "-lswift_RegexParser", "-lswiftGlibc",
      "-lswiftSynchronization", "-lswiftSwiftOnoneSupport", "-ldispatch", "-lBlocksRuntime",
      "-lswiftDispatch",
    ]
    for (word, names) in Self.libraries where files.contains(where: { $0.mentions(word) }) {
      libraries += names.filter { Files.exists("\(runtime)/lib\($0).so") }.map { "-l\($0)" }
    }
    return [
      toolchain.linker, "-shared", "-o", library, "--hash-style=gnu", "--eh-frame-hdr", "--as-needed", "-z",
      "defs",
      "--warn-unresolved-symbols", "--error-limit=0", "\(runtime)/\(toolchain.architecture)/swiftrt.o",
      object,
      prepared.hostObject, products.studentHost,
    ] + [prepared.supportObject].compactMap(\.self) + [
      "-L", runtime, "-L",
      "/usr/lib/\(toolchain.architecture)-linux-gnu",
      "-L", "/usr/lib64", "-L", "/usr/lib", "-rpath", runtime,
    ] + libraries + ["-lm", "-lpthread", "-ldl", "-lc"]
  }
}
