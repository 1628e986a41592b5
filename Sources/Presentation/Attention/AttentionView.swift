package import Analysis
import Record
package import Templating
import Wording

/// An attention item on a page: a subject with every reason for a conversation. Shown by `partials/attention`.
package struct AttentionView: Linked, Sendable {
  package let item: AttentionItem
  package let links: Links
  /// What leads, and what else is the case, the most serious first.
  let lead: ReasonView
  let others: [ReasonView]

  package init(_ item: AttentionItem, by links: Links) {
    (self.item, self.links) = (item, links)
    let lead = ReasonView(item.lead, by: links)
    self.lead = lead
    others = item.others.map { ReasonView($0, by: links, below: lead) }
  }

  package var href: String? { lead.href }

  package var question: String { lead.wording.question }

  /// The team to talk with, unless this is its page.
  private var owner: String? { item.lead.owner.flatMap { links.isPage(ofTeam: $0) ? nil : $0 } }

  package static let names = Names<AttentionView>(
    "attention item",
    [
      .all(of: ReasonView.names) { $0.lead },
      .list("also", "What else is the case with it, the most serious first", of: ReasonView.names) { $0.others },
      .text("question", "What to ask whom it concerns") { $0.question },
      .optionalText("owner", "The team to talk with") { view in view.owner.map { view.directory.teamName($0) } },
      .optionalLink("owner_href", "The way to that team") { view in view.owner.flatMap { view.links.toTeam($0) } },
    ])
}

extension Links {
  func isPage(ofTeam id: String) -> Bool { isOn(PagePath.record(RecordKey(.team, id: id))) }
}

extension AttentionItem {
  /// What is the case, every reason in a sentence.
  func claims(asOf: CalendarDate) -> String {
    reasons.map { $0.wording(asOf: asOf).claim }.joined(separator: " ")
  }
}
