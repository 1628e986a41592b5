import Analysis
import Record
import Templating
import Wording

/// How services deliver: what changed since last month, then every team with its services, then how services differ.
struct HealthPage: FramedPage {
  let frame: PageFrame
  let delivery: DeliveryReport

  init(_ delivery: DeliveryReport, in directory: Directory) {
    self.delivery = delivery
    let headline = HealthHeadline(directory: directory)
    frame = PageFrame(
      headline: headline.sentence, lede: headline.lede, label: "Engineering health", path: PagePath.health,
      directory: directory)
  }

  static let names = Names<HealthPage>(
    page: "health",
    [
      .attention("What is beyond noise") { $0.report.attention.telling(\.isDelivery) },
      .texts("measures", "The five measures, in their order") { _ in DeliveryMeasure.weekly.map(\.title) },
      .text("week", "The last full week, in words") { lastFullWeek(of: $0.delivery.scopes, asOf: $0.delivery.asOf) },
      .text("rules", "The rules that tell signals from noise") { $0.directory.report.organization.signalRules.words },
      .text("looks", "How much of the news may be chance") { $0.directory.report.newsBudget.expectation },
      .list("teams", "Teams in configured order, with their services", of: TeamHealth.names) { page in
        page.frame.links.teamHealth()
      },
      .text("span", "The weeks that the distributions are of") { recentWords(of: $0.delivery) },
      .list("spreads", "How services differ in each measure", of: SpreadView.names) { page in
        DeliveryMeasure.weekly.map { SpreadView(measure: $0, delivery: page.delivery, directory: page.directory) }
      },
      .text("benchmarks", "Which report the benchmarks are from, or why there are none") { page in
        benchmarkNote(page.directory.report.organization.delivery.benchmarkYear)
      },
      .texts("left_out", "What is in no figure, or only in part") { leftOut(of: $0.delivery, in: $0.directory.report) },
      .list("definitions", "What is counted", of: DefinitionView.names) { _ in
        DeliveryMeasure.allCases.map { DefinitionView(measure: $0) }
      },
    ])
}

/// A measure and what is counted.
struct DefinitionView: Sendable {
  let measure: DeliveryMeasure

  static let names = Names<DefinitionView>(
    "definition of a measure",
    [
      .text("title", "What is measured") { $0.measure.title },
      .text("definition", "What is counted") { $0.measure.definition },
    ])
}

/// `the week of 9 November`.
func lastFullWeek(of scopes: [DeliveryScope], asOf: CalendarDate) -> String {
  let last = scopes.compactMap { $0.weeks.last(where: \.isFull)?.monday }.max()
  return last.map { "the week of \(shortWords(for: $0, asOf: asOf))" } ?? "no full week yet"
}

/// `the 12 full weeks from 24 August`.
func recentWords(of delivery: DeliveryReport) -> String {
  "the \(count(delivery.recentWeeks)) full weeks from \(shortWords(for: delivery.recentFrom, asOf: delivery.asOf))"
}
