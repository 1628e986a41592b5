package import Diagnostics

/// Questions that people answer anonymously, wave after wave (practice C1).
package struct Pulse: Recorded {
  package static let kind = RecordKind.pulse

  package var header: RecordHeader
  /// In the order in which they are written.
  package var questions: [Question]
  /// The lowest and the highest score that can be given, for all questions.
  package var scale: ClosedRange<Int>
  /// By the day on which they close; those of one day as they are written.
  package var waves: [Wave]
  package var source: PulseSource
  /// Nil where nobody wrote down how many were asked.
  package var askedSource: PulseAskedSource?
  /// Every answer there is, of waves that go on too: nothing but the analysis may look at it, and no report holds it.
  package var answers: [PulseAnswers] = []
  package var asked: [PulseAsked] = []

  package init(
    header: RecordHeader, questions: [Question], scale: ClosedRange<Int>, waves: [Wave], source: PulseSource,
    askedSource: PulseAskedSource? = nil
  ) {
    (self.header, self.questions, self.scale, self.waves) = (header, questions, scale, waves)
    (self.source, self.askedSource) = (source, askedSource)
  }

  package struct Question: Sendable, Hashable {
    /// Unique in its pulse.
    package var id: String
    package var text: String
    /// Whether agreeing is bad: then a score is counted from the other end of the scale, so that more is always better.
    package var isReversed: Bool
    /// What it tells about; nil when not written.
    package var practice: Practice?

    package init(id: String, text: String, isReversed: Bool = false, practice: Practice? = nil) {
      (self.id, self.text, self.isReversed, self.practice) = (id, text, isReversed, practice)
    }
  }

  /// A time in which people are asked.
  package struct Wave: Sendable {
    /// Unique in its pulse.
    package var id: Located<String>
    /// The last day on which answers are taken: nothing of the wave is told up to this day, and all of it from the next on.
    package var closes: CalendarDate
    /// The smallest group that is told of, at least 3: what the wave was published with, or will be.
    package var minimum: Located<Int>
    /// The teams and groups as they were, in configured order; nil: those of `fairlead.yaml`.
    package var tree: [Team]?

    package init(id: Located<String>, closes: CalendarDate, minimum: Located<Int>, tree: [Team]? = nil) {
      (self.id, self.closes, self.minimum, self.tree) = (id, closes, minimum, tree)
    }
  }
}
