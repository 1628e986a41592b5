import Analysis
import Record
import Templating
import Wording

/// One decision: what it means and what is recommended first, then where it stands, then the record as written.
///
/// A class, because a decision is wide and a template asks for some forty names of it: each would copy it.
final class DecisionPage: FramedPage {
  let item: DecisionReport
  let frame: PageFrame

  init(_ item: DecisionReport, in directory: Directory) {
    self.item = item
    frame = PageFrame(
      headline: item.decision.header.title, lede: decisionLede(of: item, asOf: directory.report.asOf),
      label: item.decision.header.title, path: PagePath.record(item.decision.header.key), directory: directory)
  }

  private var decision: Decision { item.decision }
  private var standing: DecisionStanding { DecisionStanding(item: item, asOf: asOf) }

  /// Names, or that the words of a template stand in their place.
  private func people(_ names: [String], _ part: Decision.Part) -> String? {
    if names.isEmpty { return decision.unfilled.contains(.init(part)) ? notFilledIn : nil }
    return names.joined(separator: ", ")
  }

  /// The recommended first. Options of a template say that there is none yet.
  private var options: [OptionView] {
    let options = decision.options
    if options.isEmpty, decision.unfilled.contains(.options) {
      return [OptionView(option: DecisionOption(name: notFilledIn))]
    }
    return (options.filter(\.isRecommended) + options.filter { !$0.isRecommended }).map { OptionView(option: $0) }
  }

  private func day(_ date: CalendarDate?) -> String? { date.map { words(for: $0) } }

  /// Records that are seen with a way to them; what is written and leads nowhere as text. A record that is there and not
  /// seen is not named: it may be withheld, or of a later day.
  private func mentions(_ seen: [RecordKey], _ written: [DecisionReference]) -> [Mention] {
    let links = seen.compactMap { key in
      directory.lookup.decision(key).map { other in
        Mention(
          title: DecisionStanding(item: other, asOf: asOf).name, href: frame.links.to(key),
          note: other.status == .unknown ? "" : other.status.rawValue)
      }
    }
    let others = written.compactMap { reference -> Mention? in
      guard let target = reference.target else {
        return Mention(title: reference.text, href: nil, note: "not among the records")
      }
      return directory.lookup.decision(target) == nil ? .unseen("A decision") : nil
    }
    return links + others
  }

  static let names = Names<DecisionPage>(
    page: "decision",
    [
      .link("up", "The way to the log") { $0.frame.link(to: PagePath.decisions) },
      .text("number", "Its number as its file has it; may be empty") { $0.decision.number ?? "" },
      .text("folder", "The folder it is kept apart in; empty for our own") { $0.decision.header.key.group },
      .attention("What about it needs a conversation") { $0.item.attention },
    ] + matter + standings + links + record)

  /// Practice G1: what it means, what could be done, what is recommended.
  private static let matter: [Names<DecisionPage>.Entry] = [
    .flag("has_matter", "Whether it states an implication or options") { page in
      page.decision.businessImplication != nil || !page.options.isEmpty
    },
    .optionalText("implication", "What it means for the business") { $0.decision.businessImplication },
    .optionalText("recommended", "The option that is recommended") { page in
      page.decision.options.first(where: \.isRecommended)?.name
    },
    .text("recommended_label", "What to call it: it is open, or it was taken") { page in
      page.item.status.isOpen ? "Recommended" : "Recommended path"
    },
    .list("options", "What could be done, the recommended first", of: OptionView.names) { page in
      page.options
    },
    .list("dissent", "Views against it and what became of them", of: DissentView.names) { page in
      page.decision.dissent.map { DissentView(dissent: $0) }
    },
  ]

