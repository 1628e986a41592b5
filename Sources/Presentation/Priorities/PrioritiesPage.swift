import Analysis
import Record
import Templating
import Wording

/// What to do next: all open work in order, how sure that is, and what waiting costs.
///
/// A class, because a template asks for some thirty names of it: each would copy it.
final class PrioritiesPage: FramedPage {
  let frame: PageFrame
  let order: WorkOrder

  init(_ directory: Directory, sortedBy order: WorkOrder) {
    self.order = order
    let news = PrioritiesHeadline(directory: directory)
    frame = PageFrame(
      headline: news.sentence, lede: news.lede,
      label: order == .rank ? "Priorities" : "Priorities, \(order.words)", path: order.path, directory: directory)
  }

  private var priorities: PrioritiesReport { report.priorities }
  private var ranking: WorkRanking? { priorities.ranking.value }

  private var notRanked: [Mention] {
    report.work.filter(\.isOpen).compactMap { item in
      item.notRanked.map { Mention(item.key, by: frame.links, note: $0.words(asOf: report.asOf)) } ?? nil
    }
  }

  /// What the bands say, in words: how many, and the largest.
  private var bandsSentence: String? {
    guard let ranking, ranking.places.count > 1 else { return nil }
    let bands = ranking.bands
    guard let largest = bands.map(\.count).max(), largest > 1 else {
      return "In at least four of five draws each item is above the next."
    }
    return "The estimates separate the work into \(spelled(bands.count, "band")): within the largest, of "
      + "\(spelled(largest, "item")), the first is above each of the others in fewer than four of five draws."
  }

  private func head(_ order: WorkOrder) -> SortHead {
    SortHead(order: order, current: self.order, links: frame.links)
  }

  static let names = Names<PrioritiesPage>(
    page: "priorities",
    [
      .attention("What needs a conversation") { $0.attentionHere },
      .flag("has_ranking", "Whether any item can be ranked") { $0.ranking != nil },
      .optionalText("bands", "How fine an order the estimates support") { $0.bandsSentence },
      .optionalText("worth_improving", "The one estimate worth improving") { page in
        page.ranking?.worthImproving.map { InfluenceWording(influence: $0, directory: page.directory).sentence }
      },
      .text("method", "The method that ranks") { $0.priorities.settings.rankBy.name },
      .text("draws", "How often every estimate was drawn") { count($0.priorities.settings.draws) },
      .text("distribution", "The shape of an estimate") { $0.priorities.settings.distribution.rawValue },
      .text("ranges", "What a range is taken to mean") { $0.priorities.settings.ranges.sentence },
      .text("seed", "Where the draws begin") { "\($0.priorities.settings.seed)" },
      .text("sorted", "How the table is sorted") { $0.order.words },
      .text("sort_column", "The column that it is sorted by") { $0.order.rawValue },
      .list("heads", "The heads of the columns before the chart, which sort", of: SortHead.names) { page in
        WorkOrder.allCases.filter { $0 != .chance }.map { page.head($0) }
      },
      .object("chance_head", "The head of the column behind the chart", of: SortHead.names) { $0.head(.chance) },
      .list("rows", "The open items that are ranked", of: WorkRow.names) { page in
        page.order.sorted(workRows(by: page.frame.links))
      },
      .list("not_ranked", "Open items that the method cannot rank, with what is missing", of: Mention.names) {
        $0.notRanked
      },
      .optionalObject("schedule", "What each team does next", of: ScheduleView.names) { page in
        page.report.schedule.steps.isEmpty ? nil : ScheduleView(links: page.frame.links)
      },
      .optionalText("no_schedule", "Why nothing is scheduled though it could be; else nothing") { page in
        let schedule = page.report.schedule
        guard let reason = schedule.costs.reason, reason != .noData else { return nil }
        return "No schedule can be made of the open items: \(reason.words(asOf: page.report.asOf))."
      },
      .list("apart", "Open items that cannot be scheduled, by id", of: ApartRow.names) { page in
        page.report.schedule.apart.map { ApartRow(item: $0, links: page.frame.links) }
      },
      .text("schedule_draws", "How often lengths were drawn") { count($0.report.schedule.draws) },
      .link("script", "The way to the script that sorts in place") { $0.frame.link(to: $0.directory.shared.script) },
      .link("debt_href", "The way to the debt register") { $0.frame.link(to: PagePath.debt) },
      .link("capacity_href", "The way to the same by period, beside the promise") {
        $0.frame.link(to: PagePath.capacity)
      },
    ])
}
