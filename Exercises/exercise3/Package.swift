// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Exercise3",
  dependencies: [.package(name: "ConvNetCourse", path: "../..")],
  targets: [
    .target(name: "Exercise3"),
    .testTarget(
      name: "Exercise3Tests",
      dependencies: ["Exercise3", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
