/// The text read from its end; throws where there is none.
public func turned(_ text: String) throws -> String {
  ""
}
