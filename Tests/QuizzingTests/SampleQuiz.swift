@testable import Exercises

/// A quiz small enough to know every answer of.
enum SampleQuiz {
  static let xml = """
    <exercise id="sample" title="Sample">
      <quiz pool="3" attempts="2" penalty="0.5">
        <question id="first" points="2">
          <param name="n" in="10..40"/>
          <network input="{n}x{n}x1"><conv filters="4" kernel="3" padding="1" stride="2" id="c"/></network>
          <ask quantity="output-shape" at="c">What shape comes out of {n}x{n}?</ask>
          <hint>Free.</hint>
          <hint cost="0.25">A quarter.</hint>
          <diagnose misconception="forgot-padding">Padding of {n} forgotten.</diagnose>
        </question>
        <question id="second" points="1" requires="first">
          <network input="9x9x1"><conv filters="4" kernel="3"/></network>
          <ask quantity="parameter-count">How many parameters?</ask>
          <diagnose misconception="forgot-bias">No biases?</diagnose>
        </question>
        <question id="third" points="1" requires="second">
          <ask>Which?</ask>
          <choices>
            <choice correct="true">This<feedback>This it is.</feedback></choice>
            <choice>That<feedback>Not that.</feedback></choice>
          </choices>
        </question>
        <question id="fourth" points="4" requires="third">
          <network input="9x9x1"><conv filters="4" kernel="3"/></network>
          <ask quantity="receptive-field">How much does it see?</ask>
        </question>
      </quiz>
    </exercise>
    """

  static func exercise() throws -> Exercise { try Exercise.load(bytes: Array(xml.utf8), file: "sample.xml") }
  static func quiz() throws -> Quiz { try exercise().quiz! }
}
