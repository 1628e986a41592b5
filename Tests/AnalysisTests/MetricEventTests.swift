import Diagnostics
import Record
import Testing

@testable import Analysis

/// Prose that links to records.
private func linking(to keys: RecordKey...) -> Prose {
  Prose(html: [], slots: keys.map { .init(offset: 0, kind: .openLink(.record($0, anchor: nil))) }, headings: [])
}

@Suite("What touches a metric")
struct MetricEventTests {
  private static let metric = RecordKey(.metric, id: "m")

  private static func work(
    _ id: String, _ status: WorkItem.Status, on done: String? = nil, outcome: String? = "m",
    _ fill: (inout WorkItem) -> Void = { _ in }
  ) -> WorkItem {
    .build(id, .feature, status, date: "2026-01-01") { item in
      item.outcome = outcome.map { Located($0, at: spot("work/\(id).md", 4)) }
      item.doneOn = done.map { day($0) }
      fill(&item)
    }
  }

  /// Alternating values, then two far outside, of 9 and 16 November.
  private static let values = weekly(from: "2026-02-16", (0..<38).map { 1 + Double($0 % 2) } + [10, 10])

  private func report(
    on date: String = "2026-11-20", better: Metric.Direction = .lower, rebases: [Metric.Rebase] = [],
    work: [WorkItem] = [], decisions: [Decision] = [], experiments: [Experiment] = []
  ) -> Report {
    analyse(
      .build {
        $0.metrics = [.build("m", better: better, values: Self.values) { $0.rebases = rebases }]
        ($0.work, $0.decisions, $0.experiments) = (work, decisions, experiments)
      }, asOf: day(date))
  }

  private static func told(_ report: Report) -> [String] {
    report.metrics.first?.events.map { "\($0.day.iso) \($0.kind) \($0.record?.id ?? $0.title)" } ?? []
  }

  @Test("is finished work, decisions in force, experiments and rebases, by day, and up to the day only")
  func byDay() {
    let decided = { (id: String, status: DecisionStatus, date: String?, key: RecordKey) in
      Decision.build(id, status, date: date) { $0.header.body = linking(to: key, key) }
    }
    let make = { (date: String) in
      report(
        on: date, rebases: [.init(date: day("2026-07-13"), reason: "A sensor")],
        work: [
          Self.work("done", .done, on: "2026-07-13"), Self.work("other", .done, on: "2026-07-14", outcome: "n"),
          Self.work("begun", .doing), Self.work("undated", .done),
        ],
        decisions: [
          decided("0001-a", .accepted, "2026-09-28", Self.metric),
          decided("0002-b", .proposed, "2026-09-29", Self.metric),
          decided("0003-c", .accepted, nil, Self.metric),
          decided("0004-d", .accepted, "2026-09-01", RecordKey(.work, id: "done")),
          decided("0005-e", .accepted, "2026-09-02", RecordKey(.work, id: "other")),
        ],
        experiments: [.build(starts: "2026-09-28", ends: "2026-10-25")])
    }
    let all = [
      "2026-07-13 finished done", "2026-07-13 rebased A sensor", "2026-09-01 decided 0004-d",
      "2026-09-28 decided 0001-a",
      "2026-09-28 started e", "2026-10-25 ended e",
    ]
    #expect(Self.told(make("2026-11-20")) == all)
    #expect(Self.told(make("2026-10-24")) == Array(all.dropLast()))
    #expect(Self.told(make("2026-09-01")) == Array(all.prefix(3)))
  }

  @Test("leaves no trace of what the reader may not see")
  func withheld() {
    let secret = Self.work("a", .done, on: "2026-11-02") { $0.header.visibility = "board" }
    let begun = Self.work("b", .doing) { $0.header.visibility = "board" }
    let decision = Decision.build("0001-a", .accepted, date: "2026-11-02") {
      $0.header.body = linking(to: RecordKey(.work, id: "a"))
    }
    let hidden = Decision.build("0002-b", .accepted, date: "2026-11-03") {
      $0.header.body = linking(to: Self.metric)
      $0.header.visibility = "board"
    }
    let report = report(work: [secret, begun], decisions: [decision, hidden])
    #expect(Self.told(report).isEmpty && report.metrics.first?.underWay.isEmpty == true)
    #expect(report.items("metric.moved").first?.evidence.map(\.file) == ["metrics/m.yaml"])
  }

