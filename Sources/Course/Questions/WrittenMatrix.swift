import Diagnostics
import FeatureMaps
import NetworkFiles
import SeededRandom
import XMLDocuments

extension XMLElement {
  /// The numbers inside an `<image>` or a `<kernel>` that holds no placeholder: separated by spaces, rows by line breaks
  /// or ` / `, fractions as `1/9`.
  ///
  /// - Throws: `Diagnostics` at the element, for what is not a matrix.
  package func writtenMatrix(file: String) throws(Diagnostics) -> FeatureMaps {
    do throws(PlaceholderError) {
      let template = try MatrixTemplate(self)
      guard !template.isRandom, template.parameters.isEmpty else {
        throw PlaceholderError(
          problem: "<\(name)> is drawn by a seed, and there is none here", remedy: "write its numbers out")
      }
      var unused = SplitMix64(seed: 0)
      return try template.draw([:], &unused)
    } catch {
      throw Diagnostics(Diagnostic(file: file, at: position, error.problem, advice: error.remedy))
    }
  }
}
