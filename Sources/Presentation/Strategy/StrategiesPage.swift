import Analysis
import Record
import Templating
import Wording

/// All strategies, and the tree from each through its outcomes to the objectives that serve it.
struct StrategiesPage: FramedPage {
  let frame: PageFrame
  /// The branches of the outcome tree.
  let branches: [Branch]

  init(_ directory: Directory) {
    frame = PageFrame(
      headline: strategiesHeadline(of: directory), lede: strategiesLede(of: directory.report), label: "Strategy",
      path: PagePath.strategies, directory: directory)
    branches = directory.report.strategies.flatMap {
      outcomeTree(of: $0, by: Links(from: PagePath.strategies, in: directory))
    }
  }

  static let names = Names<StrategiesPage>(
    page: "strategies",
    [
      .list("strategies", "Every strategy, in the order of their ids", of: StrategySummary.names) { page in
        page.directory.report.strategies.map {
          StrategySummary(item: $0, links: page.frame.links)
        }
      },
      .text("tree_title", "What the tree shows") { _ in "From strategies through outcomes to objectives" },
      .markup("tree_chart", "The tree as a drawing") { page in
        drawing(
          of: page.branches, id: "outcomes", title: "From strategies through outcomes to objectives",
          description: "Each strategy, below it the metrics that show whether it works, below each the objectives "
            + "that move it.")
      },
      .list("branches", "The tree row by row", of: Branch.names) { $0.branches },
    ])
}

/// A strategy in the list of all.
struct StrategySummary: Linked, Sendable {
  let item: StrategyReport
  let links: Links

  private var outcomes: [MetricReport] { item.outcomes.compactMap { directory.lookup.metric($0) } }

  static let names = Names<StrategySummary>(
    "strategy summary",
    [
      .text("title", "What the strategy is called") { $0.item.strategy.title },
      .optionalLink("href", "The way to its page") { $0.links.to($0.item.strategy.key) },
      .text("problem", "The problem it solves") { $0.item.strategy.problem },
      .text("users", "Who has the problem") { $0.item.strategy.users },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.item.strategy.header, by: $0.links)
      },
      .text("news", "How its outcomes moved, in one sentence") { summary in
        sentence(Movements(summary.outcomes).clause("outcome") ?? "no outcome is named that is seen on this day")
      },
      .optionalText("ties", "What its outcomes are tied to") { summary in
        summary.item.ties.isEmpty ? nil : joined(summary.item.ties.map(\.rawValue))
      },
    ])
}

/// A strategy, below it the metrics that show whether it works, below each the objectives that move it.
func outcomeTree(of item: StrategyReport, by links: Links) -> [Branch] {
  let strategy = item.strategy
  let root = Branch(
    depth: 0, kind: "strategy", title: strategy.title, href: links.to(strategy.key),
    detail: strategy.header.owner.map { links.directory.teamName($0) } ?? "no owner",
    status: reviewStatus(of: strategy.header, asOf: links.directory.report.asOf))
  let objectives = item.objectives.compactMap { links.directory.lookup.objective($0) }
  return [root]
    + item.outcomes.compactMap { links.directory.lookup.metric($0) }.flatMap { metric in
      [Branch(metric, depth: 1, by: links)]
        + objectives.filter { $0.objective.metrics.contains(metric.metric.key) }
        .map { Branch($0, depth: 2, by: links) }
    }
}

/// Whether a record was looked at in its time.
func reviewStatus(of header: RecordHeader, asOf: CalendarDate) -> StatusView {
  guard let due = header.reviewDue else { return StatusView(.quiet, "no review planned") }
  guard due < asOf else { return StatusView(.quiet, "reviewed") }
  return StatusView(.watch, "review due since \(shortWords(for: due, asOf: asOf))")
}
