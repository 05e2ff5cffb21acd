// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Doubling",
  dependencies: [.package(name: "ConvNetCourse", path: "../../../../..")],
  targets: [
    .target(name: "Doubling"),
    .testTarget(
      name: "DoublingTests",
      dependencies: ["Doubling", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
