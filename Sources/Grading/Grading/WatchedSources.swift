import Intake
import SystemFiles

extension FolderWatcher {
  /// One that passes over what is nobody's work.
  package convenience init(
    _ folders: [String], suffixes: [String] = [".swift"], usesNotifier: Bool = true
  ) throws(GraderFault) {
    try self.init(
      folders, suffixes: suffixes, passingOver: { Droppings.contains($0) }, usesNotifier: usesNotifier)
  }
}
