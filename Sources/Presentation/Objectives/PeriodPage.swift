import Analysis
import Record
import Templating
import Wording

/// The objectives of one period, and which of them serves which.
struct PeriodPage: FramedPage {
  let item: PeriodReport
  let frame: PageFrame
  let branches: [Branch]

  init(_ item: PeriodReport, in directory: Directory) {
    self.item = item
    let path = PagePath.period(item.period.id)
    frame = PageFrame(
      headline: periodHeadline(of: item), lede: periodLede(of: item, asOf: directory.report.asOf),
      label: "Objectives \(item.period.id)", path: path, directory: directory)
    let links = frame.links
    branches = item.tree.compactMap { node in
      directory.lookup.objective(node.objective).map {
        Branch($0, depth: node.depth, by: links, period: item.period.id, isRepeated: node.isRepeated)
      }
    }
  }

  private var title: String { "What serves what in \(item.period.id)" }

  static let names = Names<PeriodPage>(
    page: "period",
    [
      .link("up", "The way to all periods") { $0.frame.link(to: PagePath.objectives) },
      .text("period", "The period, such as 2026-Q4") { $0.item.period.id },
      .text("period_gone", "The share of it that has gone") { percent($0.item.shareGone) },
      .list("objectives", "Its objectives", of: ObjectiveRow.names) { page in
        page.item.objectives.map {
          ObjectiveRow($0, shareGone: page.item.shareGone, by: page.frame.links)
        }
      },
      .text("tree_title", "What the tree shows") { $0.title },
      .markup("tree_chart", "The alignment tree as a drawing") { page in
        drawing(
          of: page.branches, id: "alignment", title: page.title,
          description: "Each objective stands below the one it serves, with team, score and status.")
      },
      .list("branches", "The tree row by row", of: Branch.names) { $0.branches },
      .list("periods", "Every period, the latest first", of: PeriodRow.names) { page in
        page.directory.report.periods.map { PeriodRow(item: $0, links: page.frame.links) }
      },
    ])
}
