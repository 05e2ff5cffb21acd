import ImageData
import Networks
import Questions

/// A network that the student designs and trains, and what is checked about it.
package struct Build: Sendable {
  /// The images that it learns from and is measured on.
  package let dataset: ImageSource
  /// The shape of one image, channels last.
  package let input: Shape
  package let classes: Int
  package let parts: [BuildPart]
}

/// A graded part of a build: one check of the student's network, with its limits as written.
package struct BuildPart: Sendable {
  package let id: String
  package let title: String
  package let points: Double
  /// The check's name, such as `parameters`.
  package let check: String
  /// The limits that are written, in their order. Which there are is for the checks to say.
  package let limits: [Limit]
  /// Rising in value and points; the last is worth the part's points.
  package let thresholds: [Threshold]
  package let hints: [Hint]
  /// The learning goals that it is about.
  package let goals: [String]
  package let line: Int

  /// An attribute of the part that a check reads, such as `min`.
  package struct Limit: Sendable, Hashable {
    package let name: String
    package let value: Double
  }

  /// The value of a limit; nil where it is not written.
  package func limit(_ name: String) -> Double? { limits.first { $0.name == name }?.value }
}

/// Points for reaching a value; the best one reached counts.
package struct Threshold: Sendable, Hashable {
  package let minimum: Double
  package let points: Double
}
