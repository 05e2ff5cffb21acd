// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Attacked",
  dependencies: [.package(name: "ConvNetCourse", path: "../../../../..")],
  targets: [
    .target(name: "Attacked"),
    .testTarget(
      name: "AttackedTests",
      dependencies: ["Attacked", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
