import Diagnostics
import Escaping
import Networks

/// The files of a new exercise: one question, one graded part, its starter and its solution. It passes `grade check` as it
/// is, for an author to change into another.
package struct ExerciseTemplate: Sendable {
  let name: ExerciseName
  let title: String
  /// The folder of ConvNetCourse, as the exercise's Package.swift names it.
  let package: String

  /// - Parameters:
  ///   - course: the course's folder, absolute and without links.
  ///   - repository: the folder of ConvNetCourse, likewise.
  /// - Throws: `ScaffoldRefusal` for a title that does not fit on a line.
  package init(
    _ name: ExerciseName, title: String?, course: String, repository: String
  ) throws(ScaffoldRefusal) {
    let title = title ?? name.title
    guard !title.allSatisfy(\.isWhitespace), DisplayText.escaped(title) == title else {
      throw ScaffoldRefusal(
        problem: "\(quoted(DisplayText.escaped(title))) cannot be a title.",
        advice: "Write a line of text, such as \(quoted(name.title)).")
    }
    self.name = name
    self.title = title
    package = PackagePath.from("\(course)/Exercises/\(name.id)", to: repository)
  }

  /// Everything below `Exercises/ID`.
  package var exercise: [ScaffoldFile] {
    let folder = "Exercises/\(name.id)"
    return [
      ScaffoldFile(path: "\(folder)/exercise.xml", text: description),
      ScaffoldFile(path: "\(folder)/README.md", text: readme),
      ScaffoldFile(path: "\(folder)/Package.swift", text: manifest),
      ScaffoldFile(path: "\(folder)/Sources/\(name.module)/ReceptiveField.swift", text: starter),
      ScaffoldFile(
        path: "\(folder)/Tests/\(name.module)Tests/ReceptiveFieldTests.swift", text: suite),
    ]
  }

  /// Everything below `Solutions/ID`: the solution, and a wrong one that has to lose points.
  package var solution: [ScaffoldFile] {
    let wrong = "Solutions/\(name.id)/Wrong/ignored-jump"
    return [
      ScaffoldFile(
        path: "Solutions/\(name.id)/Sources/\(name.module)/ReceptiveField.swift", text: solved),
      ScaffoldFile(path: "\(wrong)/ABOUT", text: about),
      ScaffoldFile(path: "\(wrong)/ReceptiveField.swift", text: mistaken),
    ]
  }

  // MARK: - Files

  private var description: String {
    let question = QuestionTemplate.text(
      id: "field-behind-pooling", indent: "    ", unit: "  ", newline: "\n")
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <exercise id="\(name.id)" title="\(MarkupText.referenced(title))"
                xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:noNamespaceSchemaLocation="../exercise.xsd">
        <summary>How many pixels of the image does one unit see?</summary>
        <quiz>
      \(question)
        </quiz>
        <task module="\(name.module)" timeout="5" memory="1024">
          <part id="1" title="Receptive field" points="2" suite="ReceptiveFieldTests" rule="each">
            <hint>A unit of the first layer sees its kernel. How much does each further layer add?</hint>
            <hint cost="0.25">Keep the jump: it begins at 1, and each layer multiplies it by its stride.</hint>
          </part>
        </task>
      </exercise>

      """
  }

  private var readme: String {
    """
    # \(title)

    How many pixels of the image does one unit of a convolutional network see? You compute it, along one axis.

    Open `Sources/\(name.module)` in your editor. Each function says in its comment what it must do. Replace what stands
    there with your own code, save, and run `grade \(name.id)`; for a hint, run `grade hint \(name.id)`.

    | part | file | points |
    |---|---|---|
    | 1 Receptive field | `ReceptiveField.swift` | 2, a share for every test |

    """
  }

  private var manifest: String {
    """
    // swift-tools-version: 6.0
    import PackageDescription

    let package = Package(
      name: "\(name.module)",
      dependencies: [.package(name: "ConvNetCourse", path: \(Self.literal(package)))],
      targets: [
        .target(name: "\(name.module)"),
        .testTarget(
          name: "\(name.module)Tests",
          dependencies: ["\(name.module)", .product(name: "CourseSupport", package: "ConvNetCourse")]),
      ])

    """
  }

  private var starter: String {
    """
    // Part 1: the receptive field along one axis.

    /// How many input positions one unit sees behind layers with these kernels and strides, first layer first.
    ///
    /// Example: after kernels 3 and 3 with strides 2 and 1 it is 7.
    public func receptiveField(kernels: [Int], strides: [Int]) -> Int {
      -1
    }

    """
  }

  private var solved: String {
    """
    // Part 1: the receptive field along one axis.

    /// Each layer adds its kernel less one, times the jump so far; then the jump grows by the stride.
    public func receptiveField(kernels: [Int], strides: [Int]) -> Int {
      var (field, jump) = (1, 1)
      for (kernel, stride) in zip(kernels, strides) {
        field += (kernel - 1) * jump
        jump *= stride
      }
      return field
    }

    """
  }

  private var about: String {
    """
    part: 1
    Behind a stride a step is worth several positions; here it is always worth one.

    """
  }

  private var mistaken: String {
    """
    // Part 1: the receptive field along one axis.

    /// Each layer adds its kernel less one.
    public func receptiveField(kernels: [Int], strides: [Int]) -> Int {
      kernels.reduce(1) { $0 + $1 - 1 }
    }

    """
  }

  private var suite: String {
    let imports = ["ConvNet", "GradedTesting", name.module].sorted().map { "import \($0)" }
    return """
      // GRADED PART 1, DO NOT CHANGE!
      // The grader uses the course's own copy of this file; a changed one changes nothing but your own `swift test`.

      \(imports.joined(separator: "\n"))

      final class ReceptiveFieldTests: GradedTestCase {
        func testTwoLayers() {
          let field = receptiveField(kernels: [3, 3], strides: [2, 1])
          expectEqual(field, 7, "behind a stride of 2 a step is worth two positions")
        }

        func testRandomLayers() {
          for _ in 0..<20 {
            let count = Int.random(in: 1...5, using: &random)
            let kernels = (0..<count).map { _ in Int.random(in: 1...7, using: &random) }
            let strides = (0..<count).map { _ in Int.random(in: 1...3, using: &random) }
            expectEqual(receptiveField(kernels: kernels, strides: strides), reference(kernels, strides))
          }
        }

        /// What the reference network says: nobody types an answer.
        private func reference(_ kernels: [Int], _ strides: [Int]) -> Int? {
          let layers = zip(kernels, strides).map { kernel, stride in
            Convolution(filters: 1, kernelSize: PerAxis(kernel), stride: PerAxis(stride))
          }
          let network = Network(input: Shape(spatial: [nil], channels: 1), layers: layers)
          return (try? network.analyze())?.layers.last?.receptiveField?.size[0]
        }
      }

      """
  }

  // MARK: - Quoting

  private static func literal(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }
}
