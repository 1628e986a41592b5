package import Analysis
import Record
import Wording

/// The brief of an audience as it is mailed: the note that a person wrote, what needs the readers, what changed and what falls
/// due. Less than its page has, and two links to the rest.
package struct BriefMail: Linked, Sendable {
  package let brief: BriefReport
  let links: Links
  /// Whether it is known where the site is published.
  private let isPublished: Bool

  package init(_ brief: BriefReport, in directory: Directory) {
    self.brief = brief.withoutUpdatesDue
    let address = directory.report.organization.publishedAt
    isPublished = address != nil
    links = Links(published: address ?? "", in: directory)
  }

  /// A mail is no dashboard: eight claims at most, and some dates.
  enum Most {
    static let decisions = 2
    static let concerns = 3
    static let changes = 3
    static let dates = 4
  }

  var organization: String { report.organization.name }

  /// The note that goes out with it: the latest.
  var note: MailedNote? {
    brief.latest.map { MailedNote(update: $0, isNews: isNewsFromToday, links: links) }
  }

  /// Whether the note was written for the day of the report: its title is then the news.
  var isNewsFromToday: Bool { brief.latest?.date == asOf }

  /// Whether a person kept a list of the draft in the note, cut to what matters: then it is not told a second time.
  private func isInNote(_ heading: String) -> Bool {
    brief.latest?.header.body.headings.contains { $0.text == heading } ?? false
  }

  private var waiting: [DecisionReport] { brief.decisions.compactMap { directory.lookup.decision($0) } }

  var decisions: [MailedDecision] {
    isInNote(BriefHeading.decisions)
      ? [] : waiting.prefix(Most.decisions).map { MailedDecision(row: DecisionRow($0, by: links)) }
  }
  var decisionsMore: String? { more(waiting.count - Most.decisions) }

  var concerns: [MailedConcern] {
    guard !isInNote(BriefHeading.concerns) else { return [] }
    let new = Set(newConcerns.map(\.id))
    return toldConcerns.map { item in
      MailedConcern(view: AttentionView(item, by: links), isNew: new.contains(item.id))
    }
  }

  /// The one that the headline tells is among them, with its evidence, before the gravest of the others.
  private var toldConcerns: [AttentionItem] {
    let first = Array(brief.concerns.prefix(Most.concerns))
    guard let news, !first.contains(where: { $0.id == news.id }) else { return first }
    return [report.attention.first { $0.id == news.id } ?? news] + first.prefix(Most.concerns - 1)
  }

  /// What needs attention and has no place here.
  var concernsMore: String? {
    more(report.attention.count { $0.accepted == nil && $0.tone != .good && !$0.isOfAudience } - toldConcerns.count)
  }

  /// What changed, but for the concerns that are told anyway.
  private var otherChanges: [Change] {
    let told = Set(toldConcerns.map(\.id))
    return brief.changes.filter { change in
      guard case .newConcern(let item) = change else { return change.isVisible }
      return !told.contains(item.id)
    }
  }

  var changes: [MailedChange] {
    otherChanges.firstOfEachKind(atMost: Most.changes).map { MailedChange($0, by: links) }
  }
  var changesMore: String? { more(otherChanges.count - Most.changes) }

  var newConcerns: [AttentionItem] {
    brief.changes.compactMap { change in
      if case .newConcern(let item) = change { item } else { nil }
    }
  }

  /// What is due to others is not told; what is promised to these readers is.
  var dates: [DueView] {
    guard !isInNote(BriefHeading.dates) else { return [] }
    let own = brief.dates.filter { due in
      if case .update(let id) = due.kind { id == brief.audience.id } else { true }
    }
    return own.prefix(Most.dates).map { DueView(due: $0, links: links) }
  }

  var briefLink: String? { isPublished ? links.to(page: PagePath.brief(brief.audience.id)) : nil }
  var reportLink: String? { isPublished ? links.to(page: PagePath.briefing) : nil }

  /// Why it came, for somebody who wonders.
  var reason: String {
    let rhythm = brief.audience.cadence.map { ", promised every \(words(for: $0.every).trimmingArticle)" } ?? ""
    let replies = brief.audience.mail.map { " Replies go to \($0.from.text)." } ?? ""
    return "This is the brief for \(brief.audience.name)\(rhythm).\(replies)"
  }
}

extension String {
  /// `week` for `a week`, behind "every".
  fileprivate var trimmingArticle: String {
    for article in ["a ", "an "] where hasPrefix(article) { return String(dropFirst(article.count)) }
    return self
  }
}

extension BriefReport {
  /// Without what is said of updates that are due: to these readers this is one, and to others it is theirs.
  fileprivate var withoutUpdatesDue: BriefReport {
    var copy = self
    copy.concerns = concerns.filter { !$0.isOfAudience }
    copy.changes = changes.filter { change in
      switch change {
      case .newConcern(let item), .solved(let item), .noLongerSeen(let item): !item.isOfAudience
      case .decisionTaken, .decisionProposed, .objectiveScored, .recordAdded: true
      }
    }
    return copy
  }
}

extension AttentionItem {
  fileprivate var isOfAudience: Bool {
    if case .audience = subject { true } else { false }
  }
}
