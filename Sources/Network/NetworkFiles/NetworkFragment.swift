import Diagnostics
import Networks
import XMLDocuments

extension XMLFragment {
  /// The fragment as a `<network>`, which the schema knows, and its analysis.
  ///
  /// - Throws: `Diagnostics` for whatever is wrong with it, up to a network that does not fit.
  package func network() throws(Diagnostics) -> (network: Network, analysis: NetworkAnalysis) {
    try NetworkReader.load(ValidatedDocument(try source, root: "network"))
  }
}
