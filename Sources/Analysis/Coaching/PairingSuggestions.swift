import Record

/// Pairings that coverage suggests: a practice that is alive in one team and lapsing in another, for which the other takes
/// part in no open coaching.
///
/// A team is paired with one of its own group if the practice is alive there, else with any; of several with the one whose
/// evidence is the latest, then in configured order. What lapses in most teams comes first, then practices and teams in
/// their order. H2 itself is left out. Nothing is known of persons.
func suggestedPairings(in snapshot: Snapshot) -> [SuggestedPairing] {
  // One that may not be read is no lack.
  let open = snapshot.coachings.filter(\.state.isOpen).map(\.coaching) + snapshot.withheld(Coaching.self)
  let paired = Set(
    open.flatMap { coaching in
      [coaching.fromTeam, coaching.toTeam].map { Pair(practice: coaching.practice, team: $0) }
    })
  let parents = Dictionary(snapshot.organization.teams.map { ($0.id, $0.parent) }) { first, _ in first }
  let rows = snapshot.practices.filter { $0.practice != .H2 }.map { report in
    let lapsing = report.teams.filter { $0.state == .lapsing }
    let teachers = Teachers(report.teams, parents: parents)
    return lapsing.filter { !paired.contains(Pair(practice: report.practice, team: $0.team)) }.compactMap { team in
      teachers.best(for: team.team).map {
        (
          lapsing: lapsing.count,
          pairing: SuggestedPairing(
            practice: report.practice, fromTeam: $0.team, toTeam: team.team, aliveBy: $0.evidence.first,
            lapsingBy: team.evidence.first)
        )
      }
    }
  }
  // Stable: of equal ones the order of practices and teams is kept.
  return rows.joined().enumerated().sorted {
    $0.element.lapsing == $1.element.lapsing ? $0.offset < $1.offset : $0.element.lapsing > $1.element.lapsing
  }.map(\.element.pairing)
}

private struct Pair: Hashable {
  let practice: Practice
  let team: String
}

/// The teams in which a practice is alive, the best to learn from in each group and of all.
private struct Teachers {
  private var best: PracticeReport.TeamState?
  private var byParent: [String: PracticeReport.TeamState] = [:]
  private let parents: [String: String?]

  init(_ teams: [PracticeReport.TeamState], parents: [String: String?]) {
    self.parents = parents
    for team in teams where team.state == .practised {
      if best.map({ isFresher(team, than: $0) }) ?? true { best = team }
      guard let parent = parents[team.team] ?? nil else { continue }
      if byParent[parent].map({ isFresher(team, than: $0) }) ?? true { byParent[parent] = team }
    }
  }

  func best(for team: String) -> PracticeReport.TeamState? {
    (parents[team] ?? nil).flatMap { byParent[$0] } ?? best
  }

  /// An earlier one in configured order stays where both are as fresh.
  private func isFresher(_ one: PracticeReport.TeamState, than other: PracticeReport.TeamState) -> Bool {
    guard let day = one.evidence.first?.date else { return false }
    return other.evidence.first?.date.map { $0 < day } ?? true
  }
}
