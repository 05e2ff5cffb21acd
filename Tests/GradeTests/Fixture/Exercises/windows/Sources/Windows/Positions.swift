/// At how many positions a window of `kernel` pixels fits on a line of `pixels`; 0 where it fits nowhere.
public func positions(pixels: Int, kernel: Int) -> Int {
  -1
}
