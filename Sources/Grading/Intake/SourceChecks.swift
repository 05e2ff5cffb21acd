import SystemFiles

/// The checks of a submission's text before anything compiles it: size, count, encoding, other languages, main programs,
/// and the compiler's own patience. They make for kinder messages and keep nobody out: the jail does that.
///
/// The attack collection is therefore run without them as well. The switch is a variable of the grader's own environment,
/// which no submission has a say in; it takes nothing from the jail, the limits inside it, or the rule that links and
/// special files are never opened.
package enum SourceChecks {
  package static let areOn = EnvironmentVariable.value(of: "GRADE_TEST_WITHOUT_SOURCE_CHECKS") != "1"
}
