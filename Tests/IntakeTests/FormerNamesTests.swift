import Diagnostics
import Record
import Testing

@testable import Intake

@Suite("Renames and ends")
struct FormerNamesTests {
  private static let organization = """
    organization: Quayside
    teams:
      - {id: commerce, name: Commerce, was: [checkout, shop]}
      - {id: mail, parent: shop}
    services:
      - {id: till, team: checkout, was: [pos]}
      - {id: post, team: mail, retired_on: 2026-05-01}
    delivery:
      rebase: [{date: 2026-03-02, service: pos, reason: A new pipeline}]
    acknowledgements:
      - {rule: delivery.moved, subject: pos, until: 2026-12-31, reason: Known}

    """
  private static let metric = """
    title: Hours
    question: What did we wait for?
    better: lower
    kind: leading
    ties_to: reliability
    owner: checkout

    """

  @Test("one line of 'was' reads records, rows and columns of the old id as the new one, and nothing is found")
  func renamed() async throws {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", Self.organization)
    try scratch.write(
      "metrics/hours.yaml", Self.metric + "source: {csv: data/h.csv, date: day, value: h, team: team}\n")
    try scratch.write("metrics/often.yaml", Self.metric + "source: {delivery: deployment_frequency, service: pos}\n")
    try scratch.write("data/h.csv", "day,team,h\n2026-04-06,shop,3\n2026-04-13,commerce,4\n")
    try scratch.write("data/capacity.csv", "week,team,kind,person_days\n2026-04-06,checkout,feature,3\n")
    try scratch.write(
      "data/deployments.csv",
      "id,service,deployed_at,status\na,pos,2026-04-06T10:00Z,success\nb,till,2026-04-07T10:00Z,success\n")
    try scratch.write(
      "data/changes.csv",
      "id,service,first_commit_at,opened_at,first_review_at,merged_at,deployed_at\nc,pos,,,,,2026-04-06T10:00Z\n")
    try scratch.write("teams/checkout.md", "---\ngoals: [Sell]\n---\n# Commerce\n")
    let reading = await readContent(at: scratch.content)
    #expect(reading.findings.filter { $0.severity != .note }.map(\.message) == [])
    let record = try #require(reading.record)
    #expect(record.organization.teams.map(\.parent) == [nil, "commerce"])
    #expect(record.organization.services.map(\.team) == ["commerce", "mail"])
    #expect(record.organization.delivery.rebases.map(\.part) == [.service("till")])
    #expect(record.organization.acknowledgements.map(\.subject) == ["till"])
    #expect(record[Metric.self].map(\.header.owner) == ["commerce", "commerce"])
    #expect(record[Metric.self][0].points.map(\.part) == [.team("commerce"), .team("commerce")])
    #expect(record[Metric.self][1].source == .delivery(.deploymentFrequency, of: .service("till")))
    #expect(record.capacity.map(\.team) == ["commerce"])
    #expect(record[Charter.self].map(\.id) == ["commerce"])
    let events = try #require(record.events)
    #expect(events.services == ["till", "post"])
    #expect(events.deployments.map { $0.starts } == [[0, 2, 2]])
    #expect(events.changes.map(\.service) == [0])
  }

  @Test("a circle of former ids ends, and every id stays what it is")
  func circle() async throws {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml", "organization: A\nteams: [{id: a, was: [b], parent: b}, {id: b, was: [a], parent: a}]\n")
    let reading = await readContent(at: scratch.content)
    #expect(reading.findings.filter { $0.rule == "organization.former-id" }.count == 2)
    #expect(reading.findings.contains { $0.rule == "organization.team-cycle" })
    #expect(reading.record?.organization.teams.map(\.parent) == ["b", "a"])
  }

  @Test("rows after the day of retirement are told with their number, at the day")
  func retired() async throws {
    let scratch = try Scratch()
    try scratch.write("fairlead.yaml", Self.organization)
    try scratch.write(
      "data/deployments.csv",
      "id,service,deployed_at,status\na,post,2026-05-01T23:59Z,success\nb,post,2026-05-02T00:00Z,failed\n")
    try scratch.write("data/incidents.csv", "service,opened_at,resolved_at\npost,2026-05-03T00:00Z,\n")
    let findings = await readContent(at: scratch.content).findings.filter { $0.rule == "event.after-retirement" }
    #expect(findings.map(\.message) == ["'post' has 1 deployment, 1 incident after this day"])
    #expect(findings.first?.span?.line == 7)
    #expect(findings.first?.severity == .warning)
  }
}