  @Test("stands beside a signal if it came in the 14 days up to its first value; two values outside are one signal")
  func justBefore() throws {
    let days = ["2026-10-25", "2026-10-26", "2026-11-09", "2026-11-10"]
    let work = days.map { Self.work("w\($0)", .done, on: $0) }
    let item = try #require(report(work: work).items("metric.moved").first)
    let moved = try #require(item.matter as? MetricMoved)
    #expect(moved.point.date == day("2026-11-16"))
    #expect(moved.context.since.map(\.day.iso) == ["2026-11-09", "2026-10-26"])
    #expect(item.evidence.map(\.file) == ["metrics/m.yaml", "work/w2026-11-09.md", "work/w2026-10-26.md"])
  }

  /// 23 October is 28 days before 20 November.
  @Test("what is being done: decisions of four weeks, and work under way that has it as outcome or links to it")
  func beingDone() throws {
    let decisions = ["2026-10-22", "2026-10-23", "2026-11-02", "2026-11-12"].enumerated().map { place, date in
      Decision.build("000\(place)-a", .accepted, date: date) { $0.header.body = linking(to: Self.metric) }
    }
    let work = [
      Self.work("a", .doing), Self.work("b", .ready), Self.work("d", .doing, outcome: "n"),
      Self.work("c", .doing, outcome: nil) { $0.header.body = linking(to: decisions[3].key, Self.metric) },
    ]
    let moved = report(work: work, decisions: decisions).items("metric.moved").first?.matter as? MetricMoved
    let context = try #require(moved).context
    #expect(context.since.map(\.day.iso) == ["2026-11-02"])
    #expect(context.decided.map(\.day.iso) == ["2026-11-12", "2026-10-23"])
    #expect(context.underWay.map(\.key.id) == ["a", "c"])
    #expect(context.underWay.map(\.decisions) == [[], [decisions[3].key]])
    let good = report(better: .higher, work: work, decisions: decisions).items("metric.moved").first
    let news = try #require(good?.matter as? MetricMoved).context
    #expect(news.since.count == 1 && news.decided.isEmpty && news.underWay.isEmpty)
  }

  /// The experiment of `build` is about `m` and ends on 25 October.
  @Test("what an experiment on it led to, or stands on, touches it: decisions and work under way")
  func throughExperiments() throws {
    let trial = RecordKey(.experiment, id: "e")
    let named = Decision.build("0001-a", .accepted, date: "2026-11-12")
    let resting = Decision.build("0002-b", .accepted, date: "2026-11-13") { $0.header.body = linking(to: trial) }
    let other = Decision.build("0003-c", .accepted, date: "2026-11-14")
    let experiment = Experiment.build(starts: "2026-09-28", ends: "2026-10-25") {
      $0.decision = Located("0001-a", at: spot("experiments/e.md", 9))
    }
    let work = [
      Self.work("a", .doing, outcome: nil) { $0.header.body = linking(to: trial) },
      Self.work("b", .doing, outcome: nil) { $0.header.body = linking(to: RecordKey(.work, id: "c")) },
      Self.work("c", .ready),
    ]
    let all = [named, resting, other]
    let moved = report(work: work, decisions: all, experiments: [experiment]).items("metric.moved").first
    let context = try #require(moved?.matter as? MetricMoved).context
    #expect(context.decided.map(\.record?.id) == ["0002-b", "0001-a"])
    #expect(context.underWay.map(\.key.id) == ["a"])
    // One that goes on has led to nothing yet.
    let early = report(on: "2026-10-24", decisions: all, experiments: [experiment])
    #expect(Self.told(early) == ["2026-09-28 started e"])
    let running = report(
      decisions: [named],
      experiments: [
        .build(starts: "2026-09-28", ends: "2026-12-01") {
          $0.decision = experiment.decision
        }
      ])
    #expect(Self.told(running) == ["2026-09-28 started e"])
    let hidden = Experiment.build(starts: "2026-09-28", ends: "2026-10-25") {
      $0.decision = experiment.decision
      $0.header.visibility = "board"
    }
    #expect(Self.told(report(work: work, decisions: all, experiments: [hidden])).isEmpty)
  }
}
