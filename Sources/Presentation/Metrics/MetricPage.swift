import Analysis
import Record
import Templating
import Wording

/// One metric: the question it serves, what it says, and all its values.
struct MetricPage: FramedPage {
  let item: MetricReport
  let frame: PageFrame
  let relations: Relations
  let wording: MetricWording
  let chart: MetricChart

  init(_ item: MetricReport, in directory: Directory, _ relations: Relations) {
    self.item = item
    self.relations = relations
    wording = MetricWording(item: item, asOf: directory.report.asOf)
    chart = MetricChart(item: item, asOf: directory.report.asOf) {
      MetricSourceWording(metric: item.metric, directory: directory).name(of: $0)
    }
    frame = PageFrame(
      headline: wording.headline, lede: wording.lede, label: item.metric.title,
      path: PagePath.record(item.metric.key), directory: directory)
  }

  private var metric: Metric { item.metric }

  private var source: MetricSourceWording { MetricSourceWording(metric: metric, directory: directory) }

  private var parts: [PartRow] { item.parts.map { PartRow(series: $0, page: self) } }

  private var strategies: [Mention] {
    relations.strategies(naming: metric.key).compactMap { Mention($0, by: frame.links) }
  }

  private var objectives: [ObjectiveLine] {
    relations.objectives(on: metric.key).compactMap { directory.lookup.objective($0) }
      .map { ObjectiveLine(item: $0, links: frame.links) }
  }

  private func figure<Value>(_ figure: Figure<Value>, _ words: String?) -> FigureView {
    FigureView(figure, asOf: asOf) { _ in words ?? "" }
  }

  static let names = Names<MetricPage>(
    page: "metric",
    [
      .link("up", "The way to all metrics") { $0.frame.link(to: PagePath.metrics) },
      .attention("What about it needs a conversation") { $0.item.attention },
      .optionalText("question", "The conversation it is for; nothing when none is written") { page in
        page.item.question
      },
      .text("tied_to", "customer, reliability or growth") { $0.metric.tiesTo.rawValue },
      .text("kind", "leading or lagging") { $0.metric.kind.rawValue },
      .text("better", "Which way is better, in words") { $0.wording.better },
      .flag("is_headline", "Whether it is one of the few") { $0.metric.isHeadline },
      .optionalObject("owner", "The team that owns it", of: OwnerLink.names) {
        OwnerLink($0.metric.header, by: $0.frame.links)
      },
      .markup("chart", "All values with limits, target and gaps") { $0.chart.svg() },
      .text("chart_words", "What the chart shows") { $0.chart.description },
      .list("events", "What touches it, by date, as far as the chart reaches", of: MetricEventRow.names) { page in
        let drawn = page.chart.events
        return drawn.events.enumerated().map { place, event in
          MetricEventRow(letter: drawn.letter(at: place), event: event, links: page.frame.links)
        }
      },
      .optionalText("events_left_out", "How many events are not listed") { $0.chart.events.leftOut },
      .text("chart_kind", "Which chart it is, and what the usual range rests on") { capitalised($0.item.chart.words) },
      .text("chart_explanation", "The id of the chart, for fairlead explain") { $0.item.chart.explanation },
      .flag("has_n", "Whether any value says how many observations it is made from") { page in
        page.chart.rows.contains { $0.n != nil }
      },
      .list("values", "The values of the chart, the latest first", of: MetricValueRow.names) { $0.chart.rows },
      .optionalText("values_left_out", "How many older values are not shown") { page in
        let rest = page.metric.points.count - page.chart.rows.count
        return rest > 0 ? "\(count(rest, "older value")) not shown" : nil
      },
      .optionalObject(
        "status", "What the latest movement means; nothing when it cannot be judged", of: StatusView.names
      ) {
        MetricRow($0.item, by: $0.frame.links).status
      },
    ] + figures + relatives)

