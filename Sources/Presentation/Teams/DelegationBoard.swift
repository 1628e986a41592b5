import Record
package import Templating
import Wording

/// Who decides what, as a board: kinds of decision by the seven levels of delegation.
package struct DelegationBoard: Sendable {
  let delegation: [Charter.Delegation]

  /// Nil where nothing is delegated.
  init?(_ delegation: [Charter.Delegation]) {
    guard !delegation.isEmpty else { return nil }
    self.delegation = delegation
  }

  /// `Of four kinds of decision, the team takes two, one is taken together, and the lead takes one.`
  var sentence: String {
    func count(_ side: Side) -> Int { delegation.count { $0.level.side == side } }
    let (team, both, lead) = (count(.team), count(.together), count(.lead))
    guard delegation.count > 1 else {
      let by = team == 1 ? "by the team" : lead == 1 ? "by the lead" : "together"
      return "The one kind of decision on the board is taken \(by)."
    }
    let all = "Of \(spelled(delegation.count, "kind")) of decision"
    if team == delegation.count { return "\(all), the team takes every one." }
    if lead == delegation.count { return "\(all), the lead takes every one." }
    let parts = [
      team == 0 ? nil : "the team takes \(spelled(team))",
      both == 0 ? nil : "\(spelled(both)) \(both == 1 ? "is" : "are") taken together",
      lead == 0 ? nil : "the lead takes \(spelled(lead))",
    ]
    return "\(all), \(joined(parts.compactMap(\.self)))."
  }

  package static let names = Names<DelegationBoard>(
    "board of delegation",
    [
      .text("sentence", "How many kinds of decision are whose") { $0.sentence },
      .texts("levels", "The seven levels, from tell to delegate") { _ in Charter.Level.allCases.map(\.rawValue) },
      .list("rows", "The kinds of decision, as they are written", of: DelegationView.names) {
        $0.delegation.map(DelegationView.init)
      },
    ])
}

/// A kind of decision and who takes it.
package struct DelegationView: Sendable {
  let delegation: Charter.Delegation

  package static let names = Names<DelegationView>(
    "delegation",
    [
      .text("decision", "The kind of decision") { $0.delegation.decision },
      .text("level", "One of the seven levels, from tell to delegate") { $0.delegation.level.rawValue },
      .text("meaning", "What the level means") { $0.delegation.level.meaning },
      .list("cells", "The seven levels in order, of which one is chosen", of: DelegationCell.names) { view in
        Charter.Level.allCases.map { DelegationCell(level: $0, isChosen: $0 == view.delegation.level) }
      },
    ])
}

/// A level of delegation beside a kind of decision.
package struct DelegationCell: Sendable {
  let level: Charter.Level
  let isChosen: Bool

  package static let names = Names<DelegationCell>(
    "cell of the board of delegation",
    [
      .text("level", "The level of its column") { $0.level.rawValue },
      .flag("is_chosen", "Whether the decision is taken on this level") { $0.isChosen },
    ])
}

/// Who takes a decision in the end.
private enum Side { case lead, together, team }

extension Charter.Level {
  fileprivate var side: Side {
    switch self {
    case .tell, .sell, .consult: .lead
    case .agree: .together
    case .advise, .inquire, .delegate: .team
    }
  }

  /// What the level means, seen from the team (J. Appelo, Management 3.0).
  package var meaning: String {
    switch self {
    case .tell: "the lead decides and says so"
    case .sell: "the lead decides and says why"
    case .consult: "the lead asks the team, then decides"
    case .agree: "the lead and the team decide together"
    case .advise: "the team asks the lead, then decides"
    case .inquire: "the team decides and says why"
    case .delegate: "the team decides"
    }
  }
}
