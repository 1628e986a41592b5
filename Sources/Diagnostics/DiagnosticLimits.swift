/// How many findings are told one by one.
package enum DiagnosticLimits {
  /// Of one file and severity, where people read them.
  package static let told = 20
  /// Of one file, or of one rule where a run tells all: no reader goes through more.
  package static let findings = 100
  /// Errors, warnings and notes each as annotations for GitHub, which drops the others of a step without a word.
  static let annotations = 10
  /// Results of SARIF: what GitHub shows of one file. It takes more, and drops those that are less severe.
  static let results = 5_000

  package static let all = [
    Limit(
      "findings.of-a-file", told, .count("errors, warnings or notes"),
      beyond: "The run says how many more the file has."),
    Limit(
      "findings.of-a-kind", findings, .count("errors, warnings or notes of a file"), beyond: "The others are counted."),
    Limit(
      "findings.github", annotations, .count("annotations of a kind"),
      beyond: "The last one says how many more there are."),
    Limit("findings.sarif", results, .count("results"), beyond: "A notification says how many more there are."),
  ]
}
