/// When the threshold of an experiment was committed, and what it was changed from and to since.
///
/// Days are those on which a commit was written, on its author's clock: commits that are put in another place of the
/// history later keep them.
package struct ThresholdHistory: Sendable, Hashable {
  /// The day of the first commit that has a threshold.
  package var firstCommitted: CalendarDate
  /// In the order of the history.
  package var changes: [Change]
  /// What the last commit says, which the file may not say any more; nil when that is not known.
  package var latest: Version?
  /// In the order of the history: stretches in which what was committed cannot be read.
  package var gaps: [Gap]

  package init(firstCommitted: CalendarDate, changes: [Change] = [], latest: Version? = nil, gaps: [Gap] = []) {
    self.firstCommitted = firstCommitted
    self.changes = changes
    self.latest = latest
    self.gaps = gaps
  }

  /// Nobody knows what the threshold was: a commit left the marks of a merge in the file, or a front matter that is none.
  package struct Gap: Sendable, Hashable {
    /// The day of the first commit that cannot be read.
    package var from: CalendarDate
    /// The day of the next that can be; nil without one.
    package var to: CalendarDate?

    package init(from: CalendarDate, to: CalendarDate? = nil) {
      self.from = from
      self.to = to
    }
  }

  /// A commit after which the threshold says something else. One that only writes it in other words is none.
  package struct Change: Sendable, Hashable {
    package var committed: CalendarDate
    package var from: Version
    package var to: Version

    package init(committed: CalendarDate, from: Version, to: Version) {
      self.committed = committed
      self.from = from
      self.to = to
    }
  }

  /// A threshold as it stood in the file.
  package struct Version: Sendable, Hashable {
    /// As written; the beginning of what is longer than any threshold.
    package var text: String
    /// Nil for what is no threshold.
    package var terms: Experiment.Threshold.Terms?

    package init(text: String, terms: Experiment.Threshold.Terms?) {
      self.text = text
      self.terms = terms
    }

    /// Whether the other says the same, in whatever words.
    package func says(_ other: Version) -> Bool {
      if let terms, let others = other.terms { return terms == others }
      return text == other.text
    }
  }
}
