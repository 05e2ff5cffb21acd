// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Exercise2",
  dependencies: [.package(name: "ConvNetCourse", path: "../..")],
  targets: [
    .target(name: "Exercise2"),
    .testTarget(
      name: "Exercise2Tests",
      dependencies: ["Exercise2", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
