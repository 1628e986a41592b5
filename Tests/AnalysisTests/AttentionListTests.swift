import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("The attention list")
struct AttentionListTests {
  private let reached = Objective.build("reached", [.checked([("2026-11-10", 10)], from: 0, to: 10)])
  private let behind = Objective.build("behind", [.checked([("2026-11-10", 3)], from: 0, to: 10)])
  private let lost = Objective.build("lost", [.checked([("2026-11-10", 0)], from: 0, to: 10)])

  private func report(on date: String = "2026-11-16", _ acknowledgements: [Acknowledgement] = []) -> Report {
    analyse(
      .build {
        $0.objectives = [reached, behind, lost]
        $0.organization.acknowledgements = acknowledgements
      }, asOf: day(date))
  }

  private func accept(_ rule: String, _ subject: String, until: String = "2026-11-16") -> Acknowledgement {
    Acknowledgement(rule: rule, subject: subject, until: day(until), reason: "Known", span: spot("fairlead.yaml", 8))
  }

  @Test("puts bad before watch before good")
  func order() {
    #expect(report().reasons.map(\.subject.id) == ["lost", "behind", "reached"])
  }

  @Test("puts what was accepted last, until its day has passed")
  func accepted() {
    let known = accept("objective.behind-pace", "lost")
    #expect(report([known]).reasons.map(\.subject.id) == ["behind", "reached", "lost"])
    #expect(report([known]).reasons.last?.accepted == known)
    #expect(report(on: "2026-11-17", [known]).reasons.first?.subject.id == "lost")
    #expect(report(on: "2026-11-17", [known]).reasons.first?.accepted == nil)
  }

  @Test("accepts by rule and subject, the subject with or without its period")
  func acceptedName() {
    #expect(report([accept("objective.behind-pace", "2026-Q4/lost")]).reasons.last?.subject.id == "lost")
    #expect(report([accept("objective.no-check-in", "lost")]).reasons.allSatisfy { $0.accepted == nil })
    let two = [accept("objective.behind-pace", "lost"), accept("objective.behind-pace", "lost", until: "2026-12-01")]
    #expect(report(two).reasons.last?.accepted?.until == day("2026-12-01"))
  }

  private func reason(
    _ tone: AttentionItem.Tone, _ subject: AttentionItem.Subject, _ matter: any AttentionRule,
    _ accepted: Acknowledgement? = nil
  ) -> AttentionReason {
    AttentionReason(
      tone: tone, subject: subject, name: "T", owner: nil, matter: matter, evidence: [], weight: 0, accepted: accepted)
  }

  @Test("one subject is one item that begins with the most serious reason; good news and what is accepted are others")
  func bySubject() {
    let items = [
      reason(.bad, .service("a"), TeamWithoutCharter()), reason(.watch, .service("b"), TeamWithoutGoal()),
      reason(.watch, .service("a"), TeamWithoutGoal()), reason(.good, .service("a"), ObjectiveReached(score: 1)),
      reason(.watch, .service("a"), ObjectiveReached(score: 0), accept("objective.reached", "a")),
    ].bySubject
    #expect(
      items.map { $0.reasons.map(\.rule) }
        == [["team.no-charter", "team.no-goal"], ["team.no-goal"], ["objective.reached"], ["objective.reached"]])
    #expect(items.map(\.tone) == [.bad, .watch, .good, .watch])
    #expect(items.map { $0.accepted != nil } == [false, false, false, true])
  }

  @Test("of the organization and of a team each rule gives an item of its own")
  func ofTheOrganization() {
    let items = [
      reason(.watch, .organization, TeamWithoutCharter()), reason(.watch, .organization, TeamWithoutGoal()),
      reason(.watch, .organization, TeamWithoutCharter()),
    ].bySubject
    #expect(items.map(\.reasons.count) == [2, 1])
    let team = [
      reason(.watch, .team("a"), TeamWithoutCharter()), reason(.watch, .team("a"), TeamWithoutGoal()),
      reason(.watch, .team("b"), TeamWithoutGoal()),
    ].bySubject
    #expect(team.map(\.reasons.count) == [1, 1, 1])
  }

  @Test("a page that is about some reasons shows an item with these alone")
  func telling() {
    let items = [reason(.bad, .service("a"), TeamWithoutCharter()), reason(.watch, .service("a"), TeamWithoutGoal())]
      .bySubject
    #expect(items.telling { $0.matter is TeamWithoutGoal }.map(\.lead.rule) == ["team.no-goal"])
    #expect(items.telling { $0.matter is ObjectiveReached }.isEmpty)
  }

  @Test("has findings for acknowledgements that accept nothing")
  func unused() {
    let acknowledgements = [
      accept("objective.behind-pace", "lost"), accept("objective.behind-pace", "los"),
      accept("objective.behind-pac", "lost"), accept("objective.behind-pace", "behind", until: "2026-11-15"),
    ]
    let found = acknowledgementFindings(
      acknowledgements, reasons: report(acknowledgements).reasons, asOf: day("2026-11-16"), known: ["lost"])
    #expect(found.map(\.rule) == ["acknowledgement.unused", "acknowledgement.unknown-rule", "acknowledgement.expired"])
    #expect(
      found.map(\.hint) == [
        "did you mean 'lost'?", "did you mean 'objective.behind-pace'?",
        "the item is open again: mend it, or accept it until a later day",
      ])
    #expect(found.map(\.severity) == [.note, .error, .note])
  }

  @Test("has an explanation for each rule, and each id once")
  func explained() {
    let rules = attentionRuleExplanations + analysisRules
    #expect(Set(rules.map(\.id)).count == rules.count)
    #expect(Set(attentionRules.list.map { $0.rule.id }).isSubset(of: Set(rules.map(\.id))))
    #expect(attentionRuleExplanations.allSatisfy { $0.severity == .note })
    #expect(rules.allSatisfy { !$0.explanation.isEmpty })
  }
}
