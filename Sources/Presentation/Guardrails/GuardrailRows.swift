import Analysis
import Record
import Templating
import Wording

/// A guardrail, as a row.
struct GuardrailRow: Linked, Sendable {
  let report: GuardrailReport
  let links: Links

  static let names = Names<GuardrailRow>(
    "guardrail",
    [
      .text("title", "What it is called") { $0.report.guardrail.title },
      .optionalLink("href", "The way to it") { $0.links.to($0.report.key) },
      .optionalText("rule", "What holds; nothing in a list of others that does not say") { $0.report.guardrail.rule },
      .object("status", "How it is checked", of: StatusView.names) { StatusView(checkOf: $0.report.guardrail) },
      .optionalText("check", "How it is checked, in its author's words") { $0.report.guardrail.check },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.report.guardrail.header, by: $0.links)
      },
      .text("waivers", "How many waivers it has, by what they are") { waiversClause(of: $0.report.waivers) },
    ])
}

/// A waiver, as a row.
struct WaiverRow: Linked, Sendable {
  let guardrail: GuardrailReport
  let report: WaiverReport
  let links: Links

  /// Those in force first, and those that are over last.
  static func rows(of guardrail: GuardrailReport, by links: Links) -> [WaiverRow] {
    let over = guardrail.waivers(.renewed, .ended, .refused)
    let open = guardrail.waivers.filter { ![.renewed, .ended, .refused].contains($0.state) }
    return (open.filter(\.isInForce) + open.filter { !$0.isInForce } + over)
      .map { WaiverRow(guardrail: guardrail, report: $0, links: links) }
  }

  private func day(_ date: CalendarDate?) -> String? { date.map { shortWords(for: $0, asOf: directory.report.asOf) } }

  private var request: Waiver.Request? { report.waiver.request }

  static let names = Names<WaiverRow>(
    "waiver",
    [
      .text("title", "The guardrail that need not be kept") { $0.guardrail.guardrail.title },
      .optionalLink("href", "The way to that") { $0.links.to($0.guardrail.key) },
      .optionalText("team", "The team that has it; nothing where a list of others names none") { row in
        row.report.waiver.team.map { row.directory.teamName($0) }
      },
      .optionalText("name", "What it is for, in a list of others") { $0.request?.name },
      .optionalText("part", "The part of the list it stands in") { $0.request?.part },
      .optionalText("reference", "Its ticket") { $0.request?.reference },
      .optionalText("asked", "The day on which it was asked for") { $0.day($0.request?.requestedOn) },
      .optionalText("answered", "The day on which that was answered") { $0.day($0.request?.answeredOn) },
      .optionalText("as_written", "Its status as it is written") { $0.request?.status },
      .optionalText("reason", "Why") { $0.report.waiver.reason },
      .optionalText("since", "The first day without the rule, renewals that follow at once included") {
        $0.day($0.report.opened)
      },
      .optionalText("until", "Its last day") { $0.day($0.report.waiver.expires) },
      .optionalText("ended", "The day from which the rule is kept again") { $0.day($0.report.waiver.endedOn) },
      .optionalText("renewed", "How often it has been renewed; nothing for what was not") { row in
        row.report.renewals > 0 ? "renewed \(timesWords(row.report.renewals))" : nil
      },
      .flag("is_too_long", "Whether it lasts longer than the policy allows") { row in
        row.report.isTooLong && [.planned, .running, .ending].contains(row.report.state)
      },
      .object("status", "What it is today", of: StatusView.names) { row in
        StatusView(row.report, asOf: row.directory.report.asOf)
      },
    ])
}
