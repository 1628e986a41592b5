package import Analysis
package import Record

/// A word with a mark that differs in shape and in colour. Shown by `partials/status`.
package struct StatusView: Sendable, Equatable {
  package enum Tone: String, Sendable, CaseIterable {
    case good, bad, watch
    /// Muted: nothing to see.
    case quiet
    /// As all text.
    case plain

    /// Up, down and dot: understood without colour.
    package var mark: String {
      switch self {
      case .good: "▲"
      case .bad: "▼"
      case .watch: "●"
      case .quiet, .plain: ""
      }
    }
  }

  package let tone: Tone
  package let word: String

  package init(_ tone: Tone, _ word: String) {
    self.tone = tone
    self.word = word
  }
}

extension StatusView {
  /// Of a value beyond the usual range that is no news all the same.
  package static let outside = StatusView(.quiet, "outside, no news")

  package init(_ status: ObjectiveReport.DerivedStatus) {
    switch status {
    case .onTrack: self.init(.good, "on track")
    case .unlikely: self.init(.watch, "unlikely")
    case .behind: self.init(.watch, "behind")
    case .offTrack: self.init(.bad, "off track")
    case .reached: self.init(.good, "reached")
    case .missed: self.init(.bad, "missed")
    }
  }

  package init(_ verdict: TargetVerdict) {
    switch verdict {
    case .met: self.init(.good, "target met")
    case .withinReach: self.init(.quiet, "target within reach")
    case .outOfReach: self.init(.watch, "target out of reach")
    }
  }

  package init(_ declared: Objective.DeclaredStatus) {
    switch declared {
    case .onTrack: self.init(.good, "on track")
    case .atRisk: self.init(.watch, "at risk")
    case .offTrack: self.init(.bad, "off track")
    case .done: self.init(.good, "done")
    case .dropped: self.init(.quiet, "dropped")
    }
  }

  package init(_ state: PracticeReport.State) {
    switch state {
    case .practised: self.init(.good, "practised")
    case .lapsing: self.init(.watch, "lapsing")
    case .notEvidenced: self.init(.quiet, "not evidenced")
    case .notApplicable: self.init(.quiet, "not applicable")
    }
  }
}

extension StatusView.Tone {
  package init(_ meaning: MetricReport.Meaning) {
    switch meaning {
    case .better: self = .good
    case .worse: self = .bad
    case .neutral: self = .watch
    }
  }

  package init(_ tone: AttentionItem.Tone) {
    switch tone {
    case .bad: self = .bad
    case .watch: self = .watch
    case .good: self = .good
    }
  }
}
