/// A kind of finding: its stable id and what `fairlead explain` says of it.
///
/// Each rule stands in a file of its own beside the code that applies it, with its wording at the bottom.
package struct Rule: Sendable {
  /// `subject.problem`, in lower case with hyphens; never reused for another meaning.
  package let id: String
  package let severity: Severity
  /// The rule itself, what has to hold, in one sentence that begins with a capital and has no full stop.
  package let summary: String
  /// Why it has to hold and how to mend a file that breaks it: one or more paragraphs.
  package let explanation: String

  package init(_ id: String, _ severity: Severity, _ summary: String, explanation: String) {
    self.id = id
    self.severity = severity
    self.summary = summary
    self.explanation = explanation
  }

  /// A finding of this rule.
  package func finding(
    _ message: String, at span: SourceSpan? = nil, notes: [Finding.Note] = [], hint: String? = nil
  ) -> Finding {
    Finding(rule: id, severity: severity, message: message, span: span, notes: notes, hint: hint)
  }
}
