import Diagnostics
import Sentences
import SystemFiles
import Toolchains

#if canImport(FoundationEssentials)
  import FoundationEssentials
#else
  import Foundation
#endif

/// The program that finds the small changes of a Swift file which a suite should notice.
///
/// It is compiled when it is first wanted, with the toolchain's own SwiftSyntax: as a target of the package every student would build
/// it, and SwiftSyntax with it.
package struct MutantMaker: Sendable {
  private let program: String

  /// One change of a source text.
  package struct Change: Decodable, Sendable {
    package var rule: String
    package var offset: Int
    package var length: Int
    package var text: String
  }

  /// Compiles it, or finds it compiled.
  ///
  /// - Parameter announce: called before work that takes seconds.
  package init(
    toolchain: Toolchain, products: SupportProducts, cache: CacheFolder, announce: (String) -> Void
  ) throws(GraderFault) {
    let library = "\(toolchain.root)/lib/swift/host"
    guard Files.exists("\(library)/SwiftSyntax.swiftmodule") else {
      throw GraderFault(
        "The Swift toolchain in \(toolchain.root) has no SwiftSyntax in lib/swift/host, with which mutants are made.",
        advice: "Install Swift 6.3 whole from https://www.swift.org/install; a slim image lacks it.")
    }
    let folder = products.mutantMakerSources
    var sources: [String] = []
    var digest = Digest()
    for text in [toolchain.version, toolchain.signature, toolchain.root] { digest.add(text) }
    for name in Files.names(in: folder) where name.hasSuffix(".swift") {
      sources.append("\(folder)/\(name)")
      digest.add(try Files.read("\(folder)/\(name)"))
    }
    guard !sources.isEmpty else {
      throw GraderFault(
        "The mutant maker's sources are missing: there is no Swift file in \(folder).",
        advice: "`git restore Sources/Grading/mutant-maker` in the course's folder brings them back.")
    }
    let place = try cache.folder("mutant-maker-\(digest.text)") { draft throws(GraderFault) in
      announce(localized("Compiling the mutant maker (once per toolchain) …"))
      var command = ChildProcess.Command(
        [toolchain.driver, "-O", "-swift-version", "6"] + sources
          + ["-I", library, "-L", library, "-lSwiftSyntax", "-lSwiftParser", "-lSwiftOperators"]
          + ["-Xlinker", "-rpath", "-Xlinker", library, "-module-cache-path", "\(draft)/modules"]
          + ["-o", "\(draft)/mutant-maker"])
      command.environment = Environment.forTools
      let result = try ChildProcess.runAgainIfEnded(command, seconds: 300)
      guard result.status == 0 else {
        throw GraderFault(
          "The mutant maker cannot be compiled:\n\(result.errors)\(result.output)", advice: Files.diskAdvice)
      }
      Files.remove("\(draft)/modules")
    }
    program = "\(place)/mutant-maker"
  }

  /// The changes of the file at `path`, in the order of the text.
  package func changes(of path: String) throws(GraderFault) -> [Change] {
    var command = ChildProcess.Command([program, path])
    command.environment = Environment.forTools
    let result = try ChildProcess.runAgainIfEnded(command, seconds: 120)
    guard result.status == 0,
      let changes = try? JSONDecoder().decode([Change].self, from: Data(result.outputBytes))
    else {
      throw GraderFault(
        "The mutant maker cannot read \(path): \(result.errors)", advice: "Does the file compile?")
    }
    return changes.sorted { ($0.offset, $0.length) < ($1.offset, $1.length) }
  }
}
