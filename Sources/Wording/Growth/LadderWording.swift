package import Analysis
package import Record

/// So many tracks are named before the rest is counted.
private let tracksNamed = 3

/// `Leadership at Level 1 and Level 2; Mastery at Level 6`.
package func gapWords(_ gaps: [LadderReport.Gap]) -> String {
  var tracks: [(name: String, id: String, levels: [String])] = []
  for gap in gaps {
    if tracks.last?.id != gap.track.id { tracks.append((gap.track.name, gap.track.id, [])) }
    tracks[tracks.count - 1].levels.append(gap.level.name)
  }
  let shown = tracks.prefix(tracksNamed).map { "\(quoted($0.name)) at \(joined($0.levels.map(quoted)))" }
  let rest = tracks.count - shown.count
  return shown.joined(separator: "; ") + (rest > 0 ? "; and in \(spelled(rest, "more track"))" : "")
}

extension LadderReport {
  /// Levels of tracks without criteria.
  package var empty: [Gap] { gaps.filter { $0.kind == .noCriteria } }

  package func isOverdue(asOf: CalendarDate) -> Bool { reviewDue.map { $0 < asOf } ?? true }

  package func status(asOf: CalendarDate) -> StatusView {
    if !empty.isEmpty { return StatusView(.watch, "has gaps") }
    return isOverdue(asOf: asOf) ? StatusView(.watch, "review due") : StatusView(.good, "open")
  }

  /// `Engineering: each level of four tracks says what is expected, and its review is overdue`.
  package func headline(asOf: CalendarDate) -> String {
    let tracks = spelled(ladder.tracks.count, "track")
    guard !ladder.tracks.isEmpty, !ladder.levels.isEmpty else { return "\(ladder.title): no level of it is written" }
    let state =
      empty.isEmpty ? "each level of \(tracks) says what is expected" : "nothing is written for \(gapWords(empty))"
    let isLate = reviewDue.map { $0 < asOf } ?? false
    return "\(ladder.title): \(state)\(isLate ? ", and its review is overdue" : "")"
  }

  /// `reviewed on 3 March`, `never reviewed`.
  package func reviewed(asOf: CalendarDate) -> String {
    guard let day = ladder.header.lastReviewedOn else { return "never reviewed" }
    return "reviewed on \(shortWords(for: day, asOf: asOf))"
  }
}

extension Ladder.Form {
  /// What is said of a form that is not ours.
  package var note: String? {
    switch self {
    case .own: nil
    case .topics: "Read in the form of Monzo’s progression framework."
    case .competencies: "Read in the form of the Financial Times’ engineering progression."
    }
  }
}
