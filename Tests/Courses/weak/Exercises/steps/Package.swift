// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Steps",
  dependencies: [.package(name: "ConvNetCourse", path: "../../../../..")],
  targets: [
    .target(name: "Steps"),
    .testTarget(
      name: "StepsTests",
      dependencies: ["Steps", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
