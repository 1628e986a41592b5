import Analysis
import Record
import Templating
import Wording

/// A coaching, as a row.
struct CoachingRow: Linked, Sendable {
  let report: CoachingReport
  let links: Links

  /// `since 3 November, until 31 January 2027`
  static func days(of report: CoachingReport, asOf: CalendarDate) -> String {
    let coaching = report.coaching
    let until = coaching.until.map { ", until \(shortWords(for: $0, asOf: asOf))" } ?? ""
    let day = shortWords(for: coaching.date, asOf: asOf)
    switch report.state {
    case .running: return "since \(day)\(until)"
    case .agreed: return "agreed on \(day)\(until)"
    case .suggested: return "suggested on \(day)\(until)"
    case .overrun:
      return "since \(day); its last day was \(shortWords(for: coaching.until ?? coaching.date, asOf: asOf))"
    case .done: return "from \(day)\(until)"
    }
  }

  /// `running since 3 November, until 31 January 2027`
  static func standing(of report: CoachingReport, asOf: CalendarDate) -> String {
    let days = days(of: report, asOf: asOf)
    switch report.state {
    case .running: return "running \(days)"
    case .done: return "done, \(days)"
    case .agreed, .suggested, .overrun: return days
    }
  }

  private var status: StatusView {
    switch report.state {
    case .running: StatusView(.good, "running")
    case .agreed: StatusView(.plain, "agreed")
    case .suggested: StatusView(.quiet, "suggested")
    case .overrun: StatusView(.watch, "past its end")
    case .done: StatusView(.quiet, "done")
    }
  }

  static let names = Names<CoachingRow>(
    "coaching",
    [
      .text("title", "What it is called") { $0.report.coaching.title },
      .optionalLink("href", "The way to it") { $0.links.to($0.report.key) },
      .text("practice", "The practice") { $0.report.coaching.practice.name },
      .text("practice_id", "Its letter and number") { $0.report.coaching.practice.rawValue },
      .text("from", "The team that helps") { $0.directory.teamName($0.report.coaching.fromTeam) },
      .optionalLink("from_href", "The way to it") { $0.links.toTeam($0.report.coaching.fromTeam) },
      .text("to", "The team that learns") { $0.directory.teamName($0.report.coaching.toTeam) },
      .optionalLink("to_href", "The way to it") { $0.links.toTeam($0.report.coaching.toTeam) },
      .text("days", "Since when, and until when") { days(of: $0.report, asOf: $0.asOf) },
      .object("status", "How far it is", of: StatusView.names) { $0.status },
      .optionalText("resources", "The time or money that is granted") { $0.report.coaching.resources },
      .optionalText("lead", "The role that leads it") { $0.report.coaching.lead },
    ])
}

/// A pairing that coverage suggests, as a row.
struct PairingRow: Linked, Sendable {
  let pairing: SuggestedPairing
  let links: Links

  static let names = Names<PairingRow>(
    "suggested pairing",
    [
      .text("practice", "The practice") { $0.pairing.practice.name },
      .text("practice_id", "Its letter and number") { $0.pairing.practice.rawValue },
      .text("from", "The team in which it is alive") { $0.directory.teamName($0.pairing.fromTeam) },
      .optionalLink("from_href", "The way to it") { $0.links.toTeam($0.pairing.fromTeam) },
      .text("to", "The team in which it is lapsing") { $0.directory.teamName($0.pairing.toTeam) },
      .optionalLink("to_href", "The way to it") { $0.links.toTeam($0.pairing.toTeam) },
      .list("alive_by", "What shows that it is alive", of: EvidenceView.names) { row in
        [row.pairing.aliveBy].compactMap(\.self).map { EvidenceView($0, by: row.links) }
      },
      .list("lapsing_by", "The last that shows it where it is lapsing", of: EvidenceView.names) { row in
        [row.pairing.lapsingBy].compactMap(\.self).map { EvidenceView($0, by: row.links) }
      },
    ])
}
