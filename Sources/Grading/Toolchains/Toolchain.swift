import Sentences
import SystemFiles

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The Swift toolchain that builds students' code, and the products of this package that the results are linked with.
package struct Toolchain: Sendable, Codable, Equatable {
  /// The toolchain's folder that holds `bin` and `lib`.
  package var root: String
  /// `x86_64-unknown-linux-gnu`, without a version.
  package var target: String
  /// Where the runtime's libraries are: `lib/swift/linux`.
  package var runtime: String
  /// What the compiler calls itself.
  package var version: String
  /// What identifies the compiler's file.
  package var signature: String

  package var frontend: String { "\(root)/bin/swift-frontend" }
  package var driver: String { "\(root)/bin/swiftc" }
  package var linker: String { "\(root)/bin/ld.lld" }
  package var symbolizer: String { "\(root)/bin/llvm-symbolizer" }
  /// The processor's part of the target.
  package var architecture: String { String(target.prefix { $0 != "-" }) }

  /// The flags of every compilation of students' code, so that all of them share one module cache.
  package func flags(module: String, moduleCache: String) -> [String] {
    [
      "-module-name", module, "-target", target, "-parse-as-library", "-module-cache-path", moduleCache,
      "-swift-version", "6", "-Onone", "-gline-tables-only", "-diagnostic-style", "llvm",
    ]
  }

  /// Whether the programs are there that a build calls.
  private var isWhole: Bool { Files.exists(frontend) && Files.exists(linker) }

  /// Finds the toolchain through the search path; what it says of itself is kept in the cache.
  package static func find(cache folder: String) throws(GraderFault) -> Toolchain {
    guard let swiftc = SearchPath.find("swiftc") else {
      throw GraderFault(
        localized("No Swift compiler was found."),
        advice:
          localized(
            "Is the folder of swiftc in your PATH? Or install Swift 6.3 from https://www.swift.org/install."))
    }
    let signature = Files.signature(swiftc)
    let path = "\(folder)/toolchain.json"
    if let bytes = try? Files.read(path),
      let known = try? JSONDecoder().decode(Toolchain.self, from: Data(bytes)),
      known.signature == signature, known.isWhole
    {
      return known
    }
    let found = try ask(swiftc, signature: signature)
    guard found.isWhole else {
      throw GraderFault(
        localized("The Swift toolchain in \(found.root) lacks its compiler or its linker (ld.lld)."),
        advice: localized("Install Swift 6.3 anew from https://swift.org/install."))
    }
    if let data = try? JSONEncoder().encode(found) { try Files.write(Array(data), to: path) }
    return found
  }

  private struct TargetInfo: Decodable {
    struct Target: Decodable { var unversionedTriple: String }
    struct Paths: Decodable {
      var runtimeLibraryPaths: [String]
      var runtimeResourcePath: String
    }
    var compilerVersion: String
    var target: Target
    var paths: Paths
  }

  private static func ask(_ swiftc: String, signature: String) throws(GraderFault) -> Toolchain {
    var command = ChildProcess.Command([swiftc, "-print-target-info"])
    command.environment = Environment.forTools
    let answer = try ChildProcess.run(command, seconds: 60)
    guard answer.status == 0,
      let info = try? JSONDecoder().decode(TargetInfo.self, from: Data(answer.output.utf8)),
      let runtime = info.paths.runtimeLibraryPaths.first
    else {
      throw GraderFault(
        localized("The Swift compiler at \(swiftc) does not say where its libraries are.") + "\n"
          + answer.errors,
        advice: localized("Does `swiftc -print-target-info` work? If not, install Swift 6.3 anew."))
    }
    let resources = Files.realPath(info.paths.runtimeResourcePath)
    guard let end = resources.firstRange(of: "/lib/swift") else {
      throw GraderFault(localized("The Swift toolchain at \(resources) has an unknown layout."))
    }
    return Toolchain(
      root: String(resources[..<end.lowerBound]), target: info.target.unversionedTriple,
      runtime: Files.realPath(runtime), version: info.compilerVersion, signature: signature)
  }
}
