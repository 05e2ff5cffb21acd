import SystemFiles
import Toolchains

/// The course as its authors published it: the files of the commit that a student's clone started from.
///
/// A student edits the starter in place, so the starter's interface and the graded suites cannot be taken from the
/// working copy. They come from the newest commit that the clone shares with its upstream, or from the last commit where
/// there is no upstream. A course that is not under git, or is named with `--course`, is graded as it is on disk.
package struct OriginalCourse: Sendable {
  /// The folder that stands in for the course's.
  package let path: String
  /// The commit, shortened.
  package let commit: String

  /// Nil where git has nothing to say about `course`.
  package init?(of course: String, cache: CacheFolder) {
    guard let git = SearchPath.find("git"), Files.exists("\(course)/.git") else { return nil }
    guard let commit = Self.publishedCommit(of: course, git: git, cache: cache) else { return nil }
    var digest = Digest()
    digest.add(Files.realPath(course))
    digest.add(commit)
    let folder = try? cache.folder("originals-\(digest.text)") { draft throws(GraderFault) in
      let archive = "\(draft)/course.tar"
      let made = try Self.run(
        [git] + Self.flags(course) + ["archive", "--format=tar", "-o", archive, commit, "Exercises"])
      guard made.status == 0, let tar = SearchPath.find("tar") else {
        throw GraderFault("git cannot give the published course: \(made.errors)")
      }
      let unpacked = try Self.run([tar, "-xf", archive, "-C", draft])
      guard unpacked.status == 0 else {
        throw GraderFault("the published course cannot be unpacked: \(unpacked.errors)")
      }
      Files.remove(archive)
    }
    guard let folder else { return nil }
    path = folder
    self.commit = String(commit.prefix(10))
  }

  /// Asking git costs milliseconds; as long as none of its own files changes, neither does the answer.
  private static func publishedCommit(of course: String, git: String, cache: CacheFolder) -> String? {
    var digest = Digest()
    digest.add(Files.realPath(course))
    let memory = "\(cache.path)/commit-\(digest.text)"
    let names = [
      "HEAD", "logs/HEAD", "packed-refs", "FETCH_HEAD", "config", "refs/heads", "refs/remotes/origin",
    ]
    let state = names.map { Files.signature("\(course)/.git/\($0)") }.joined(separator: ";")
    if let known = try? Files.text(memory), known.hasPrefix(state + "\n") {
      return String(known.dropFirst(state.utf8.count + 1))
    }
    let questions = [["merge-base", "HEAD", "@{upstream}"], ["rev-parse", "--verify", "HEAD"]]
    for question in questions {
      guard let answer = try? run([git] + flags(course) + question), answer.status == 0 else { continue }
      let commit = answer.output.filter(\.isHexDigit)
      guard commit.count >= 40 else { continue }
      try? Files.write("\(state)\n\(commit)", to: memory)
      return commit
    }
    return nil
  }

  /// Someone else's clone is read as well; nothing of its configuration is run.
  private static func flags(_ course: String) -> [String] {
    ["-c", "safe.directory=*", "-c", "core.fsmonitor=false", "-c", "core.hooksPath=/dev/null", "-C", course]
  }

  private static func run(_ arguments: [String]) throws(GraderFault) -> FinishedProcess {
    var command = ChildProcess.Command(arguments)
    command.environment = Environment.forTools
    return try ChildProcess.run(command, seconds: 60)
  }
}
