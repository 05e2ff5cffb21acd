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
    .systemLibrary(
      name: "CLibXML2", path: "Sources/Base/CLibXML2", pkgConfig: "libxml-2.0",
      providers: [.apt(["libxml2-dev"]), .brew(["libxml2"])]),
    .systemLibrary(
      name: "CSeccomp", path: "Sources/Base/CSeccomp", pkgConfig: "libseccomp",
      providers: [.apt(["libseccomp-dev"])]),

    .target(name: "SeededRandom", path: "Sources/Base/SeededRandom"),
    .target(name: "Escaping", path: "Sources/Base/Escaping"),
    .target(name: "Diagnostics", dependencies: ["Escaping"], path: "Sources/Base/Diagnostics"),
    .target(name: "TerminalText", dependencies: ["Escaping"], path: "Sources/Base/TerminalText"),
    .target(
      name: "SystemFiles", dependencies: ["CSystemCalls", "Diagnostics", "WireFormat"],
      path: "Sources/Base/SystemFiles"),
    .target(name: "JSONText", dependencies: ["Escaping"], path: "Sources/Base/JSONText"),
    // Compiled for the machine's own processor: without its fused multiply-add, Swift's SIMD falls back to scalar calls.
    .target(
      name: "Kernels", swiftSettings: [.unsafeFlags(["-Ounchecked", "-Xcc", "-march=native"])]),
    .target(name: "ConvNet", dependencies: ["Kernels", "SeededRandom", "WireFormat"]),
    .target(name: "Pictures", dependencies: ["Escaping", "CJPEG"], path: "Sources/Base/Pictures"),
    .target(
      name: "ExerciseKit", dependencies: ["ConvNet", "Diagnostics", "Escaping", "SeededRandom", "CLibXML2"],
      resources: [.embedInCode("Schema/exercise.xsd")]),
    .target(name: "WireFormat", path: "Sources/Base/WireFormat"),
    .target(name: "CSystemCalls", path: "Sources/Base/CSystemCalls"),
    .target(name: "CArchive", path: "Sources/Base/CArchive"),
    .target(name: "CJPEG", path: "Sources/Base/CJPEG"),
    .target(name: "CLineEditing", path: "Sources/Base/CLineEditing"),
    .target(name: "StudentHost", dependencies: ["WireFormat", "CSystemCalls"]),
    .executableTarget(name: "student-host", dependencies: ["WireFormat", "CSystemCalls"]),
    .executableTarget(name: "archive-reader", dependencies: ["WireFormat", "CSystemCalls", "CArchive"]),
    .target(name: "GradedTesting", dependencies: ["SeededRandom", "WireFormat", "CSystemCalls"]),
    .target(
      name: "Grading",
      dependencies: [
        "ExerciseKit", "Diagnostics", "Escaping", "JSONText", "SystemFiles", "TerminalText", "WireFormat",
        "CSystemCalls", "ConvNet", "TrainingRuns", "TrainedNetworks",
        .target(name: "CSeccomp", condition: .when(platforms: [.linux])),
      ]),
    .target(name: "DataSets", dependencies: ["ConvNet", "SystemFiles", "CArchive", "Escaping"]),
    .target(name: "AnalysisReports", dependencies: ["ConvNet", "Escaping", "JSONText"]),
    .target(
      name: "Quizzing",
      dependencies: [
        "ExerciseKit", "SystemFiles", "TerminalText", "AnalysisReports", "ConvNet", "JSONText",
        "SeededRandom",
      ]),
    .target(
      name: "Lessons", dependencies: ["Diagnostics", "ExerciseKit", "AnalysisReports", "ConvNet", "Escaping"]),
    .target(
      name: "TrainingRuns", dependencies: ["ConvNet", "ExerciseKit", "SeededRandom"]),
    .target(
      name: "TrainedNetworks",
      dependencies: [
        "Diagnostics",
        "ConvNet", "ExerciseKit", "TrainingRuns", "Pictures", "AnalysisReports", "JSONText", "SeededRandom",
      ]),
    .executableTarget(
      name: "grade",
      dependencies: [
        "Grading", "Quizzing", "CLineEditing", "AnalysisReports", "DataSets", "ConvNet", "Diagnostics",
        "Escaping", "ExerciseKit", "SystemFiles", "TerminalText",
        "JSONText", "Kernels", "Lessons", "TrainingRuns", "TrainedNetworks", "Pictures",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),

    .target(name: "IndependentReference", path: "Tests/IndependentReference"),
    .target(name: "TestFolders", path: "Tests/TestFolders"),
    .target(name: "SystemCallProbe", path: "Tests/SystemCallProbe"),
    .testTarget(
      name: "TrainingTests", dependencies: ["Diagnostics", "ConvNet", "ExerciseKit", "SeededRandom"],
      resources: [.copy("Golden")]),
    .testTarget(name: "KernelsTests", dependencies: ["Kernels", "SeededRandom"]),
    .testTarget(
      name: "ConvNetTests", dependencies: ["Diagnostics", "ConvNet", "ExerciseKit", "IndependentReference"]),
    .testTarget(
      name: "DataTests", dependencies: ["ConvNet", "Pictures", "DataSets", "TestFolders"],
      exclude: ["Fixtures"]),
    .testTarget(
      name: "ExerciseKitTests",
      dependencies: [
        "CLibXML2", "ConvNet", "Diagnostics", "ExerciseKit", "SeededRandom", "IndependentReference",
        "TestFolders",
      ],
      exclude: ["Fixtures"]),
    .testTarget(name: "QuizzingTests", dependencies: ["Quizzing", "ExerciseKit"]),
    .testTarget(name: "EscapingTests", dependencies: ["Escaping", "JSONText"]),
    .testTarget(name: "WireFormatTests", dependencies: ["WireFormat"]),
    .testTarget(
      name: "GradingTests",
      dependencies: [
        "SystemFiles", "TerminalText", "WireFormat",
        "Grading", "GradedTesting", "ConvNet", "Escaping", "ExerciseKit", "TrainingRuns", "TestFolders",
        "SystemCallProbe",
      ]),
    // Holds the package to its own rules: reads Package.swift and the sources, and runs nothing.
    .testTarget(name: "HouseTests", dependencies: ["TestFolders"]),
    // Runs the built grader alone; the attacks themselves are data in Tests/Attacks.
    .testTarget(name: "AttackTests", dependencies: ["TestFolders"]),
    .testTarget(name: "AnalysisReportsTests", dependencies: ["ConvNet", "AnalysisReports", "ExerciseKit"]),
    .testTarget(
      name: "TrainedNetworksTests",
      dependencies: ["TrainedNetworks", "TrainingRuns", "ConvNet", "ExerciseKit", "Pictures", "TestFolders"]),
    .testTarget(
      name: "LessonsTests",
      dependencies: ["Lessons", "AnalysisReports", "ConvNet", "Escaping", "ExerciseKit", "SeededRandom"]),
  ]
)

// Built by Tests/Fuzz/run alone: it has no main program but the fuzzer's.
if Context.environment["GRADE_FUZZ"] != nil {
  package.products.append(.executable(name: "Fuzz", targets: ["Fuzz"]))
  package.targets.append(
    .executableTarget(
      name: "Fuzz", dependencies: ["ConvNet", "ExerciseKit", "Pictures", "TrainingRuns", "WireFormat"],
      path: "Tests/Fuzz", exclude: ["run", "seeds.py"]))
}
