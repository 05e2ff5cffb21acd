import SystemFiles
import Toolchains

/// Where prepared exercises and work in progress are kept. It can be deleted at any time.
package struct CacheFolder: Sendable {
  package let path: String

  /// - Parameter path: made if need be.
  package init(path: String) throws(GraderFault) {
    try Files.makeFolder(path)
    self.path = Files.realPath(path)
  }

  /// The folder the environment names, or one beside the built products.
  /// - Throws: `GraderFault` where it cannot be made, or this process may not do what whoever needs it does.
  package static func standard(products: SupportProducts) throws(GraderFault) -> CacheFolder {
    try InheritedLimits.check()
    if let named = EnvironmentVariable.value(of: "CONVNETCOURSE_CACHE"), !named.isEmpty {
      return try CacheFolder(path: named)
    }
    return try CacheFolder(path: "\(products.folder)/grade-cache")
  }

  /// The folder `key`, made by `build` if it is not there yet. `build` works in a folder of its own, which takes its
  /// place only when it is complete; of two graders that build the same, one wins and both are right.
  package func folder(_ key: String, build: (String) throws(GraderFault) -> Void) throws(GraderFault)
    -> String
  {
    let final = "\(path)/\(key)"
    if Files.exists(final) { return final }
    let temporary = try WorkFolder(in: path)
    defer { temporary.remove() }
    let draft = "\(temporary.path)/draft"
    try Files.makeFolder(draft)
    try build(draft)
    do throws(GraderFault) { try Files.rename(draft, to: final) } catch {
      guard Files.exists(final) else { throw error }
    }
    return final
  }

  /// Takes a damaged folder out of the way at once, then removes it.
  func discard(_ folder: String) {
    guard let temporary = try? WorkFolder(in: path) else { return }
    try? Files.rename(folder, to: "\(temporary.path)/discarded")
    temporary.remove()
  }
}
