package import Analysis
import Record
package import Templating
import Wording

/// One team: what it is for, what it may decide, and how its goals stand.
package struct TeamPage: FramedPage {
  let item: TeamReport
  let frame: PageFrame

  package init(_ item: TeamReport, in directory: Directory) {
    self.item = item
    frame = PageFrame(
      headline: teamHeadline(item, directory), lede: teamLede(item), label: item.team.name,
      path: PagePath.record(RecordKey(.team, id: item.team.id)), directory: directory)
  }

  private var objectives: [ObjectiveRow] {
    let period = directory.lookup.currentPeriod
    return item.objectives.filter { $0.group == period?.period.id }.compactMap { directory.lookup.objective($0) }
      .map { ObjectiveRow($0, shareGone: period?.shareGone ?? 0, by: frame.links) }
  }

  private var decisions: [DecisionRow] {
    let newest = item.decisions.compactMap { directory.lookup.decision($0) }
      .sorted { ($0.decision.header.date?.dayNumber ?? .min) > ($1.decision.header.date?.dayNumber ?? .min) }
    return newest.prefix(12).map { DecisionRow($0, by: frame.links) }
  }

  private static let mostAttention = 20

  package static let names = Names<TeamPage>(
    page: "team",
    [
      .text("name", "What the team is called") { $0.item.team.name },
      .link("teams_href", "The way to all teams") { $0.frame.link(to: PagePath.teams) },
      .optionalObject("parent", "The team it belongs to", of: RecordLink.names) { page in
        page.item.team.parent.flatMap { RecordLink(RecordKey(.team, id: $0), by: page.frame.links) }
      },
      .list("children", "The teams below it", of: RecordLink.names) { page in
        page.item.children.compactMap { RecordLink(RecordKey(.team, id: $0), by: page.frame.links) }
      },
      .optionalObject("charter", "What it is for and what it may decide", of: CharterView.names) { page in
        page.item.charter.map { CharterView(charter: $0, links: page.frame.links) }
      },
      .attention("What needs a conversation with it") { Array($0.item.attention.prefix(TeamPage.mostAttention)) },
      .optionalText("attention_more", "How much more there is") { page in
        more(page.item.attention.count - TeamPage.mostAttention)
      },
      .optionalText("period", "The period that the objectives are of") { $0.directory.lookup.currentPeriod?.period.id },
      .text("period_gone", "The share of it that has gone") {
        percent($0.directory.lookup.currentPeriod?.shareGone ?? 0)
      },
      .list("objectives", "Its objectives of the period", of: ObjectiveRow.names) { $0.objectives },
      .list("metrics", "The metrics it owns", of: MetricRow.names) { page in
        page.item.metrics.compactMap { page.directory.lookup.metric($0) }
          .map { MetricRow($0, by: page.frame.links) }
      },
      .list("decisions", "The latest decisions it answers for", of: DecisionRow.names) { $0.decisions },
      .list("strategies", "The strategies it owns", of: RecordLink.names) { page in
        page.item.strategies.compactMap { RecordLink($0, by: page.frame.links) }
      },
      .optionalLink("health_href", "The way to how it delivers; nothing without events") { page in
        page.frame.links.toHealth(.team, page.item.team.id)
      },
      .all(of: TeamHoldingsView.names) { TeamHoldingsView(item: $0.item, links: $0.frame.links) },
      .text("services", "The services it answers for") { page in
        page.item.services.map(\.id).joined(separator: ", ")
      },
    ])
}

/// What is open about the team and about what it owns.
private func teamHeadline(_ item: TeamReport, _ directory: Directory) -> String {
  let open = item.attention.filter { $0.accepted == nil }
  let concerns = open.filter { $0.tone != .good }
  guard let first = open.first else {
    return item.charter == nil ? "\(item.team.name) has nothing on the record yet." : "\(item.team.name) is on course."
  }
  let news = first.lead.wording(asOf: directory.report.asOf).claim
  let others = concerns.count - (first.tone == .good ? 0 : 1)
  guard others > 0 else { return "\(item.team.name): \(news)" }
  let more = "\(spelled(others)) more \(others == 1 ? "thing needs" : "things need") a conversation"
  return "\(item.team.name): \(news.hasSuffix(".") ? String(news.dropLast()) : news), and \(more)."
}

/// The first goal, as the team wrote it.
private func teamLede(_ item: TeamReport) -> String { item.charter?.goals.first.map(sentence) ?? "" }
