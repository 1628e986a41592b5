import Analysis
import Diagnostics
import Record
import Templating
import Wording

/// One strategy: the problem and why it matters before the numbers that show whether it is being solved.
struct StrategyPage: FramedPage {
  let item: StrategyReport
  let frame: PageFrame

  init(_ item: StrategyReport, in directory: Directory) {
    self.item = item
    let outcomes = item.outcomes.compactMap { directory.lookup.metric($0) }
    let news = Movements(outcomes).clause("outcome") ?? "no outcome shows yet whether it works"
    frame = PageFrame(
      headline: sentence("\(item.strategy.title): \(news)"),
      lede: strategyLede(item.strategy, asOf: directory.report.asOf), label: item.strategy.title,
      path: PagePath.record(item.strategy.key), directory: directory)
  }

  private var strategy: Strategy { item.strategy }

  /// Outcomes that are named and not seen. Their ids are not told: they may be withheld, or of a later day.
  private var unseen: [Mention] {
    let seen = Set(item.outcomes.map(\.id))
    return strategy.outcomes.filter { !seen.contains($0.value) }.map { _ in .unseen("A metric") }
  }

  static let names = Names<StrategyPage>(
    page: "strategy",
    [
      .link("up", "The way to all strategies") { $0.frame.link(to: PagePath.strategies) },
      .attention("What about it needs a conversation") { $0.item.attention },
      .text("problem", "The problem it solves") { $0.strategy.problem },
      .text("users", "Who has the problem") { $0.strategy.users },
      .text("why_users", "Why it matters to them") { $0.strategy.whyUsers },
      .text("why_business", "Why it matters to the business") { $0.strategy.whyBusiness },
      .texts("not_doing", "What is not done, so that this can be") { $0.strategy.notDoing },
      .optionalText("horizon", "Until when it is meant to hold") { $0.strategy.horizon },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.strategy.header, by: $0.frame.links)
      },
      .list("metrics", "Its outcomes", of: MetricRow.names) { page in
        page.item.outcomes.compactMap { page.directory.lookup.metric($0) }
          .map { MetricRow($0, by: page.frame.links) }
      },
      .list("unseen", "Outcomes that it names and that are not seen", of: Mention.names) { $0.unseen },
      .text("no_objectives", "What to say when none does") { _ in
        "No objective has a key result on one of its outcomes."
      },
      .list("objectives", "Objectives that serve it, the latest period first", of: ObjectiveLine.names) { page in
        page.item.objectives.compactMap { page.directory.lookup.objective($0) }
          .map { ObjectiveLine(item: $0, links: page.frame.links) }
      },
      .markup("body", "What is written in its file") { page in
        page.strategy.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.strategy.header.file },
    ])

}

/// When it was written and reviewed, and until when it holds.
private func strategyLede(_ strategy: Strategy, asOf: CalendarDate) -> String {
  let header = strategy.header
  var parts = [header.date.map { "written on \(words(for: $0))" } ?? "not dated"]
  if let reviewed = header.lastReviewedOn { parts.append("reviewed on \(words(for: reviewed))") }
  if let due = header.reviewDue {
    let late = asOf.days(since: due)
    parts.append(
      late > 0 ? "\(count(late, "day")) past its review of \(words(for: due))" : "next review by \(words(for: due))")
  }
  if let horizon = strategy.horizon { parts.append("meant to hold for \(horizon)") }
  return sentence(parts.joined(separator: ", "))
}
