/// The window may begin at each pixel that has enough others behind it.
public func positions(pixels: Int, kernel: Int) -> Int {
  max(0, pixels - kernel + 1)
}
