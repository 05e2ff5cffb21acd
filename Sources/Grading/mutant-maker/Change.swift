/// One change of a source text: what is there instead of some of its bytes.
struct Change: Encodable, Hashable {
  /// What kind of change it is, in a word or two.
  var rule: String
  var offset: Int
  var length: Int
  var text: String
}
