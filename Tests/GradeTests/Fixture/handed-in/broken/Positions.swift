public func positions(pixels: Int, kernel: Int) -> Int {
  max(0, pixels - kernal + 1)
}
