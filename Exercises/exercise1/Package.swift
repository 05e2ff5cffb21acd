// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Exercise1",
  dependencies: [.package(name: "ConvNetCourse", path: "../..")],
  targets: [
    .target(name: "Exercise1"),
    .testTarget(
      name: "Exercise1Tests",
      dependencies: ["Exercise1", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
