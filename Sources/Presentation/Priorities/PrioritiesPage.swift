import Analysis
import Charts
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

  /// The first ranks, then whole tens or more of them.
  private var rankAxis: [UInt8] {
    let last = max(2, ranking?.places.count ?? 2)
    let step = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000].first { last / $0 <= 5 } ?? last
    let ticks = [1] + stride(from: step, through: last, by: step).filter { $0 > 1 }
    return ScaleAxis(
      ChartWords(id: "rank-axis", title: "Ranks", description: "From 1 to \(count(last))."),
      ticks: ticks.map { LabelledValue(Double($0), label: "\($0)") }, scale: Band(lower: 1, upper: Double(last)),
      width: WorkRow.chartWidth
    ).svg()
  }

  /// Items of a team on this page; the schedule has all.
  private static let mostSteps = 3

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
      .object("rank_head", "The head of the column of ranks, which sorts", of: SortHead.names) { $0.head(.rank) },
      .list("heads", "The heads of the columns behind the item that sort", of: SortHead.names) { page in
        WorkOrder.allCases.filter { $0 != .rank }.map { page.head($0) }
      },
      .text("score_head", "What the items are ranked by, for the head of a column") {
        $0.priorities.settings.rankBy.scoreHead
      },
      .markup("rank_axis", "The ranks, for the head of the column of bars") { $0.rankAxis },
      .list("rows", "The open items that are ranked", of: WorkRow.names) { page in
        page.order.sorted(workRows(by: page.frame.links))
      },
      .list("not_ranked", "Open items that the method cannot rank, with what is missing", of: Mention.names) {
        $0.notRanked
      },
      .optionalObject("schedule", "What each team does next: its first items", of: ScheduleView.names) { page in
        page.report.schedule.steps.isEmpty ? nil : ScheduleView(links: page.frame.links, most: PrioritiesPage.mostSteps)
      },
      .optionalText("no_schedule", "Why nothing is scheduled though it could be; else nothing") { page in
        page.report.schedule.obstacle(page.report.asOf)
      },
      .optionalText("apart", "How many open items are not scheduled; nothing where all are") { page in
        let apart = page.report.schedule.apart.count
        guard apart > 0 else { return nil }
        return apart == 1
          ? "One open item is not scheduled." : "\(capitalised(spelled(apart, "open item"))) are not scheduled."
      },
      .text("schedule_items", "How many items are scheduled") { count($0.report.schedule.steps.count, "item") },
      .link("schedule_href", "The way to the whole schedule") { $0.frame.link(to: PagePath.schedule) },
      .link("script", "The way to the script that sorts in place") { $0.frame.link(to: $0.directory.shared.script) },
      .link("debt_href", "The way to the debt register") { $0.frame.link(to: PagePath.debt) },
    ])
}
