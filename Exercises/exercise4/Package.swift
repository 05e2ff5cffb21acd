// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Exercise4",
  dependencies: [.package(name: "ConvNetCourse", path: "../..")],
  targets: [
    .target(name: "Exercise4"),
    .testTarget(
      name: "Exercise4Tests",
      dependencies: ["Exercise4", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
