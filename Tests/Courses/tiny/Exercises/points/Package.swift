// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Points",
  dependencies: [.package(name: "ConvNetCourse", path: "../../../../..")],
  targets: [
    .target(name: "PointsSupport"),
    .target(name: "Points", dependencies: ["PointsSupport"]),
    .testTarget(
      name: "PointsTests",
      dependencies: ["Points", "PointsSupport", .product(name: "CourseSupport", package: "ConvNetCourse")]),
  ])
