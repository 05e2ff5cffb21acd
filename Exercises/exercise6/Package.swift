// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Exercise6",
  dependencies: [.package(name: "ConvNetCourse", path: "../..")],
  targets: [
    .target(name: "Exercise6Support"),
    .target(name: "Exercise6", dependencies: ["Exercise6Support"]),
    .testTarget(
      name: "Exercise6Tests",
      dependencies: [
        "Exercise6", "Exercise6Support", .product(name: "CourseSupport", package: "ConvNetCourse"),
      ]),
  ])
