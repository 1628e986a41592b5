import Analysis
import Record
package import Templating

/// A charter on its team's page.
package struct CharterView: Linked, Sendable {
  let charter: Charter
  let links: Links

  private var reviewed: String? {
    charter.header.lastReviewedOn.map { "Reviewed \(shortWords(for: $0, asOf: directory.report.asOf))" }
      ?? charter.header.date.map { "Written \(shortWords(for: $0, asOf: directory.report.asOf))" }
  }

  package static let names = Names<CharterView>(
    "charter",
    [
      .texts("goals", "What the team is for") { $0.charter.goals },
      .texts("guardrails", "What it keeps to") { $0.charter.guardrails },
      .list("delegation", "What may be decided by whom", of: DelegationView.names) {
        $0.charter.delegation.map(DelegationView.init)
      },
      .markup("body", "What else its authors wrote") { $0.charter.header.body.html(by: $0.links) },
      .optionalText("reviewed", "When it was written or last looked at") { $0.reviewed },
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
    ])
}

extension Charter.Level {
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
