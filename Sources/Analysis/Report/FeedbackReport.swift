package import Record

/// What was said up to the report's day, by theme.
package struct FeedbackReport: Sendable {
  /// In order of their names.
  package var themes: [ThemeReport]
  /// The day of the first entry of all; nil without any. Before it nobody wrote down what was said, so nothing is counted.
  package var since: CalendarDate?

  package subscript(theme: String) -> ThemeReport? { themes.first { $0.name == theme } }
}

/// A theme with the voices on it. A voice is one who said so; an entry may stand for many.
package struct ThemeReport: Sendable {
  /// As its entries write it.
  package var name: String
  /// The name of its page, of its own among all themes.
  package var slug: String
  /// The entries that are seen, the latest first; never empty.
  package var entries: [Feedback]
  /// The metrics that its entries name and that are seen, the one named last first.
  package var metrics: [RecordKey]
  /// The last calendar months, ascending, up to that of the report's day, which may not be over; the same ones for all
  /// themes, none from before `FeedbackReport.since`. A month without a voice has 0.
  package var months: [Month]
  /// In the order of `Feedback.Source.allCases`, only those that were heard.
  package var sources: [SourceCount]
  /// The last four weeks beside the twelve before; unavailable while feedback has not been written down for as long.
  package var comparison: Figure<Comparison>
  /// What answers its entries, each once, that of the latest entry first.
  package var answers: [Answer]
  /// Open work that aims at a metric it explains and that no entry names: by metric, then by id.
  package var aiming: [RecordKey] = []
  /// Whether an entry of the days that are compared is answered.
  package var isAnswered: Bool
  /// Heard more often beyond what chance makes of so many series (see `NewsBudget`); false while that cannot be said.
  package var isRising = false
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  /// A calendar month.
  package struct Month: Sendable, Equatable {
    /// Its first day.
    package var start: CalendarDate
    /// Voices.
    package var count: Int
  }

  /// Where voices were heard.
  package struct SourceCount: Sendable, Equatable {
    /// Nil for entries that do not say where they were heard.
    package var source: Feedback.Source?
    /// Voices.
    package var count: Int
  }

  /// Whether a theme is heard more often than before.
  package struct Comparison: Sendable, Equatable {
    /// Voices in the last 28 days, the report's day included, and in the 84 before.
    package var recent: Int
    package var before: Int
    /// The entries that these voices are in.
    package var recentEntries: Int
    package var beforeEntries: Int
    /// One-sided, of the exact conditional test of two Poisson rates: see `rateIncrease`. Of entries, since the voices in one
    /// entry were heard together, and say no more than once that the theme came up. 1 without a recent entry.
    package var p: Double

    /// The days whose voices are compared, and the days before that they are compared with.
    package static let recentDays = 28
    package static let beforeDays = 84
    /// Fewer voices than this are no theme that rises, however rare it was.
    package static let fewestVoices = 5

    /// It rises, beyond what chance makes of one theme.
    package var isRise: Bool { recent >= Comparison.fewestVoices && p < 0.05 }
  }

  /// What answers an entry.
  package enum Answer: Sendable, Hashable {
    /// A decision or a work item.
    case record(RecordKey)
    /// A record that is not shown to everyone.
    case withheld
  }

  /// The entries with a sentence chosen to stand for them, the latest first.
  package var quoted: [Feedback] { entries.filter { $0.quote != nil } }
  /// Voices in all entries.
  package var count: Int { entries.reduce(0) { $0 + $1.count } }
  /// The days of the first and the last entry.
  package var first: CalendarDate? { entries.last?.date }
  package var last: CalendarDate? { entries.first?.date }
}
