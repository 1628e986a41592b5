import Analysis
import Charts
import Record
import Templating
import Wording

/// A place in a tree of records: one row of the drawing and one of the table beside it.
struct Branch: Sendable {
  /// 0 at the top.
  let depth: Int
  /// What it is: `strategy`, `outcome`, `objective`.
  let kind: String
  let title: String
  let href: String?
  /// Its numbers in a few words; may be empty.
  let detail: String
  let status: StatusView

  var node: Tree.Node {
    let words = [detail, status.word].filter { !$0.isEmpty }.joined(separator: " · ")
    return Tree.Node(depth: depth, label: title, detail: words, mark: Mark(status.tone), href: href)
  }

  static let names = Names<Branch>(
    "branch",
    [
      .text("kind", "What it is: strategy, outcome or objective") { $0.kind },
      .text("level", "How deep it stands, 1 at the top") { count($0.depth + 1) },
      .text("title", "What it is called") { $0.title },
      .optionalLink("href", "The way to its page") { $0.href },
      .text("detail", "Its numbers in a few words; may be empty") { $0.detail },
      .object("status", "Where it stands", of: StatusView.names) { $0.status },
    ])
}

extension Branch {
  init(_ item: MetricReport, depth: Int, by links: Links) {
    let (row, directory) = (MetricRow(item, by: links), links.directory)
    self.init(
      depth: depth, kind: "outcome", title: item.metric.title, href: links.to(item.metric.key),
      detail: item.latest.value.map { quantity($0.value, item.metric.unit) }
        ?? item.latest.reason.map { $0.cell(asOf: directory.report.asOf) } ?? "",
      status: row.status ?? StatusView(.quiet, "not judged"))
  }

  /// - Parameter period: the period of the page, which needs no mention.
  init(
    _ item: ObjectiveReport, depth: Int, by links: Links, period: String? = nil,
    isRepeated: Bool = false
  ) {
    let directory = links.directory
    let asOf = directory.report.asOf
    let team = item.objective.header.owner.map { directory.teamName($0) }
    let score = item.score.value.map {
      "\(Wording.score($0)) of \(Wording.score(item.objective.kind.expectedScore))"
    }
    let missing = item.score.reason.map { $0.cell(asOf: asOf) }
    let other = item.objective.period.id == period ? nil : item.objective.period.id
    let parts = [other, team, score ?? missing, item.unknownWords(asOf: asOf), isRepeated ? "also above" : nil]
    self.init(
      depth: depth, kind: "objective", title: item.objective.title,
      href: links.to(item.objective.key),
      detail: parts.compactMap { $0 }.joined(separator: " · "), status: StatusView(derivedOf: item))
  }
}

extension StatusView {
  /// What the evidence says of an objective, or that it says nothing.
  init(derivedOf item: ObjectiveReport) {
    self = item.derived.value.map { StatusView($0) } ?? StatusView(.quiet, "not known")
  }
}

/// The tree as a drawing; empty without a branch.
///
/// - Parameter id: unique on the page.
func drawing(of branches: [Branch], id: String, title: String, description: String) -> [UInt8] {
  guard !branches.isEmpty else { return [] }
  return Tree(ChartWords(id: id, title: title, description: description), nodes: branches.map(\.node)).svg()
}
