// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Windows",
  dependencies: [.package(name: "ConvNetCourse", path: "../../../../..")],
  targets: [
    .target(name: "Windows"),
    .testTarget(
      name: "WindowsTests",
      dependencies: ["Windows", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
