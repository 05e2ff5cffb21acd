// swift-tools-version: 6.0
import PackageDescription

// A package of its own: the course does not need it. Run by Benchmarks/kernels.py.
let package = Package(
  name: "KernelBenchmark",
  platforms: [.macOS(.v14)],
  dependencies: [.package(name: "ConvNetCourse", path: "../..")],
  targets: [
    .executableTarget(
      name: "kernel-benchmark", dependencies: [.product(name: "Kernels", package: "ConvNetCourse")])
  ]
)
