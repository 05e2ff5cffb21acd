import Diagnostics
import WireFormat

/// The source code that stands between a suite and a student's module, made from the starter's interface.
struct GeneratedSources {
  let module: String
  let interface: ModuleInterface
  /// The exercise's support module, and its types that may cross; nil where it has none.
  var support: (module: String, codable: Set<String>)?

  /// A module with the starter's name and functions, each of which asks the student's process.
  var proxy: String {
    var lines = ["import GradedTesting", "import WireFormat"] + supportImport + [""]
    for (index, function) in interface.functions.enumerated() {
      lines += codecs(function, index)
      let encode = function.parameters.enumerated()
        .map { "c\(index)_\($0.offset).encode(\(Self.quoted($0.element.name)), &w)" }.joined(separator: "; ")
      let shown = function.parameters.map { parameter in
        (parameter.label.map { "\($0): " } ?? "")
          + "\\(Abbreviation.text(of: \(Self.quoted(parameter.name))))"
      }
      lines += [
        "public \(function.declaration) {",
        "  \(function.isThrowing ? "try StudentModule.callThrowing" : "StudentModule.call")(",
        "    \(index), encode: { w in \(encode) }, result: r\(index),",
        "    describe: { \"\(function.baseName)(\(shown.joined(separator: ", ")))\" })",
        "}", "",
      ]
    }
    return lines.joined(separator: "\n")
  }

  /// The entry point of a student's library: reads calls, makes them, writes results.
  var host: String {
    var lines = ["import StudentHost", "import WireFormat", "import \(module)"] + supportImport + [""]
    for (index, function) in interface.functions.enumerated() { lines += codecs(function, index) }
    lines += ["private let functions: [Function] = ["]
    for (index, function) in interface.functions.enumerated() {
      lines += ["  Function { r, w in"]
      for position in function.parameters.indices {
        lines += ["    let a\(position) = try c\(index)_\(position).decode(&r)"]
      }
      let arguments = function.parameters.enumerated()
        .map { position, parameter in (parameter.label.map { "\($0): " } ?? "") + "a\(position)" }
      lines += [
        "    try r.finish()",
        "    let result = \(function.isThrowing ? "try " : "")"
          + "\(module).\(function.baseName)(\(arguments.joined(separator: ", ")))",
        "    r\(index).encode(result, &w)", "  },",
      ]
    }
    lines += [
      "]", "", "@_cdecl(\"\(hostEntryPoint)\")", "public func \(hostEntryPoint)() {",
      "  let here: @convention(c) () -> Void = \(hostEntryPoint)",
      "  reportCrashes(inside: unsafeBitCast(here, to: UnsafeRawPointer.self))", "  serve(functions)", "}",
      "",
    ]
    return lines.joined(separator: "\n")
  }

  /// The program of a suite: its tests, by name.
  static func suiteMain(_ tests: [(suite: String, test: SuiteTests.Test)]) -> String {
    var lines = ["import GradedTesting", "", "GradedSuite.main(["]
    for (suite, test) in tests {
      let head = "  .init(\"\(suite)/\(test.name)\", \(suite).self"
      lines += [
        test.isAsync
          ? "\(head), async: { @Sendable in nonisolated(unsafe) let c = $0; try await c.\(test.name)() }),"
          : "\(head)) { \(test.isThrowing ? "try " : "")$0.\(test.name)() },"
      ]
    }
    return (lines + ["])", ""]).joined(separator: "\n")
  }

  /// What XCTest has and a graded test has not: a call of it is found at its own place, as the warning that it gives.
  static let refusals = """
    import XCTest

    extension XCTestCase {
      @available(*, deprecated, message: "\(refusal)")
      func measure(file: StaticString = #file, line: Int = #line, block: () -> Void) {}
      @available(*, deprecated, message: "\(refusal)")
      func measure(metrics: [Any], options: Any? = nil, block: () -> Void) {}
      @available(*, deprecated, message: "\(refusal)")
      func measure(options: Any, block: () -> Void) {}
      @available(*, deprecated, message: "\(refusal)")
      func measureMetrics(
        _ metrics: [XCTPerformanceMetric], automaticallyStartMeasuring: Bool, file: StaticString = #file,
        line: Int = #line, for block: () -> Void
      ) {}
    }

    """

  /// Why they are refused.
  static let refusal =
    "ten runs in another process cost ten times the time, and there is no baseline to hold them against; call the function "
    + "once and compare what it returns"

  private func codecs(_ function: ModuleInterface.Function, _ index: Int) -> [String] {
    var lines: [String] = []
    for (position, parameter) in function.parameters.enumerated() {
      lines += ["private let c\(index)_\(position) = \(codec(parameter.type))"]
    }
    return lines + ["private let r\(index) = \(codec(function.result))"]
  }

  private var supportImport: [String] { support.map { ["import \($0.module)"] } ?? [] }

  private func codec(_ type: String) -> String {
    InterfaceType(parsing: type, codable: support?.codable ?? [])?.codec ?? "WireCodec<\(type)>.value()"
  }

  /// A parameter may be called `in` or `default`.
  private static func quoted(_ name: String) -> String { "`\(name)`" }
}
