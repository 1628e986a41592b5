import Analysis
import Diagnostics
import Record

/// A small organization, written by hand: enough to show every part of a page.
enum Sample {
  static let asOf = day("2026-11-20")

  static func day(_ text: String) -> CalendarDate {
    CalendarDate(iso: text) ?? CalendarDate(dayNumber: 0)
  }

  static var report: Report { analyse(record, asOf: asOf, previous: day("2026-11-06")) }

  static var emptyReport: Report {
    analyse(OrganizationRecord(organization: Organization(name: "New & Co")), asOf: asOf)
  }

  static var organization: Organization {
    var organization = Organization(name: "Quayside Systems", timeZone: "Europe/Lisbon")
    organization.teams = [
      Team(id: "commerce", name: "Commerce", parent: nil, span: span("fairlead.yaml")),
      Team(id: "payments", name: "Payments", parent: "commerce", span: span("fairlead.yaml")),
      Team(id: "platform", name: "Platform", parent: nil, span: span("fairlead.yaml")),
    ]
    organization.services = [
      Service(id: "dues-api", team: "payments", span: span("fairlead.yaml")),
      Service(id: "ledger", team: "payments", span: span("fairlead.yaml")),
      Service(id: "event-log", team: "platform", span: span("fairlead.yaml")),
    ]
    organization.audiences = [
      Audience(
        id: "executives", name: "Executives",
        cadence: CalendarDuration(2, .week).map { Cadence(every: $0, starts: day("2026-01-08")) }, sees: [.everyone])
    ]
    organization.acknowledgements = [
      Acknowledgement(
        rule: "team.no-charter", subject: "platform", until: day("2026-12-31"),
        reason: "the platform group is being formed", span: span("fairlead.yaml"))
    ]
    return organization
  }

  static var record: OrganizationRecord {
    var record = OrganizationRecord(organization: organization)
    record[Strategy.self] = strategies
    record[Metric.self] = metrics
    record[Objective.self] = objectives
    record[Decision.self] = decisions
    record[Charter.self] = [charter]
    record.input.total = 41
    return record
  }

  static func span(_ file: String) -> SourceSpan { .wholeFile(file) }

  static func header(
    _ key: RecordKey, _ title: String, _ file: String, owner: String? = nil, date: String? = nil
  ) -> RecordHeader {
    var header = RecordHeader(key: key, file: file, span: span(file), title: title)
    header.owner = owner
    header.date = date.map(day)
    return header
  }

  static func prose(_ html: String) -> Prose {
    Prose(html: Array(html.utf8), slots: [], headings: [])
  }
}
