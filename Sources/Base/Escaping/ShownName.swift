/// A name from a stranger's file as a message shows it: its first bytes, with a mark where it was longer.
package func shownName(_ name: String) -> String {
  let limit = 200
  return name.utf8.count <= limit ? name : name.firstBytes(limit) + "…"
}
