import Analysis
import Record
import Templating

/// All strategies, and the tree from each through its outcomes to the objectives that serve it.
struct StrategiesPage: Sendable {
  let frame: PageFrame
  let directory: Directory
  /// The branches of the outcome tree.
  let branches: [Branch]

  init(_ directory: Directory) {
    self.directory = directory
    frame = PageFrame(
      headline: strategiesHeadline(of: directory), lede: strategiesLede(of: directory.report), label: "Strategy",
      path: PagePath.strategies, directory: directory)
    branches = directory.report.strategies.flatMap {
      outcomeTree(of: $0, by: Links(from: PagePath.strategies, in: directory))
    }
  }

  static let names = Names<StrategiesPage>(
    "strategies",
    [
      .all(of: PageFrame.names) { $0.frame },
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

  private var outcomes: [MetricReport] { item.outcomes.compactMap { directory.metric($0) } }

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
