import Diagnostics
import Record
import Testing

@testable import Intake

/// What the examples become: each field's value, as it was written.
@Suite("values of every kind")
struct KindValueTests {
  private func record(of kind: String) async throws -> OrganizationRecord {
    let example = try #require(KindExample.all.first { $0.kind.name == kind })
    return try #require(try await example.check(example.tree).record)
  }

  @Test("the organization")
  func organization() async throws {
    let organization = try await record(of: "organization").organization
    #expect((organization.name, organization.timeZone) == ("Quayside Systems", "Europe/Lisbon"))
    #expect((organization.fiscalYearStarts, organization.weekStarts.name) == (1, "monday"))
    #expect(organization.asOf?.iso == "2026-06-15")
    #expect(
      organization.teams.map { [$0.id, $0.name, $0.parent ?? "-"] } == [
        ["commerce", "Commerce", "company"], ["payments", "Payments", "commerce"], ["company", "company", "-"],
      ])
    #expect(organization.services.map { [$0.id, $0.team] } == [["checkout-api", "payments"]])
    let audience = try #require(organization.audiences.first)
    #expect((audience.id, audience.name, audience.sees) == ("executives", "Executives", ["everyone", "leadership"]))
    #expect((audience.mail?.to.map(\.text), audience.mail?.from.text) == (["execs@example.com"], "reports@example.com"))
    #expect(organization.publishedAt == "https://reports.example.com/fairlead/")
    #expect((audience.cadence?.starts.iso, audience.cadence?.every.count) == ("2026-01-08", 2))
    let policies = organization.policies
    #expect((policies.headlineMetrics, policies.proposedDays, policies.checkInDays) == (7, 30, 14))
    #expect(
      organization.acknowledgements.map { [$0.rule, $0.subject, $0.until.iso, $0.reason] } == [
        ["knowledge.one-person", "The ledger", "2026-06-30", "A rotation begins in July."]
      ])
    #expect(organization.decisionFolders.map { [$0.path, $0.name] } == [["decisions", "decisions"]])
  }

  @Test("signals are told by the rules that are named, else by Wheeler's", arguments: SignalRules.allCases)
  func signalRules(rules: SignalRules) async throws {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", "organization: Test\nsignals: {rules: \(rules.rawValue)}\n")
    #expect(await scratch.check().record?.organization.signalRules == rules)
    try scratch.write("fairlead.yaml", "organization: Test\n")
    #expect(await scratch.check().record?.organization.signalRules == .wheeler)
  }

  @Test("what stands in the head of every file")
  func header() async throws {
    let header = try #require(try await record(of: "strategy")[Strategy.self].first).header
    #expect((header.id, header.file, header.title) == ("fast", "strategy/fast.md", "Changes in use within a day"))
    #expect((header.owner, header.date?.iso, header.tags) == ("payments", "2026-03-02", ["speed", "trust"]))
    #expect((header.visibility, header.lastReviewedOn?.iso) == ("everyone", "2026-05-04"))
    #expect(header.reviewDue?.iso == "2026-11-04")
  }

  @Test("strategy")
  func strategy() async throws {
    let strategy = try #require(try await record(of: "strategy")[Strategy.self].first)
    #expect((strategy.problem, strategy.users) == ("Finished work waits for days.", "Customers who reported a fault"))
    #expect(strategy.whyUsers == "A fault that is mended but not released is still a fault.")
    #expect((strategy.whyBusiness, strategy.horizon) == ("Waiting delays what was paid for.", "end of 2027"))
    #expect((strategy.outcomes.map(\.value), strategy.notDoing) == (["lead-time"], ["A new build"]))
  }

  @Test("metric")
  func metric() async throws {
    let metric = try #require(try await record(of: "metric")[Metric.self].first { $0.id == "lead-time" })
    #expect((metric.question, metric.unit) == ("What did the slowest change wait for?", "h"))
    #expect((metric.better, metric.kind, metric.tiesTo) == (.lower, .leading, .reliability))
    var columns = MetricSource.CSVColumns(path: "data/lead-time.csv", date: "week", value: "hours", team: "team")
    if case .csv(let read) = metric.source { columns.namedAt = read.namedAt }
    #expect(metric.source == .csv(columns))
    #expect(columns.namedAt.map { $0.file.hasSuffix("metrics/lead-time.yaml") } == true)
    #expect((metric.target, metric.isHeadline, metric.definition) == (24, true, "From merge to use"))
    #expect(metric.rebases.map { [$0.date.iso, $0.reason] } == [["2026-02-02", "A second pipeline"]])
    let points = metric.points.map { "\($0.date.iso) \($0.value) \($0.part?.id ?? "")" }
    #expect(points.suffix(2) == ["2026-06-01 20.0 payments", "2026-06-08 22.0 payments"])
  }

  @Test("objective")
  func objective() async throws {
    let objective = try #require(try await record(of: "objective")[Objective.self].first { $0.id == "day" })
    #expect((objective.period.id, objective.kind, objective.declared?.rawValue) == ("2026-Q2", .committed, "on track"))
    #expect(objective.alignsTo.map(\.value) == ["greater"])
    let (first, second) = (objective.keyResults[0], objective.keyResults[1])
    #expect((first.id, first.title, first.baseline, first.target) == ("teams", "Teams that release alone", 1, 5))
    #expect((first.stretch, first.weight, first.confidence) == (6, 2, 0.6))
    guard case .checkIns(let checkIns) = first.measure, case .metric(let metric) = second.measure else {
      Issue.record("measured otherwise than written")
      return
    }
    #expect(
      checkIns.map { "\($0.date.iso) \($0.value) \($0.confidence ?? -1) \($0.note ?? "")" } == [
        "2026-06-01 3.0 0.5 Two more"
      ])
    #expect((metric.value, second.weight, second.stretch, second.confidence) == ("lead-time", 1, nil, nil))
  }

  @Test("decision")
  func decision() async throws {
    let decision = try #require(try await record(of: "decision")[Decision.self].first { $0.id == "0002-queue" })
    #expect((decision.title, decision.status, decision.dialect) == ("One queue for all payments", .accepted, .own))
    #expect((decision.deciders, decision.consulted, decision.informed) == (["Payments"], ["Operations"], ["Sales"]))
    #expect(
      decision.options == [
        DecisionOption(name: "One queue", isRecommended: true, businessImplication: "A week of work"),
        DecisionOption(name: "Many"),
      ])
    #expect(decision.businessImplication == "Fewer lost orders")
    #expect(
      decision.dissent == [
        Dissent(
          who: "Operations", view: "One queue is one point of failure", answered: "It has two nodes",
          became: "A third node")
      ])
    #expect((decision.supersedes.ids, decision.amends.ids) == (["0001-old"], ["0003-later"]))
    #expect((decision.related.ids, decision.supersededBy, decision.amendedBy) == (["0003-later"], [], []))
    #expect((decision.decideBy?.iso, decision.provisionalUntil?.iso) == ("2026-04-01", "2026-12-31"))
    #expect(
      (decision.header.date?.iso, decision.header.owner, decision.header.tags) == (
        "2026-03-02", "payments", ["speed", "trust"]
      ))
    #expect((decision.header.reviewDue?.iso, decision.otherFields) == ("2026-11-04", []))
  }

  @Test("pulse")
  func pulse() async throws {
    let pulse = try #require(try await record(of: "pulse")[Pulse.self].first)
    #expect(
      pulse.questions == [
        Pulse.Question(id: "mistakes", text: "A mistake is held against you here", isReversed: true, practice: .C1)
      ])
    let wave = try #require(pulse.waves.first)
    #expect((pulse.scale, wave.id.value, wave.closes.iso, wave.minimum.value) == (1...7, "spring", "2026-05-29", 5))
    #expect(wave.tree?.map(\.id) == ["payments", "commerce"] && wave.tree?.first?.parent == "commerce")
    #expect((pulse.source.wave, pulse.source.team, pulse.source.date) == ("wave", "team", "day"))
    #expect(pulse.source.shape == .long(question: "question", value: "value"))
    #expect(pulse.answers == [PulseAnswers(wave: 0, team: "payments", counts: [[0, 1, 0, 0, 0, 0, 0]])])
    #expect(pulse.asked.map(\.count) == [9])
  }

  @Test("team charter")
  func charter() async throws {
    let charter = try #require(try await record(of: "team")[Charter.self].first)
    #expect((charter.id, charter.title, charter.goals) == ("payments", "Payments", ["Money arrives"]))
    #expect(charter.guardrails == ["Nothing that cannot be rolled back"])
    #expect(charter.delegation.map { "\($0.decision) \($0.level.rawValue)" } == ["Releases delegate"])
  }

  @Test("guardrail")
  func guardrail() async throws {
    let guardrail = try #require(try await record(of: "guardrail")[Guardrail.self].first)
    #expect(
      guardrail.rule == "No service reads another's tables" && guardrail.why == "A renamed column stopped the gates")
    #expect(guardrail.check == "A query of the build farm" && guardrail.isAutomatic == true)
    #expect(guardrail.since?.iso == "2026-03-02")
    let waiver = try #require(guardrail.waivers.first)
    #expect((waiver.team, waiver.reason) == ("payments", "The ledger is copied"))
    #expect(
      [waiver.from, waiver.expires, waiver.endedOn].map { $0?.iso } == ["2026-04-01", "2026-12-31", "2026-06-01"])
    #expect(waiver.request == nil)
  }

  @Test("radar")
  func radar() async throws {
    let entry = try #require(try await record(of: "radar")[RadarEntry.self].first)
    #expect((entry.title, entry.ring, entry.quadrant, entry.isRemoved) == ("Queues", .trial, "Techniques", false))
    #expect(entry.key == RecordKey(.radar, group: "2026-05", id: "queues"))
  }

  @Test("review")
  func review() async throws {
    let review = try #require(try await record(of: "review")[Review.self].first)
    #expect((review.days.team, review.days.promisedDays, review.decision?.value) == ("payments", 5, "0002-queue"))
    #expect(
      [review.days.requestedOn, review.days.firstResponseOn, review.days.decidedOn].map { $0?.iso }
        == ["2026-02-25", "2026-02-26", "2026-03-02"])
  }

  @Test(
    "texts stay as they are written: no number, no yes, no day is made of them",
    arguments: ["1.10", "007", "no", "12:30", "2026-01-01", "1e3"])
  func texts(written: String) async throws {
    let example = try #require(KindExample.all.first { $0.kind.name == "strategy" })
    let tree = example.tree.replacing(["horizon"], with: .scalar(written, isText: false))
    #expect(try await example.check(tree).record?[Strategy.self].first?.horizon == written)
  }
}
