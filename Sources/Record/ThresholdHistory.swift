/// When the threshold of an experiment was committed, and what it was changed from and to since.
package struct ThresholdHistory: Sendable, Hashable {
  /// The day of the first commit that has a threshold.
  package var firstCommitted: CalendarDate
  /// In the order of the history.
  package var changes: [Change]

  package init(firstCommitted: CalendarDate, changes: [Change] = []) {
    self.firstCommitted = firstCommitted
    self.changes = changes
  }

  /// A commit after which the threshold says something else. One that only writes it in other words is none.
  package struct Change: Sendable, Hashable {
    /// The day of the commit, on the clock of whoever made it.
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
    /// As written.
    package var text: String
    /// Nil for what is no threshold.
    package var terms: Experiment.Threshold.Terms?

    package init(text: String, terms: Experiment.Threshold.Terms?) {
      self.text = text
      self.terms = terms
    }
  }
}
