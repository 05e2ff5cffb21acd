import Sentences
import SystemFiles

/// What `swift build` made beside the running program: the modules that suites import and the libraries they link.
package struct SupportProducts: Sendable {
  /// The folder of the built products.
  package let folder: String

  /// - Throws: `GraderFault` where the package was not built whole.
  package init(folder: String) throws(GraderFault) {
    self.folder = folder
    for path in [hostProgram, archiveReader, courseSupport, studentHost, modules] where !Files.exists(path) {
      throw GraderFault(
        localized("\(path) is missing: the grader was not built whole."),
        advice: localized("Run ./grade self-test, or `swift build -c release` in the course's folder."))
    }
  }

  /// The products beside the program that is running.
  package static func besideThisProgram() throws(GraderFault) -> SupportProducts {
    let program = Files.realPath("/proc/self/exe")
    guard let slash = program.lastIndex(of: "/") else {
      throw GraderFault(localized("This program does not know where it is."))
    }
    return try SupportProducts(folder: String(program[..<slash]))
  }

  package var hostProgram: String { "\(folder)/student-host" }
  /// The process that archives are unpacked in.
  package var archiveReader: String { "\(folder)/archive-reader" }
  package var courseSupport: String { "\(folder)/libCourseSupport.a" }
  package var studentHost: String { "\(folder)/libStudentHost.a" }
  package var modules: String { "\(folder)/Modules" }
  /// The C module that ours import, as the package manager describes it to the compiler.
  package var moduleMap: String {
    Files.realPath("\(folder)/../../../Sources/Base/CSystemCalls/include/module.modulemap")
  }

  /// The sources of the mutant maker, which is no product: it is compiled when it is first wanted.
  package var mutantMakerSources: String {
    Files.realPath("\(folder)/../../../Sources/Grading/mutant-maker")
  }

  /// Changes whenever a product that ends up in a prepared exercise does.
  package var signature: String {
    [hostProgram, courseSupport, studentHost].map(Files.signature).joined(separator: ";")
  }
}
