import Diagnostics
import Networks

@testable import NetworkFiles
@testable import XMLDocuments

/// A network from XML, read as files are; whether its layers fit is not yet looked at.
func readNetwork(_ xml: String) throws(Diagnostics) -> Network {
  let document = try ValidatedDocument(XMLSource(bytes: Array(xml.utf8), file: "n.xml"), root: "network")
  guard !document.findings.hasErrors else { throw Diagnostics(document.findings.findings) }
  return try NetworkReader(file: "n.xml").network(from: document.root)
}
