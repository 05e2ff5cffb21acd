import Escaping
import Sentences

/// Finds a module's files among all that was handed in: the same for folders and archives, wherever a sensible person packs them.
struct ModuleFinder {
  let module: String
  let exercise: String
  /// The names of the starter's files; empty where they are not known.
  let starter: Set<String>

  /// Where the module was found.
  struct Place {
    /// The folder of its files, below what was handed in; empty for all of it.
    var folder: String
    /// The folder of its package, where tests and weights lie.
    var package: String
    /// Its files, the starter's first.
    var files: [SubmittedEntry]
    /// What the reader should know.
    var notes: [String]
  }

  /// - Returns: nil where there is nothing of the module.
  /// - Throws: `IntakeError` where two copies have equal claims.
  func find(_ entries: [SubmittedEntry]) throws(IntakeError) -> Place? {
    let candidates = modules(entries)
    guard let best = candidates.first else { return try bare(entries) }
    let rivals = candidates.dropFirst().filter { $0.rank == best.rank }
    guard rivals.isEmpty else { throw ambiguous([best.folder] + rivals.map(\.folder)) }
    var place = Place(folder: best.folder, package: best.package, files: [], notes: [])
    place.notes = candidates.dropFirst().map {
      localized("Graded \(shown(best.folder)); \(shown($0.folder)) was left alone.")
    }
    try choose(entries.filter { isBelow($0, best.folder) }, &place)
    return place.files.isEmpty ? nil : place
  }

  /// The ids of other modules that were handed in, for a submission that has nothing of this one.
  func others(_ entries: [SubmittedEntry]) -> [String] {
    var found: Set<String> = []
    for entry in entries where entry.isSwift {
      let parts = entry.components
      for (folder, name) in zip(parts, parts.dropFirst())
      where folder == "Sources" && name != parts.last && name != module {
        found.insert(String(name))
      }
    }
    return found.sorted()
  }

  // MARK: - A module's folder

  private struct Candidate {
    var folder: String
    var package: String
    /// Smaller is better: nearer to the top, and in `Sources` before not.
    var rank: [Int]
  }

  /// The folders that have the module's name and Swift files, best first.
  private func modules(_ entries: [SubmittedEntry]) -> [Candidate] {
    var found: [String: Candidate] = [:]
    for entry in entries where entry.isSwift && !isAside(entry) {
      let parts = entry.components
      guard let index = parts.dropLast().lastIndex(where: { $0 == module }) else { continue }
      let isInSources = index > 0 && parts[index - 1] == "Sources"
      let package = parts[..<(isInSources ? index - 1 : index)].joined(separator: "/")
      let folder = parts[...index].joined(separator: "/")
      found[folder] = Candidate(
        folder: folder, package: package, rank: [isInSources ? index - 1 : index, isInSources ? 0 : 1])
    }
    // A package may have its module's name: what counts is the folder within.
    var outer: Set<Substring> = []
    for folder in found.keys {
      for (index, byte) in zip(folder.utf8.indices, folder.utf8) where byte == UInt8(ascii: "/") {
        outer.insert(folder[..<index])
      }
    }
    return found.values.filter { !outer.contains($0.folder[...]) }.sorted {
      ($0.rank, $0.folder) < ($1.rank, $1.folder)
    }
  }

  /// Whether it lies where no one's work for this exercise does: among tests, or the course's own solutions.
  private func isAside(_ entry: SubmittedEntry) -> Bool {
    let folders = entry.components.dropLast()
    return entry.components.contains { Droppings.contains($0) }
      || folders.contains { $0 == "Tests" || $0 == "\(module)Tests" }
      || zip(folders, folders.dropFirst()).contains { $0 == "Solutions" && $1 == exercise }
  }

  // MARK: - Files without a module's folder

  private func bare(_ entries: [SubmittedEntry]) throws(IntakeError) -> Place? {
    let own = entries.filter { entry in
      guard entry.isSwift, !isAside(entry), entry.name != "Package.swift" else { return false }
      return starter.contains(entry.name) || !isElsewhere(entry)
    }
    guard !own.isEmpty else { return nil }
    let folder = Self.commonFolder(own)
    var place = Place(folder: folder, package: folder, files: [], notes: [])
    let locks = entries.filter { entry in
      entry.kind == .special && entry.isSwift && Droppings.contains(entry.name) && isBelow(entry, folder)
    }
    try choose(own + locks, &place)
    return place.files.isEmpty ? nil : place
  }

  /// Whether it lies in another module, or another exercise.
  private func isElsewhere(_ entry: SubmittedEntry) -> Bool {
    let folders = entry.components.dropLast()
    return folders.contains { ["Sources", "Exercises", "Solutions"].contains($0) }
  }

  private static func commonFolder(_ entries: [SubmittedEntry]) -> String {
    var common = entries[0].components.dropLast()
    for entry in entries {
      let folders = entry.components.dropLast()
      let count = zip(common, folders).prefix { $0 == $1 }.count
      common = common.prefix(count)
    }
    return common.joined(separator: "/")
  }

  // MARK: - Its files

  /// The starter's files first; of several of one name the one nearest to the top.
  private func choose(_ entries: [SubmittedEntry], _ place: inout Place) throws(IntakeError) {
    var taken: [String: SubmittedEntry] = [:]
    var first: [SubmittedEntry] = []
    var others: [SubmittedEntry] = []
    let byDepth = entries.enumerated().sorted {
      ($0.element.components.count, $0.offset) < ($1.element.components.count, $1.offset)
    }.map(\.element)
    for entry in byDepth where entry.name != "Package.swift" {
      let isDropping = entry.components.contains { Droppings.contains($0) }
      if isDropping {
        if entry.kind == .special, entry.isSwift {
          place.notes.append(
            localized("\(shown(entry.path)) was skipped: an editor's lock, or another link of no use."))
        }
        continue
      }
      guard starter.contains(entry.name) else {
        others.append(entry)
        continue
      }
      if let other = taken[entry.name] {
        guard other.components.count < entry.components.count else {
          throw ambiguous([other.path, entry.path])
        }
        place.notes.append(localized("Graded \(shown(other.path)); \(shown(entry.path)) was left alone."))
      } else {
        taken[entry.name] = entry
        first.append(entry)
      }
    }
    place.files = first + others.sorted { $0.path < $1.path }
  }

  private func isBelow(_ entry: SubmittedEntry, _ folder: String) -> Bool {
    folder.isEmpty || entry.path.hasPrefix(folder + "/")
  }

  private func ambiguous(_ paths: [String]) -> IntakeError {
    IntakeError(
      file: paths[0],
      reason: localized("there is another copy: \(paths.dropFirst().map(shown).joined(separator: ", "))"),
      advice: localized("leave the one that counts"))
  }

  private func shown(_ path: String) -> String { DisplayText.escaped(path) }
}

/// Ranks compare element by element.
private func < (a: ([Int], String), b: ([Int], String)) -> Bool {
  a.0 == b.0 ? a.1 < b.1 : a.0.lexicographicallyPrecedes(b.0)
}
