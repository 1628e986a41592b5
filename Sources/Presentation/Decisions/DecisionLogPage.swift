import Analysis
import Record
import Templating
import Wording

/// The log: what waits for an answer first, then everything decided, by folder, status and date.
struct DecisionLogPage: FramedPage {
  let frame: PageFrame
  let groups: [DecisionGroup]

  init(_ directory: Directory) {
    let register = directory.report.decisions
    frame = PageFrame(
      headline: decisionsHeadline(of: register.decisions, asOf: directory.report.asOf),
      lede: decisionsLede(of: register.decisions), label: "Decisions", path: PagePath.decisions, directory: directory)
    groups = DecisionGrouping(directory).groups
  }

  private var chains: [DecisionChain] {
    recentChains(in: directory).map { DecisionChain($0, by: frame.links) }
  }

  private var hasFolders: Bool { Set(directory.report.decisions.decisions.map(\.decision.header.key.group)).count > 1 }

  static let names = Names<DecisionLogPage>(
    page: "decisions",
    [
      .flag("is_empty", "Whether no decision is seen") { $0.groups.isEmpty },
      .flag("is_long", "Whether the log is long enough for a way to each part of it") { $0.groups.count > 2 },
      .list("groups", "What waits first, then by folder, status and year", of: DecisionGroup.names) { $0.groups },
      .flag("has_folders", "Whether records come from more than one folder") { $0.hasFolders },
      .list("chains", "Which decision replaced which, the most recent first", of: DecisionChain.names) { $0.chains },
      .optionalText("more_chains", "How many more there are") { page in
        let rest = chainCount(in: page.directory) - page.chains.count
        return rest > 0 ? "And \(count(rest, "older chain")); each decision shows its own." : nil
      },
    ])
}
