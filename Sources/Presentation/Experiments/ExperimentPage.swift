import Analysis
import Charts
import Diagnostics
import Record
import Templating
import Wording

/// One experiment: what was believed, what would decide it, what was seen, and what follows.
struct ExperimentPage: FramedPage {
  let wording: ExperimentWording
  let frame: PageFrame

  init(_ report: ExperimentReport, in directory: Directory) {
    wording = ExperimentWording(report, in: directory)
    frame = PageFrame(
      headline: wording.headline, lede: wording.lede, label: report.experiment.title,
      path: PagePath.record(report.key), directory: directory)
  }

  private var report: ExperimentReport { wording.report }
  private var experiment: Experiment { report.experiment }

  private var metric: Mention {
    Mention(RecordKey(.metric, id: experiment.metric.value), by: frame.links) ?? .unseen("A metric")
  }

  /// What it led to, once it has ended.
  private var decision: Mention? {
    guard report.state == .ended, let id = experiment.decision?.value else { return nil }
    return Mention(RecordKey(.decision, id: id), by: frame.links) ?? .unseen("A decision")
  }

  private var steps: ExperimentSteps? { ExperimentSteps(wording) }

  static let names = Names<ExperimentPage>(
    page: "experiment page",
    [
      .link("up", "The way to all experiments") { $0.frame.link(to: PagePath.experiments) },
      .attention("Why it needs a conversation") { $0.report.attention },
      .optionalObject("owner", "The team that answers for it", of: OwnerLink.names) {
        OwnerLink($0.experiment.header, by: $0.frame.links)
      },
      .text("assumption", "What is believed, so that it can be wrong") { $0.experiment.assumption },
      .object("metric", "The metric that it is about", of: Mention.names) { $0.metric },
      .text("smallest_test", "The least that has to be done to learn it") { $0.experiment.smallestTest },
      .text("threshold", "What has to be the case for the assumption to hold, as a sentence") {
        sentence($0.wording.threshold)
      },
      .text("registered", "The day on which the threshold was written down") { page in
        shortWords(for: page.experiment.registered, asOf: page.wording.asOf)
      },
      .text("days", "When the test runs") { $0.wording.days },
      .text("history", "What the history of the file says of the threshold") { page in
        ExperimentHistory(report: page.report, asOf: page.wording.asOf).sentence
      },
      .list("changes", "Changes of the threshold after the start", of: ThresholdChangeView.names) { page in
        page.report.changes.map { ThresholdChangeView(change: $0, asOf: page.wording.asOf) }
      },
      .object("status", "The verdict, or how far it is", of: StatusView.names) { $0.wording.status },
      .text("reason", "Why the verdict is what it is") { $0.wording.reason },
      .markup("chart", "Its interval against the threshold; empty without one") { $0.wording.chart(isFull: true) },
      .optionalText("effect", "What was seen; nothing without a result") { $0.wording.effect?.difference },
      .optionalText("interval", "Its interval of 95 %; nothing without a result") { $0.wording.effect?.interval },
      .list("steps", "The arithmetic, step by step", of: ExperimentStep.names) { $0.steps?.steps ?? [] },
      .optionalText("formula", "The methods by their names") { $0.steps?.formula },
      .optionalText("clusters", "What it means that units were assigned; nothing where rows were") {
        $0.wording.clusters
      },
      .optionalText("units_question", "What is asked where nobody says what was assigned") { $0.wording.unitsQuestion },
      .flag("is_too_small", "Whether it was left open by groups too small to detect its threshold") {
        $0.wording.lacking != nil
      },
      .optionalText("power", "How often groups of this size come to the true verdict") { $0.wording.power },
      .optionalObject("decision", "The decision that it led to", of: Mention.names) { $0.decision },
      .markup("body", "What is written in its file") { page in
        page.experiment.header.body.html(by: page.frame.links)
      },
      .text("file", "The file it stands in") { $0.experiment.header.file },
    ])
}

extension ExperimentWording {
  /// The interval against the threshold; empty where there is none.
  ///
  /// - Parameter isFull: at full width, with the names of both lines.
  func chart(isFull: Bool = false) -> [UInt8] {
    guard let found = report.comparison.value, let judged = found.judged.value, let effect else { return [] }
    let place = report.threshold.place(in: unit)
    return ThresholdBar(
      ChartWords(
        id: "\(isFull ? "result" : "interval")-\(report.id)",
        title: "\(report.experiment.title): interval against the threshold",
        description: "\(effect.difference), 95 % interval \(effect.interval); threshold: \(threshold). "
          + "\(status.word)."),
      value: judged.value, lower: judged.low, upper: judged.high, threshold: found.bound,
      side: report.threshold.bound == .atLeast ? .atLeast : .atMost, none: found.none, mark: Mark(status.tone),
      size: isFull ? .full(threshold: "threshold \(place)", none: "no change") : .small(width: 160)
    ).svg()
  }
}
