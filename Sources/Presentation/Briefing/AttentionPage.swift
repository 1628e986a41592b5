import Analysis
import Record
package import Templating
import Wording

/// Everything that needs attention, also what somebody accepted.
package struct AttentionPage: FramedPage {
  let frame: PageFrame

  package init(_ directory: Directory) {
    frame = PageFrame(
      headline: attentionHeadline(directory.report.attention), lede: briefingLede(of: directory.report),
      label: "What needs attention", path: PagePath.attention, directory: directory)
  }

  private var groups: [AttentionGroup] {
    [
      group("concerns", "Needs a decision") { $0.accepted == nil && $0.tone == .bad },
      group("watched", "Worth a look") { $0.accepted == nil && $0.tone == .watch },
      group("good-news", "Good news") { $0.accepted == nil && $0.tone == .good },
      group("accepted", "Accepted for now") { $0.accepted != nil },
    ].filter { !$0.items.isEmpty }
  }

  private func group(
    _ id: String, _ name: String, _ isIncluded: (AttentionItem) -> Bool
  ) -> AttentionGroup {
    AttentionGroup(
      id: id, name: name, items: directory.report.attention.filter(isIncluded), links: frame.links)
  }

  package static let names = Names<AttentionPage>(
    page: "attention",
    [
      .flag("is_clear", "Whether the list is empty") { $0.directory.report.attention.isEmpty },
      .text("looks", "How much of the news may be chance") { $0.directory.report.newsBudget.expectation },
      .list(
        "groups", "What needs a decision, what is worth a look, good news, what is accepted", of: AttentionGroup.names
      ) {
        $0.groups
      },
      .list("stuck", "What waits for somebody, the most urgent first", of: WaitingRow.names) { page in
        waitingReasons(in: page.directory.report).prefix(WaitingRow.most).map { WaitingRow($0, by: page.frame.links) }
      },
      .optionalText("stuck_more", "How much more waits") {
        Wording.more(waitingReasons(in: $0.directory.report).count - WaitingRow.most)
      },
      .list("owners", "Whom to talk with, in configured order", of: OwnerGroup.names) {
        OwnerGroup.all(by: $0.frame.links)
      },
    ])
}

/// Something that waits for somebody, in a line.
struct WaitingRow: Linked, Sendable {
  let view: ReasonView
  let links: Links

  init(_ reason: AttentionReason, by links: Links) {
    (view, self.links) = (ReasonView(reason, by: links), links)
  }

  /// Nobody reads more of them.
  static let most = 50

  static let names = Names<WaitingRow>(
    "thing that waits",
    [
      .text("claim", "What is the case, in one sentence") { $0.view.wording.claim },
      .optionalLink("href", "The way to its subject") { $0.view.href },
      .optionalText("owner", "The team that is waited for") { row in
        row.view.reason.owner.map { row.directory.teamName($0) }
      },
    ])
}

/// What a team is to be talked with about.
struct OwnerGroup: Linked, Sendable {
  let team: String?
  let items: [AttentionItem]
  let links: Links

  /// Nobody reads more of one team here; its page has them all.
  private static let most = 20

  /// Teams as they are configured, then what nobody owns.
  static func all(by links: Links) -> [OwnerGroup] {
    let report = links.directory.report
    let open = Dictionary(
      grouping: report.attention.filter { $0.accepted == nil && $0.tone != .good }, by: \.lead.owner)
    let teams: [String?] = report.organization.teams.map { $0.id }
    let others = open.keys.filter { !teams.contains($0) }.sorted { ($0 ?? "\u{10FFFF}") < ($1 ?? "\u{10FFFF}") }
    return (teams + others).compactMap { team in open[team].map { OwnerGroup(team: team, items: $0, links: links) } }
  }

  static let names = Names<OwnerGroup>(
    "owner of attention items",
    [
      .text("owner", "The team, or that none is named") { group in
        group.team.map { group.directory.teamName($0) } ?? "No team named"
      },
      .optionalLink("href", "The way to the team") { group in group.team.flatMap { group.links.toTeam($0) } },
      .list("items", "What to talk about, the most urgent first", of: WaitingRow.names) { group in
        group.items.prefix(most).map { WaitingRow($0.lead, by: group.links) }
      },
      .optionalText("more", "How much more there is") { Wording.more($0.items.count - most) },
    ])
}

/// The items of one tone.
package struct AttentionGroup: Linked, Sendable {
  let id: String
  let name: String
  let items: [AttentionItem]
  let links: Links

  /// Nobody reads more of one kind; the number of the rest is said.
  private static let most = 200

  package static let names = Names<AttentionGroup>(
    "group of attention items",
    [
      .text("id", "Its place on the page, for links") { $0.id },
      .text("name", "What the items have in common") { $0.name },
      .list("attention", "The items, the most urgent first", of: AttentionView.names) { group in
        group.items.prefix(most).map { AttentionView($0, by: group.links) }
      },
      .optionalText("more", "How much more there is") { Wording.more($0.items.count - most) },
    ])
}

/// `Two concerns, four things worth a look and one piece of good news.`
private func attentionHeadline(_ items: [AttentionItem]) -> String {
  let open = items.filter { $0.accepted == nil }
  let parts = [
    phrase(open, .bad, "concern", "concerns"),
    phrase(open, .watch, "thing worth a look", "things worth a look"),
    phrase(open, .good, "piece of good news", "pieces of good news"),
  ].compactMap { $0 }
  return parts.isEmpty ? "Nothing on the record asks for attention." : sentence(joined(parts))
}

private func phrase(
  _ items: [AttentionItem], _ tone: AttentionItem.Tone, _ singular: String, _ plural: String
) -> String? {
  let number = items.filter { $0.tone == tone }.count
  return number == 0 ? nil : spelled(number, singular, plural)
}
