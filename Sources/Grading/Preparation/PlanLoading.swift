import Escaping
import Exercises
import Sentences
import SystemFiles

extension ExercisePlan {
  /// Reads what grading needs: the exercise's description from the course on disk, its starter and suites from the
  /// published course where there is one.
  ///
  /// - Parameters:
  ///   - kept: the starter as it was kept where nothing is published; it stands in for files that are no longer on disk.
  ///   - commands: how commands are suggested.
  /// - Returns: the plan, and notes about suites on disk that differ from the published ones.
  /// - Throws: `GraderFault` where the exercise has no task, or files of it are missing.
  package static func load(
    _ exercise: Exercise, in folder: ExerciseFolder, original: OriginalCourse?, kept: [String: [UInt8]] = [:],
    commands: CourseCommands = CourseCommands()
  ) throws(GraderFault) -> (plan: ExercisePlan, notes: [String]) {
    guard let task = exercise.task, !task.parts.isEmpty || task.build != nil else {
      throw GraderFault(
        localized("\(exercise.id) has no graded parts."),
        advice: localized("`\(commands("list"))` shows which exercises do."))
    }
    let onDisk = try swiftFiles(folder.testsPath(module: task.module))
    var suites = onDisk
    var starter = try swiftFiles(folder.sourcesPath(module: task.module))
    let supportModule = "\(task.module)Support"
    var support = try swiftFiles(folder.sourcesPath(module: supportModule))
    var notes: [String] = []
    for (path, bytes) in kept where path.hasSuffix(".swift") {
      let name = path.split(separator: "/").last.map(String.init) ?? path
      if starter[name] == nil { starter[name] = bytes }
    }
    if let original {
      let published = "\(original.path)/Exercises/\(folder.id)"
      let sources = try swiftFiles("\(published)/Sources/\(task.module)")
      if !sources.isEmpty { starter = sources }
      let publishedSupport = try swiftFiles("\(published)/Sources/\(supportModule)")
      if !publishedSupport.isEmpty { support = publishedSupport }
      for (name, bytes) in try swiftFiles("\(published)/Tests/\(task.module)Tests") {
        if onDisk[name] != bytes {
          notes.append(changedSuite(name, isMissing: onDisk[name] == nil, original))
        }
        suites[name] = bytes
      }
    }
    guard !suites.isEmpty else {
      throw GraderFault(
        localized("\(exercise.id) has no suites in \(folder.testsPath(module: task.module))."))
    }
    guard !starter.isEmpty else {
      throw GraderFault(
        localized("\(exercise.id) has no starter in \(folder.sourcesPath(module: task.module))."),
        advice:
          localized(
            "`\(commands("reset \(exercise.id)"))` brings it back, if it was published or graded here before."
          ))
    }
    let parts = task.parts.map {
      Part(id: $0.id, title: $0.title, points: $0.points, suite: $0.suite, rule: $0.rule)
    }
    var plan = ExercisePlan(
      id: exercise.id, title: exercise.title, module: task.module, parts: parts, timeout: task.timeout,
      memory: task.memory, starter: starter, suites: suites, support: support)
    plan.build = task.build
    plan.starterFolder = folder.sourcesPath(module: task.module)
    for (kind, folder) in [
      ("suites", folder.testsPath(module: task.module)), ("starter", plan.starterFolder),
      ("support", folder.sourcesPath(module: supportModule)),
    ] {
      for path in Files.paths(below: folder, suffix: ".swift") {
        plan.places["\(kind)/\(path.split(separator: "/").last ?? "")"] = "\(folder)/\(path)"
      }
    }
    return (plan, notes.sorted())
  }

  private static func changedSuite(_ name: String, isMissing: Bool, _ original: OriginalCourse) -> String {
    isMissing
      ? localized(
        "Your \(name) is missing: graded with the course's own (commit \(original.commit)). Authors: `--course .` grades "
          + "with the files on disk.")
      : localized(
        "Your \(name) differs from the course's: graded with the course's own (commit \(original.commit)). Authors: "
          + "`--course .` grades with the files on disk.")
  }

  /// The Swift files of a folder of the course, by name.
  package static func swiftFiles(_ folder: String) throws(GraderFault) -> [String: [UInt8]] {
    var files: [String: [UInt8]] = [:]
    for path in Files.paths(below: folder, suffix: ".swift") {
      files[path.split(separator: "/").last.map(String.init) ?? path] = try Files.read("\(folder)/\(path)")
    }
    return files
  }
}
