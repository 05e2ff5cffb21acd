/// How a new exercise's Package.swift names the folder of ConvNetCourse.
enum PackagePath {
  /// Relative where the exercise lies in the course's clone or beside it, so that the two can move together; absolute
  /// elsewhere.
  /// - Parameters: absolute paths without links.
  static func from(_ exercise: String, to repository: String) -> String {
    let from = exercise.split(separator: "/")
    let to = repository.split(separator: "/")
    let common = zip(from, to).prefix { $0 == $1 }.count
    guard common > 0, common >= to.count - 1 else { return repository }
    let path = Array(repeating: "..", count: from.count - common) + to[common...].map(String.init)
    return path.joined(separator: "/")
  }
}
