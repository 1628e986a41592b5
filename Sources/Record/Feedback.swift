package import Diagnostics

/// What customers or support said: words beside the numbers (practice F3). Voices, never persons.
package struct Feedback: Recorded {
  package static let kind = RecordKind.feedback

  /// Always dated.
  package var header: RecordHeader
  package var date: CalendarDate
  /// Nil when not written.
  package var source: Source?
  /// What it is about, as the author calls it.
  package var theme: Located<String>
  /// The id of the metric that it explains; nil when not written.
  package var metric: Located<String>?
  /// How many said so, 1 or more.
  package var count: Int
  /// The id of the decision or work item that answers it, as written; nil when nothing does.
  package var answeredBy: Located<String>?
  /// The record that `answeredBy` means; nil when it is of a kind that this version does not read.
  package var answer: RecordKey?
  /// A sentence that whoever wrote the file chose to stand for it, without a name; nil when none is chosen.
  package var quote: String?
  /// The first paragraph as plain text on one line, at most 300 scalars; empty when nothing is written.
  package var excerpt: String

  package init(
    header: RecordHeader, date: CalendarDate, source: Source?, theme: Located<String>, metric: Located<String>?,
    count: Int, answeredBy: Located<String>?, quote: String? = nil, excerpt: String
  ) {
    self.header = header
    self.date = date
    self.source = source
    self.theme = theme
    self.metric = metric
    self.count = count
    self.answeredBy = answeredBy
    self.quote = quote
    self.excerpt = excerpt
  }

  /// Where it was heard.
  package enum Source: String, Sendable, CaseIterable { case customer, support, sales, survey }

  /// How many an entry stands for when it does not say.
  package static let oneVoice = 1
  /// No entry stands for more, so that sums stay far from what a machine can count.
  package static let mostVoices = 1_000_000

  /// The name of a theme's page; nil when the theme has neither letter nor digit.
  package static func slug(of theme: String) -> String? { Record.slug(of: theme) }
}
