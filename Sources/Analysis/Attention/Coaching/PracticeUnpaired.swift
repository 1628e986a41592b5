package import Diagnostics
import Record

/// So many are on the list at a time: a conversation about each is possible.
private let most = 3

package struct PracticeUnpaired: AttentionRule {
  package let pairing: SuggestedPairing
  /// The name of the team in which the practice is alive.
  package let teacher: String

  package static let rule = Rule(
    "coaching.unpaired", .note, "A team in which a practice lapses can learn it from one in which it is in use",
    explanation: """
      By coverage, which is computed from the record and is never about a person, a practice is practised in one team and \
      lapsing in another, and the other takes part in no coaching of it that is suggested, agreed or running. At most \
      three are told at a time, each of another practice and for another team: first what lapses in most teams, then \
      in the order of the practices and teams. A team is paired with one of its own group where the practice is alive, else \
      with any; of several with the one whose evidence is the latest. Ask both teams; `fairlead new coaching` writes the file.
      """)
  package static let urgency = 3.0

  package static func found(in snapshot: Snapshot) -> [Found<Self>] {
    let teams = Dictionary(snapshot.organization.teams.map { ($0.id, $0) }) { first, _ in first }
    var (practices, learners): (Set<Practice>, Set<String>) = ([], [])
    var found: [Found<Self>] = []
    for pairing in snapshot.pairings where found.count < most {
      guard let learner = teams[pairing.toTeam], !practices.contains(pairing.practice),
        !learners.contains(pairing.toTeam)
      else { continue }
      practices.insert(pairing.practice)
      learners.insert(pairing.toTeam)
      found.append(
        Found(
          .watch, .team(learner.id), called: learner.name, owner: learner.id,
          Self(pairing: pairing, teacher: teams[pairing.fromTeam]?.name ?? pairing.fromTeam),
          [pairing.aliveBy, pairing.lapsingBy].compactMap(\.self)))
    }
    return found
  }

  package var detail: String? { pairing.practice.rawValue }

  /// A suggestion is no news; what lapses is told by other rules.
  package func isToldOtherwise(_: AttentionItem.Subject, from _: some ReportFacts, in _: some ReportFacts) -> Bool {
    true
  }
}
