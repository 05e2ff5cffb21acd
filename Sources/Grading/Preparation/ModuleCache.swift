import Clocks
import Sandboxing
import Sentences
import Synchronization
import SystemFiles
import Toolchains

/// The clang modules that `import Foundation` and its like need, compiled once; students' builds may only read them.
///
/// What they are made from belongs to them: the system's headers. An upgrade of those makes them anew, in a folder of another
/// name, so that a grader that runs meanwhile keeps the one it began with.
package struct ModuleCache {
  let toolchain: Toolchain
  let cache: CacheFolder
  let sandbox: any Sandbox

  /// The source for which the modules are made.
  package static let imports = "import Foundation\nimport Glibc\nimport Dispatch\n"

  /// Changes when what is written here does.
  private static let format = "5"

  /// Where suites and starters are compiled: the compiler may write there, and mends it by itself.
  var folderForSuites: String { "\(cache.path)/modules-\(key)-suites" }

  /// The folder with the modules that fit the system as it is now, made if need be.
  func folder(announce: (String) -> Void) throws(GraderFault) -> String {
    if let folder = currentHeld { return folder }
    // Two graders that start together do not make it twice, in one another's way.
    let lock = try FileLock("\(index).lock")
    defer { lock.release() }
    if let folder = currentHeld { return folder }
    announce(localized("Preparing the compiler (once per toolchain, and when the system's headers change) …"))
    return try make()
  }

  /// The current folder, kept from being swept until this process ends.
  private var currentHeld: String? {
    guard let folder = current else { return nil }
    Self.hold(folder)
    // It may have gone between the look and the lock.
    return Files.isFolder(folder) ? folder : nil
  }

  // MARK: - Folders in use

  private static let held = Mutex<Set<String>>([])

  /// Marks a folder as in use for as long as this process lives: the kernel takes the lock back.
  private static func hold(_ folder: String) {
    let isNew = held.withLock { $0.insert(folder).inserted }
    // A cache that cannot be written to is swept by nobody.
    if isNew { _ = try? FileLock("\(folder).lock", isShared: true) }
  }

  /// Forgets what there is, after a compiler could not work with it; the next `folder` is another.
  func forget() { Files.remove(index) }

  // MARK: - The index: which folder counts, and what it and its inputs looked like

  private var key: String {
    var digest = Digest()
    // The cache's own path is one of the inputs: compiled clang modules remember where they are.
    for text in [Self.format, toolchain.version, toolchain.signature, toolchain.root, cache.path] {
      digest.add(text)
    }
    return digest.text
  }

  private var index: String { "\(cache.path)/modules-\(key).index" }

  /// The index is lines: the folder's name, the state of the headers, the headers, an empty line, then the modules and the state
  /// of each.
  private var current: String? {
    guard let text = try? Files.text(index) else { return nil }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    guard lines.count > 4, let end = lines.dropFirst(2).firstIndex(of: "") else { return nil }
    let folder = "\(cache.path)/\(lines[0])"
    guard Self.state(ofHeaders: lines[2..<end]) == lines[1] else { return nil }
    let modules = lines[(end + 1)...].filter { !$0.isEmpty }
    guard !modules.isEmpty, modules.count % 2 == 0 else { return nil }
    // A damaged module would make an honest `import` look like a mistake.
    let areWhole = stride(from: 0, to: modules.count, by: 2).allSatisfy {
      Files.state("\(folder)/\(modules[$0])") == modules[$0 + 1]
    }
    return areWhole ? folder : nil
  }

  private static func state(ofHeaders paths: some Sequence<String>) -> String {
    var digest = Digest()
    for path in paths { digest.add(Files.state(path)) }
    return digest.text
  }

  private func make() throws(GraderFault) -> String {
    let name = "modules-\(key)-\(ProcessNumber.own)-\(MonotonicClock.now)"
    // Compiled where it stays, therefore; the index tells when it is whole.
    let folder = "\(cache.path)/\(name)"
    Self.hold(folder)
    try Files.makeFolder(folder)
    let source = "\(folder)/Warm.swift"
    let dependencies = "\(folder)/Warm.d"
    try Files.write(Self.imports, to: source)
    var command = ChildProcess.Command(
      sandbox.leash(
        [
          toolchain.frontend, "-frontend", "-typecheck", source, "-emit-dependencies-path", dependencies,
          "-track-system-dependencies",
        ] + toolchain.flags(module: "Warm", moduleCache: folder)))
    command.environment = Environment.forTools
    let result = try ChildProcess.runAgainIfEnded(command, seconds: 120)
    guard result.status == 0 else {
      Files.remove(folder)
      throw GraderFault(
        localized("The compiler cannot compile three imports:") + "\n\(result.errors)\(result.output)",
        advice: localized("No points were lost. \(Files.diskAdvice)"))
    }
    let headers = Self.headers(in: try Files.text(dependencies), outside: toolchain.root, and: folder)
    let modules = Files.paths(below: folder, suffix: ".pcm").flatMap { [$0, Files.state("\(folder)/\($0)")] }
    let lines = [name, Self.state(ofHeaders: headers)] + headers + [""] + modules
    try Files.write(lines.joined(separator: "\n"), to: index)
    sweep(keeping: name)
    return folder
  }

  /// The files that a dependency file (as `make` reads it) names.
  private static func headers(in text: String, outside root: String, and folder: String) -> [String] {
    let words = text.replacing("\\\n", with: " ").replacing("\\ ", with: "\u{0}").split {
      $0 == " " || $0 == "\n"
    }
    let paths = words.map { String($0).replacing("\u{0}", with: " ") }.filter {
      $0.hasPrefix("/") && !$0.hasPrefix(root + "/") && !$0.hasPrefix(folder + "/") && !$0.hasSuffix(":")
    }
    return Set(paths).sorted()
  }

  /// Removes the other folders of this key, except those that a running grader holds.
  private func sweep(keeping kept: String) {
    for name in Files.names(in: cache.path)
    where name.hasPrefix("modules-\(key)-") && name != kept && !name.hasSuffix("-suites")
      && !name.hasSuffix(".lock")
    {
      let folder = "\(cache.path)/\(name)"
      guard let lock = FileLock(ifFree: "\(folder).lock") else { continue }
      Files.remove(folder)
      Files.remove("\(folder).lock")
      lock.release()
    }
  }
}
