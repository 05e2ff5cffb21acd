// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "ConvNetCourse",
  platforms: [.macOS(.v14)],
  products: [
    .executable(name: "grade", targets: ["grade"]),
    .executable(name: "student-host", targets: ["student-host"]),
    // What an exercise package builds against, and what the grader links prepared suites and hosts with.
    .library(name: "CourseSupport", type: .static, targets: ["GradedTesting", "ConvNet"]),
    .library(name: "StudentHost", type: .static, targets: ["StudentHost"]),
    // What Benchmarks/kernels measures.
    .library(name: "Kernels", targets: ["Kernels"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2")
  ],
  targets: [
    // The ground floor: files, processes, text, pictures, and the shims of C libraries.
    .systemLibrary(
      name: "CLibXML2", path: "Sources/Base/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CSeccomp", path: "Sources/Base/CSeccomp", pkgConfig: "libseccomp",
      providers: [.apt(["libseccomp-dev"])]),
    .target(name: "CZlib", path: "Sources/Base/CZlib"),
    .target(name: "CArchive", dependencies: ["CZlib"], path: "Sources/Base/CArchive"),
    .target(name: "CJPEG", path: "Sources/Base/CJPEG"),
    .target(name: "CLineEditing", path: "Sources/Base/CLineEditing"),
    .target(name: "CSystemCalls", path: "Sources/Base/CSystemCalls"),
    .target(name: "Clocks", path: "Sources/Base/Clocks"),
    .target(name: "CourseVersions", path: "Sources/Base/CourseVersions"),
    .target(name: "Mathematics", path: "Sources/Base/Mathematics"),
    .target(name: "SeededRandom", path: "Sources/Base/SeededRandom"),
    .target(name: "Escaping", path: "Sources/Base/Escaping"),
    .target(name: "Sentences", path: "Sources/Base/Sentences"),
    .target(name: "Languages", dependencies: ["Sentences"], path: "Sources/Base/Languages"),
    .target(
      name: "Diagnostics", dependencies: ["Escaping", "Sentences"], path: "Sources/Base/Diagnostics"),
    .target(
      name: "TerminalText", dependencies: ["Escaping", "Sentences"], path: "Sources/Base/TerminalText"),
    .target(name: "JSONText", dependencies: ["Escaping"], path: "Sources/Base/JSONText"),
    .target(name: "CSVText", path: "Sources/Base/CSVText"),
    .target(name: "WireFormat", path: "Sources/Base/WireFormat"),
    .target(
      name: "SystemFiles",
      dependencies: ["CSystemCalls", "Clocks", "Diagnostics", "Escaping", "Sentences", "WireFormat"],
      path: "Sources/Base/SystemFiles"),
    .target(name: "Pictures", dependencies: ["CJPEG", "CZlib", "Escaping"], path: "Sources/Base/Pictures"),

    // Networks: what they are, and what can be said of them without running them.
    .target(
      name: "Networks", dependencies: ["Diagnostics", "Escaping", "Sentences"],
      path: "Sources/Network/Networks"),
    .target(
      name: "FeatureMaps", dependencies: ["Mathematics", "Networks", "Sentences"],
      path: "Sources/Network/FeatureMaps"),
    .target(
      name: "XMLDocuments",
      dependencies: ["CLibXML2", "CourseVersions", "Diagnostics", "Escaping", "SystemFiles"],
      path: "Sources/Network/XMLDocuments", resources: [.embedInCode("Schema/exercise.xsd")]),
    .target(
      name: "NetworkFiles", dependencies: ["Diagnostics", "Networks", "Sentences", "XMLDocuments"],
      path: "Sources/Network/NetworkFiles"),
    .target(
      name: "NetworkJSON", dependencies: ["JSONText", "Networks"], path: "Sources/Network/NetworkJSON"),
    .target(
      name: "NetworkReports",
      dependencies: [
        "CSVText", "Escaping", "JSONText", "NetworkJSON", "Networks", "Sentences", "TerminalText",
      ],
      path: "Sources/Network/NetworkReports"),

    // Learning. Compiled for the machine's own processor: without its fused multiply-add, Swift's SIMD falls back to scalar calls.
    .target(
      name: "Kernels", dependencies: ["Clocks", "Mathematics"], path: "Sources/Learning/Kernels",
      swiftSettings: [.unsafeFlags(["-Ounchecked", "-Xcc", "-march=native"])]),
    .target(
      name: "ImageData", dependencies: ["SeededRandom", "Sentences", "SystemFiles"],
      path: "Sources/Learning/ImageData"),
    .target(
      name: "DataSets",
      dependencies: ["CArchive", "Clocks", "Escaping", "ImageData", "Sentences", "SystemFiles"],
      path: "Sources/Learning/DataSets"),
    .target(
      name: "Checkpoints", dependencies: ["Escaping", "Sentences", "SystemFiles"],
      path: "Sources/Learning/Checkpoints"),
    .target(
      name: "Training",
      dependencies: [
        "Diagnostics", "Escaping", "Kernels", "Mathematics", "Networks", "SeededRandom", "Sentences",
        "SystemFiles",
      ],
      path: "Sources/Learning/Training"),
    .target(
      name: "ConvNet", dependencies: ["Networks", "FeatureMaps", "ImageData", "Checkpoints", "Training"],
      path: "Sources/Learning/ConvNet"),
    .target(
      name: "TrainingRuns",
      dependencies: [
        "Checkpoints", "Escaping", "ImageData", "NetworkFiles", "Networks", "SeededRandom", "Sentences",
        "SystemFiles",
        "Training",
      ], path: "Sources/Learning/TrainingRuns"),
    .target(
      name: "TrainedNetworks",
      dependencies: [
        "Diagnostics", "Escaping", "ImageData", "JSONText", "Mathematics", "NetworkFiles", "NetworkReports",
        "Networks", "Pictures", "SeededRandom", "Sentences", "SystemFiles", "TerminalText", "Training",
        "TrainingRuns",
      ], path: "Sources/Learning/TrainedNetworks"),

    // The course: exercises, questions, lessons, and who takes them.
    .target(name: "MathText", dependencies: ["Diagnostics", "Escaping"], path: "Sources/Course/MathText"),
    .target(
      name: "Markdown",
      dependencies: [
        "Diagnostics", "Escaping", "MathText", "NetworkReports", "Networks", "Sentences", "SystemFiles",
        "TerminalText",
        "XMLDocuments",
      ], path: "Sources/Course/Markdown"),
    .target(
      name: "Questions",
      dependencies: [
        "Diagnostics", "Escaping", "FeatureMaps", "Markdown", "Mathematics", "NetworkFiles", "Networks",
        "SeededRandom", "Sentences", "TerminalText", "XMLDocuments",
      ], path: "Sources/Course/Questions"),
    .target(
      name: "Exercises",
      dependencies: [
        "Diagnostics", "Escaping", "ImageData", "Markdown", "Networks", "Questions", "Sentences",
        "SystemFiles",
        "TerminalText",
        "XMLDocuments",
      ], path: "Sources/Course/Exercises"),
    .target(
      name: "Scaffolding",
      dependencies: ["Diagnostics", "Escaping", "Exercises", "Networks", "XMLDocuments"],
      path: "Sources/Course/Scaffolding"),
    .target(
      name: "Quizzing",
      dependencies: [
        "Diagnostics", "Escaping", "Exercises", "JSONText", "Languages", "Markdown", "NetworkReports",
        "Questions",
        "SeededRandom", "Sentences", "SystemFiles", "TerminalText", "XMLDocuments",
      ], path: "Sources/Course/Quizzing"),
    .target(
      name: "Lessons",
      dependencies: [
        "Diagnostics", "Escaping", "Exercises", "FeatureMaps", "Markdown", "NetworkReports", "Networks",
        "Questions", "Sentences", "TerminalText", "XMLDocuments",
      ], path: "Sources/Course/Lessons"),

    .target(
      name: "StudentHost", dependencies: ["WireFormat", "CSystemCalls"], path: "Sources/Grading/StudentHost"),
    .executableTarget(
      name: "student-host", dependencies: ["WireFormat", "CSystemCalls"], path: "Sources/Grading/student-host"
    ),
    .executableTarget(
      name: "archive-reader", dependencies: ["WireFormat", "CSystemCalls", "CArchive"],
      path: "Sources/Grading/archive-reader"),
    .target(
      name: "GradedTesting",
      dependencies: [
        "CSystemCalls", "Clocks", "Escaping", "Languages", "SeededRandom", "Sentences", "WireFormat",
      ],
      path: "Sources/Grading/GradedTesting"),
    .target(
      name: "Toolchains", dependencies: ["Sentences", "SystemFiles"], path: "Sources/Grading/Toolchains"),
    .target(
      name: "Sandboxing",
      dependencies: [
        "Diagnostics", "Sentences", "SystemFiles", "WireFormat",
        .target(name: "CSeccomp", condition: .when(platforms: [.linux])),
      ],
      path: "Sources/Grading/Sandboxing"),
    .target(
      name: "Intake",
      dependencies: ["Escaping", "Sandboxing", "Sentences", "SystemFiles", "Toolchains", "WireFormat"],
      path: "Sources/Grading/Intake"),
    .target(
      name: "Preparation",
      dependencies: [
        "Clocks", "Diagnostics", "Escaping", "Exercises", "Networks", "Sandboxing", "Sentences",
        "SystemFiles",
        "Toolchains", "WireFormat",
      ], path: "Sources/Grading/Preparation"),
    .target(
      name: "GradeReports",
      dependencies: ["Escaping", "JSONText", "Questions", "Sentences", "TerminalText", "WireFormat"],
      path: "Sources/Grading/GradeReports"),
    .target(
      name: "NetworkChecks",
      dependencies: [
        "Diagnostics", "Escaping", "Exercises", "GradeReports", "ImageData", "Intake", "Mathematics",
        "NetworkFiles", "Networks", "Sentences", "SystemFiles", "TerminalText", "TrainedNetworks", "Training",
        "TrainingRuns", "WireFormat",
      ], path: "Sources/Grading/NetworkChecks"),
    .target(
      name: "Grading",
      dependencies: [
        "CSystemCalls", "Clocks", "Diagnostics", "Escaping", "Exercises", "GradeReports", "Intake",
        "JSONText", "NetworkChecks", "Preparation", "Questions", "Sandboxing", "Sentences", "SystemFiles",
        "Toolchains",
        "WireFormat",
      ], path: "Sources/Grading/Grading"),
    .executableTarget(
      name: "grade",
      dependencies: [
        "CLineEditing", "Clocks", "CourseVersions", "DataSets", "Diagnostics", "Escaping", "Exercises",
        "GradeReports", "Grading", "ImageData", "Intake", "JSONText", "Kernels", "Languages",
        "Lessons", "Markdown", "NetworkChecks", "NetworkFiles", "NetworkReports", "Networks", "Pictures",
        "Preparation", "Questions", "Quizzing", "Scaffolding", "Sentences", "SystemFiles", "TerminalText",
        "Toolchains", "TrainedNetworks", "Training", "TrainingRuns",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "IndependentReference", path: "Tests/IndependentReference"),
    .target(name: "TestFolders", path: "Tests/TestFolders"),
    .target(name: "GraderProgram", dependencies: ["TestFolders"], path: "Tests/GraderProgram"),
    .target(name: "SystemCallProbe", path: "Tests/SystemCallProbe"),
    .testTarget(
      name: "TrainingTests",
      dependencies: [
        "Diagnostics", "FeatureMaps", "NetworkFiles", "Networks", "SeededRandom", "Training", "XMLDocuments",
      ],
      resources: [.copy("Golden")]),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels", "SeededRandom"]),
    .testTarget(
      name: "NetworksTests",
      dependencies: ["Diagnostics", "IndependentReference", "NetworkFiles", "Networks", "XMLDocuments"]),
    .testTarget(
      name: "DataTests",
      dependencies: ["Checkpoints", "Escaping", "ImageData", "Pictures", "DataSets", "TestFolders"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "CourseTests",
      dependencies: [
        "CLibXML2", "Clocks", "CourseVersions", "Diagnostics", "Exercises", "FeatureMaps",
        "IndependentReference", "Languages", "NetworkFiles", "Networks", "Questions", "Scaffolding",
        "SeededRandom", "Sentences", "SystemFiles", "TerminalText", "TestFolders", "Training", "XMLDocuments",
      ],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "QuizzingTests",
      dependencies: ["Exercises", "Languages", "Networks", "Questions", "Quizzing", "Sentences"]),
    .testTarget(name: "EscapingTests", dependencies: ["CSVText", "Escaping", "JSONText"]),
    .testTarget(name: "WireFormatTests", dependencies: ["WireFormat"]),
    .testTarget(
      name: "GradingTests",
      dependencies: [
        "Checkpoints", "Clocks", "Escaping", "Exercises", "GradeReports", "GradedTesting", "GraderProgram",
        "Grading",
        "ImageData", "Intake", "NetworkChecks", "NetworkFiles", "Networks", "Preparation", "Questions",
        "Sandboxing", "SystemCallProbe", "SystemFiles", "TerminalText", "TestFolders", "Toolchains",
        "Training",
        "TrainingRuns", "WireFormat",
      ]),
    // Runs the built grader alone: the sessions in Transcripts, in copies of Fixture.
    .testTarget(
      name: "GradeTests", dependencies: ["GraderProgram", "TestFolders"],
      exclude: ["Fixture", "Transcripts", "update"]),
    // Holds the package to its own rules: reads Package.swift, the sources and the lists, and runs nothing.
    .testTarget(
      name: "HouseTests",
      dependencies: [
        "CourseVersions", "Exercises", "Languages", "NetworkChecks", "Networks", "Questions", "Sentences",
        "TestFolders",
      ],
      exclude: ["write-schema"]),
    // Runs the built grader alone; the attacks themselves are data in Tests/Attacks.
    .testTarget(name: "AttackTests", dependencies: ["GraderProgram", "TestFolders"]),
    .testTarget(name: "NetworkReportsTests", dependencies: ["NetworkFiles", "NetworkReports", "Networks"]),
    .testTarget(
      name: "TrainedNetworksTests",
      dependencies: [
        "Checkpoints", "ImageData", "NetworkFiles", "Pictures", "TestFolders", "TrainedNetworks", "Training",
        "TrainingRuns",
      ]),
    .testTarget(
      name: "LessonsTests",
      dependencies: [
        "Diagnostics", "Escaping", "Exercises", "Lessons", "Markdown", "NetworkReports", "SeededRandom",
        "TestFolders", "XMLDocuments",
      ]),
    .testTarget(
      name: "MarkdownTests",
      dependencies: ["Diagnostics", "Escaping", "Markdown", "MathText", "TestFolders", "XMLDocuments"]),
  ]
)

// Built by Tests/Fuzz/run alone: it has no main program but the fuzzer's.
if Context.environment["GRADE_FUZZ"] != nil {
  package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "Checkpoints", "Exercises", "ImageData", "NetworkFiles", "Pictures", "Questions", "TrainingRuns",
        "WireFormat", "XMLDocuments",
      ],
      path: "Tests/Fuzz", exclude: ["run", "seeds.py"]))
}
