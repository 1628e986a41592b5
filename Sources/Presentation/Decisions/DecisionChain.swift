import Analysis
import Record
import Templating
import Wording

/// Decisions of which each replaced the one after it: the newest first.
struct DecisionChain: Linked, Sendable {
  let decisions: [DecisionReport]
  let links: Links

  init(_ decisions: [DecisionReport], by links: Links) {
    self.decisions = decisions
    self.links = links
  }

  static let names = Names<DecisionChain>(
    "chain of decisions",
    [
      .list("steps", "The decisions, the newest first", of: DecisionStep.names) { chain in
        chain.decisions.map { DecisionStep(item: $0, links: chain.links) }
      }
    ])
}

/// A decision in a chain.
struct DecisionStep: Linked, Sendable {
  let item: DecisionReport
  let links: Links

  static let names = Names<DecisionStep>(
    "step of a chain",
    [
      .text("name", "Its number and title") { DecisionStanding(item: $0.item, asOf: $0.directory.report.asOf).name },
      .optionalLink("href", "The way to its page; nothing on its own page") { step in
        let key = step.item.decision.header.key
        return step.links.isOn(PagePath.record(key)) ? nil : step.links.to(key)
      },
      .flag("is_page", "Whether it is the page that is shown") {
        $0.links.isOn(PagePath.record($0.item.decision.header.key))
      },
      .object("status", "Where it stands", of: StatusView.names) { StatusView(of: $0.item) },
      .optionalText("date", "Its date in words") { step in
        step.item.decision.header.date.map { shortWords(for: $0, asOf: step.directory.report.asOf) }
      },
    ])
}

/// So many chains stand in the log, so many decisions in one chain.
private let mostChains = 20
private let mostSteps = 50

/// The chains that end in a decision nobody has replaced, the most recent first.
func recentChains(in directory: Directory) -> [[DecisionReport]] {
  heads(in: directory).prefix(mostChains).map { chain(from: $0, in: directory) }
}

func chainCount(in directory: Directory) -> Int { heads(in: directory).reduce(0) { count, _ in count + 1 } }

private func heads(in directory: Directory) -> some Sequence<DecisionReport> {
  directory.report.decisions.byDate.lazy.compactMap { directory.lookup.decision($0) }
    .filter { !$0.supersedes.isEmpty && $0.supersededBy.isEmpty }
}

/// The chain that a decision belongs to; only itself when it replaced nothing and nothing replaced it.
func chain(through item: DecisionReport, in directory: Directory) -> [DecisionReport] {
  guard !(item.supersedes.isEmpty && item.supersededBy.isEmpty) else { return [item] }
  var newer = walk(from: item, in: directory, along: \.supersededBy)
  newer.removeFirst()
  return newer.reversed() + chain(from: item, in: directory)
}

private func chain(from item: DecisionReport, in directory: Directory) -> [DecisionReport] {
  walk(from: item, in: directory, along: \.supersedes)
}

/// Breadth first, each decision once, so that a circle ends.
private func walk(
  from item: DecisionReport, in directory: Directory, along links: KeyPath<DecisionReport, [RecordKey]>
) -> [DecisionReport] {
  var result = [item]
  var seen: Set = [item.decision.header.key]
  var next = 0
  while next < result.count, result.count < mostSteps {
    for key in result[next][keyPath: links] where seen.insert(key).inserted {
      if let found = directory.lookup.decision(key) { result.append(found) }
    }
    next += 1
  }
  return result
}
