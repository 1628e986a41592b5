package import Record

/// A pulse with what may be told of its answers: no report holds an answer that is protected.
package struct PulseReport: Sendable {
  /// Without its answers, and without waves that go on.
  package var pulse: Pulse
  /// Those that have closed before the report's day, the latest first.
  package var waves: [PulseWaveReport]
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { pulse.key }
}

extension PulseReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}

/// A wave that has closed, whole.
package struct PulseWaveReport: Sendable {
  package var wave: Pulse.Wave
  /// The places, in the pulse, of the questions that anybody answered in it; of all where nobody answered any.
  package var questions: [Int]
  /// The organization first, then teams and groups in configured order, each group's own answers behind it.
  package var scopes: [PulseScopeReport]

  package var organization: PulseScopeReport? { scopes.first }
}

/// A group of people whose answers are counted together.
package struct PulseScope: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case organization
    /// A team, or a group with all its teams.
    case team(String)
    /// What was answered for a group and for none of its teams.
    case own(String)
  }

  package var kind: Kind
  package var name: String

  package var isOwn: Bool { if case .own = kind { true } else { false } }

  /// The id of a team; nil for the organization.
  package var team: String? {
    switch kind {
    case .organization: nil
    case .team(let id), .own(let id): id
    }
  }
}

/// What may be told of a scope in a wave.
package struct PulseScopeReport: Sendable {
  package var scope: PulseScope
  /// By the places of the wave's `questions`; unavailable where nothing may be told of the scope, the same for all.
  package var cells: Figure<[PulseCell]>
  /// Unavailable as the cells are, and where it is not known how many were asked.
  package var response: Figure<PulseResponse>
  /// Whether nobody of it can be told of, however many answer: fewer people than the minimum were asked.
  package var isTooSmall = false
}

/// The answers to a question.
package struct PulseCell: Sendable, Equatable {
  /// At least the minimum of the wave.
  package var n: Int
  /// On the scale, reversed where the question is: more is better.
  package var mean: Double
  /// How many gave each score, the lowest first, reversed as the mean is; unavailable for fewer than twice the minimum.
  package var distribution: Figure<[Int]>
  /// Since the wave before, where that tells of the scope.
  package var change: Figure<PulseChange>
}

/// A difference of two means of different waves.
package struct PulseChange: Sendable, Hashable {
  /// The id of the wave before.
  package var since: String
  /// The answers of that.
  package var before: Int
  /// In points of the scale: above zero is better.
  package var value: Double
  /// The ends of Welch's 95 % interval.
  package var lower: Double
  package var upper: Double
  /// How often as large a difference of this sign comes about where nothing changed, 0 to a half.
  package var chance: Double

  package var isFall: Bool { upper < 0 }
  package var isRise: Bool { lower > 0 }
}

/// How many of those who were asked answered.
package struct PulseResponse: Sendable, Hashable {
  /// The most answers to one question.
  package var answered: Int
  /// At least 1, and no fewer than answered.
  package var asked: Int

  package var rate: Double { Double(answered) / Double(asked) }
}
