// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Statistics",
  dependencies: [.package(name: "ConvNetCourse", path: "../../../../..")],
  targets: [
    .target(name: "Statistics"),
    .testTarget(
      name: "StatisticsTests",
      dependencies: ["Statistics", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