  private static let standings: [Names<DecisionPage>.Entry] = [
    .object("status", "Where it stands, and what is late", of: StatusView.names) { $0.standing.status },
    .optionalText("raw_status", "The status as written, where that is other words") { $0.standing.raw },
    .optionalText("date", "Its date in words") { page in page.day(page.decision.header.date) },
    .optionalText("unread_date", "Its date as written, where it is not understood") { $0.decision.shownUnreadDate },
    .text("date_iso", "Its date as YYYY-MM-DD; empty when it has none") { $0.decision.header.date?.iso ?? "" },
    .optionalText("deciders", "Who decides") { $0.people($0.decision.deciders, .deciders) },
    .optionalText("consulted", "Who was asked") { $0.people($0.decision.consulted, .consulted) },
    .optionalText("informed", "Who was told") { $0.people($0.decision.informed, .informed) },
    .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
      OwnerLink($0.decision.header, by: $0.frame.links)
    },
    .optionalText("decide_by", "The day to decide by") { page in page.day(page.decision.decideBy) },
    .optionalText("provisional_until", "The day to which it holds unless confirmed") { page in
      page.day(page.decision.provisionalUntil)
    },
    .optionalText("reviewed", "When it was last looked at") { page in page.day(page.decision.header.lastReviewedOn) },
    .optionalText("review_due", "When it should be looked at again") { page in page.day(page.decision.header.reviewDue)
    },
    .optionalText("tags", "Its tags") { $0.people($0.decision.header.tags, .tags) },
  ]

  private static let links: [Names<DecisionPage>.Entry] = [
    .list("supersedes", "Those it replaced", of: Mention.names) {
      $0.mentions($0.item.supersedes, $0.decision.supersedes)
    },
    .list("superseded_by", "Those that replaced it", of: Mention.names) {
      $0.mentions($0.item.supersededBy, $0.decision.supersededBy)
    },
    .list("amends", "Those it changed in part", of: Mention.names) { $0.mentions($0.item.amends, $0.decision.amends) },
    .list("amended_by", "Those that changed it in part", of: Mention.names) {
      $0.mentions($0.item.amendedBy, $0.decision.amendedBy)
    },
    .list("related", "Others that matter here", of: Mention.names) {
      $0.mentions($0.item.related, $0.decision.related)
    },
    .optionalObject("chain", "The chain it belongs to, when it has three links or more", of: DecisionChain.names) {
      page in
      let links = chain(through: page.item, in: page.directory)
      return links.count > 2 ? DecisionChain(links, by: page.frame.links) : nil
    },
  ]

  private static let record: [Names<DecisionPage>.Entry] = [
    .markup("body", "The record as written") { page in
      page.decision.header.body.html(by: page.frame.links)
    },
    .list("other_fields", "Metadata that is not ours, as written", of: OtherField.names) { page in
      page.decision.otherFields.map { OtherField(field: $0) }
    },
    .text("file", "The file it stands in") { $0.decision.header.file },
    .text("dialect", "How its metadata is written") { $0.decision.dialect.rawValue },
  ]
}

/// Where it stands since when and by whom, in one line.
private func decisionLede(of item: DecisionReport, asOf: CalendarDate) -> String {
  let decision = item.decision
  let written = decision.unfilled.contains(.status) ? notFilledIn : "not understood"
  let unread = decision.rawStatus == nil ? "its status is not written" : "its status is \(written)"
  let status = item.status == .unknown ? unread : item.status.rawValue
  let unfilled = decision.unfilled.contains(.date) ? "its date is \(notFilledIn)" : "not dated"
  let undated = decision.shownUnreadDate == nil ? unfilled : "its date is not understood"
  var parts = [decision.header.date.map { "\(status), \(words(for: $0))" } ?? "\(status), \(undated)"]
  if item.status.isOpen, let days = item.daysOpen.value { parts.append("open for \(count(days, "day"))") }
  if item.status.isOpen, let by = decision.decideBy { parts.append("to be decided by \(words(for: by))") }
  if !item.status.isOpen, !decision.deciders.isEmpty { parts.append("decided by \(joined(decision.deciders))") }
  return sentence(parts.joined(separator: "; "))
}
