public func positions(pixels: Int, kernel: Int) -> Int {
  pixels - kernel + 1
}