  private static let figures: [Names<MetricPage>.Entry] = [
    .object("latest", "The latest value, its unit and day", of: FigureView.names) { page in
      FigureView(page.item.latest, asOf: page.asOf) { page.wording.words(for: $0) }
    },
    .object("previous", "The value before", of: FigureView.names) { page in
      FigureView(page.item.previous, asOf: page.asOf) { page.wording.words(for: $0) }
    },
    .object("change", "Latest less previous", of: FigureView.names) { page in
      FigureView(page.item.change, asOf: page.asOf) {
        signedQuantity($0, page.wording.unit(of: $0), beside: page.item.latest.value?.value ?? 0)
      }
    },
    .object("window", "The last weeks beside the weeks before", of: FigureView.names) {
      $0.figure($0.item.window, $0.wording.window)
    },
    .object("trend", "The trend in words, with n and p", of: FigureView.names) {
      $0.figure($0.item.trend, $0.wording.trend)
    },
    .object("limits", "The usual range, and what it is from", of: FigureView.names) {
      $0.figure($0.item.limits, $0.wording.limits)
    },
    .optionalText("shift", "Which values the usual range is from, where the level has changed since; else nothing") {
      $0.wording.shift
    },
    .optionalText("shift_rebase", "The line that judges the new level by itself; nothing while the level holds") {
      $0.wording.shiftRebase
    },
    .optionalText("rules", "The rules that tell signals from noise; nothing without limits") {
      $0.item.limits.value.map { $0.rules.words }
    },
    .optionalText("judged_since", "The day of the last rebase; nothing without one") { page in
      page.item.segments.last?.rebase.map { page.wording.day($0.date) }
    },
    .optionalText("among_many", "A movement that is no news, because so many series are judged; nothing without one") {
      page in
      page.item.amongMany?.words(asOf: page.asOf)
    },
    .list("signals", "The signals since it is judged as now, the latest first", of: SignalView.names) { page in
      listed(page.item.signals, among: page.item.points).reversed().map { SignalView(signal: $0, asOf: page.asOf) }
    },
    .optionalObject(
      "target_verdict", "What becomes of its target; nothing where that is not known", of: StatusView.names
    ) {
      $0.item.targetVerdict.value.map { StatusView($0) }
    },
    .optionalText("assurance", "What the process as it is does to the target; nothing when not known") {
      $0.wording.assurance
    },
    .object("target", "How far the target is", of: FigureView.names) { page in
      FigureView(page.item.target, asOf: page.asOf) { page.wording.distance($0) }
    },
  ]

  private static let relatives: [Names<MetricPage>.Entry] = [
    .list("rebases", "Days from which it is judged anew, the latest first", of: RebaseView.names) {
      RebaseView.all(of: $0)
    },
    .list("frozen", "The frozen baselines, the latest first", of: FrozenView.names) { page in
      page.item.metric.baselines.reversed().map { FrozenView(baseline: $0, wording: page.wording) }
    },
    .optionalObject("words", "What people say about it; nothing when no theme names it", of: MetricWords.names) {
      MetricWords(explaining: $0.item, by: $0.frame.links)
    },
    .optionalText("part_kind", "team or service; nothing when its values are of the whole") {
      $0.item.parts.first?.noun
    },
    .list("parts", "Each team or service, in configured order", of: PartRow.names) { $0.parts },
    .list("part_signals", "Those signals, by team or service", of: PartSignal.names) { $0.parts.flatMap(\.signals) },
    .flag("is_whole", "Whether there is one series of the whole") { $0.item.parts.isEmpty },
    .list("strategies", "The strategies whose outcome it is", of: Mention.names) { $0.strategies },
    .text("no_objectives", "What to say when none has") { _ in "No objective has a key result on it." },
    .list("objectives", "Objectives with a key result on it", of: ObjectiveLine.names) { $0.objectives },
    .optionalText("definition", "Exactly what is counted, and what is not") { $0.metric.definition },
    .markup("body", "What else is written of it") { page in
      page.metric.header.body.html(by: page.frame.links)
    },
    .text("source", "Where its values come from") { $0.source.origin },
    .optionalText("making", "How each value is made; nothing where they are read as they are") { $0.source.making },
    .text("file", "The file it stands in") { $0.metric.header.file },
  ]
}
