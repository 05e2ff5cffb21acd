import Sentences
import TerminalText

/// `1 point`, `0.5 points`.
package func countedPoints(_ points: Double) -> String {
  points == 1 ? localized("1 point") : localized("\(NumberText.exact(points)) points")
}
