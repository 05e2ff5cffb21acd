// swift-tools-version: 6.0
import PackageDescription

let package = Package(
  name: "Exercise5",
  dependencies: [.package(name: "ConvNetCourse", path: "../..")],
  targets: [
    .target(name: "Exercise5Support"),
    .target(name: "Exercise5", dependencies: ["Exercise5Support"]),
    .testTarget(
      name: "Exercise5Tests",
      dependencies: [
        "Exercise5", "Exercise5Support", .product(name: "CourseSupport", package: "ConvNetCourse"),
      ]),
  ])
