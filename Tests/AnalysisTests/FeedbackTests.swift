import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Feedback")
struct FeedbackTests {
  private func report(on date: String = "2026-11-20", _ feedback: [Feedback]) -> FeedbackReport {
    analyse(.build { $0.feedback = feedback }, asOf: day(date)).feedback
  }

  @Test("without any entry there is no theme and no beginning")
  func none() {
    let report = report([])
    #expect(report.themes.isEmpty && report.since == nil)
  }

  @Test("voices are summed by calendar month; a month without one is zero, none comes before the first entry of all")
  func months() {
    let report = report([
      .build("gates", on: "2026-08-31", count: 2), .build("gates", on: "2026-09-01"), .build("gates", on: "2026-11-20"),
      .build("lanes", on: "2026-10-31", count: 7),
    ])
    #expect(report.themes.map(\.name) == ["gates", "lanes"])
    #expect(report["gates"]?.months.map { $0.start.iso } == ["2026-08-01", "2026-09-01", "2026-10-01", "2026-11-01"])
    #expect(report["gates"]?.months.map(\.count) == [2, 1, 0, 1])
    #expect(report["lanes"]?.months.map(\.count) == [0, 0, 7, 0])
    #expect(report["gates"]?.first == day("2026-08-31") && report["gates"]?.last == day("2026-11-20"))
  }

  @Test("at most two years of months, however old an entry is")
  func oldest() {
    let months = report([.build("gates", on: "1000-01-01"), .build("gates", on: "2026-11-01")])["gates"]?.months ?? []
    #expect(months.count == 24)
    #expect(months.first?.start.iso == "2024-12-01" && months.last?.count == 1)
  }

  @Test("nothing later than the day is seen, and nothing that is not for everyone")
  func seen() {
    let hidden = Feedback.build("gates", on: "2026-11-01", count: 90) { $0.header.visibility = "leadership" }
    let feedback = [.build("gates", on: "2026-11-20"), .build("gates", on: "2026-11-21", count: 50), hidden]
    #expect(report(feedback)["gates"]?.count == 1)
    #expect(report([hidden]).themes.isEmpty)
  }

  @Test("sources in their order; an entry without one is counted apart")
  func sources() {
    let theme = report([
      .build("gates", on: "2026-11-02", source: .survey), .build("gates", on: "2026-11-03", source: nil),
      .build("gates", on: "2026-11-04", count: 4, source: .customer),
    ])["gates"]
    #expect(theme?.sources == [.init(source: .customer, count: 4), .init(source: .survey, count: 1), .init(count: 1)])
  }

  // The 28 days that end with 20 November begin on 24 October; the 84 before them on 1 August.
  @Test("the windows meet without a gap and without a day in both")
  func windows() {
    let old = Feedback.build("lanes", on: "2025-01-01")
    func compared(_ date: String) -> ThemeReport.Comparison? {
      report([old, .build("gates", on: date)])["gates"]?.comparison.value
    }
    #expect(compared("2026-11-20")?.recent == 1 && compared("2026-10-24")?.recent == 1)
    #expect(compared("2026-10-23")?.recent == 0 && compared("2026-10-23")?.before == 1)
    #expect(compared("2026-08-01")?.before == 1)
    #expect(compared("2026-07-31") == .init(recent: 0, before: 0, recentEntries: 0, beforeEntries: 0, p: 1))
  }

  @Test("while feedback is younger than both windows, nobody can say what rises")
  func young() {
    let (begun, young) = ("2026-08-01", "2026-08-02")
    #expect(
      report([.build("gates", on: young, count: 9)])["gates"]?.comparison
        == .unavailable(.tooFewDays(have: 111, need: 112)))
    #expect(report([.build("gates", on: begun, count: 9)])["gates"]?.comparison.value?.before == 9)
  }

  private func entries(_ number: Int, on date: String) -> [Feedback] {
    (0..<number).map { .build("gates", on: date, id: "\(date)-\($0)") }
  }

  // P(X ≥ 5 | n = 5, ¼) = 1/1024; P(X ≥ 5 | n = 10, ¼) = 0.0781; P(X ≥ 9 | 13) = 0.0011 (SciPy 1.17.1, binomtest).
  @Test(
    "five voices and more than chance make a rise",
    arguments: [(5, 0, true), (4, 0, false), (5, 5, false), (9, 4, true), (40, 120, false)])
  func rise(recent: Int, before: Int, isRise: Bool) {
    let feedback =
      [.build("lanes", on: "2026-01-01")] + entries(recent, on: "2026-11-10") + entries(before, on: "2026-09-01")
    #expect(report(feedback)["gates"]?.isRising == isRise)
  }

  @Test("voices of one entry were heard together: what is compared are entries")
  func together() throws {
    // P(X ≥ 3 | n = 4, ¼) = 13/256; by voices it would be P(X ≥ 12 | n = 14, ¼) = 0.0000031.
    let feedback =
      [.build("lanes", on: "2026-01-01"), .build("gates", on: "2026-09-01", count: 2)]
      + (0..<3).map { Feedback.build("gates", on: "2026-11-1\($0)", count: 4) }
    let theme = try #require(report(feedback)["gates"])
    let found = try #require(theme.comparison.value)
    #expect(found.recent == 12 && found.before == 2 && found.recentEntries == 3 && found.beforeEntries == 1)
    #expect(abs(found.p - 13.0 / 256) < 1e-12)
    #expect(!theme.isRising, "one in 20 is not rare enough")
    #expect(
      report([.build("lanes", on: "2026-01-01"), .build("gates", on: "2026-11-10", count: 90)])["gates"]?.isRising
        == false)
  }

  @Test("among many themes a rise has to be rarer")
  func manyThemes() {
    // P(X ≥ 5 | n = 5, ¼) = 1/1024: among 511 themes and fewer it is expected less than half a time.
    let rise = entries(5, on: "2026-11-10")
    func isTold(among others: Int) -> Bool? {
      let rest = (0..<others).map { Feedback.build("lane \($0)", on: "2026-01-01") }
      return report(rise + rest)["gates"]?.isRising
    }
    #expect(isTold(among: 509) == true)
    #expect(isTold(among: 512) == false)
  }

  @Test("the order of the entries changes nothing")
  func order() {
    let feedback: [Feedback] = [
      .build("gates", on: "2026-11-10", count: 3, metric: "a"), .build("gates", on: "2026-11-10", metric: "b", id: "x"),
      .build("lanes", on: "2026-02-10"), .build("gates", on: "2026-03-10", metric: "a"),
    ]
    let metrics: [Metric] = [.build("a"), .build("b")]
    func text(_ feedback: [Feedback]) -> String {
      description(
        of: analyse(
          .build {
            $0.feedback = feedback; $0.metrics = metrics
          }, asOf: day("2026-11-20")))
    }
    #expect(text(feedback) == text(feedback.reversed()))
  }

  @Test("the metrics that are named and seen, the one named last first")
  func metrics() {
    let metrics: [Metric] = [.build("a"), .build("b"), .build("hidden") { $0.header.visibility = "leadership" }]
    let feedback: [Feedback] = [
      .build("gates", on: "2026-11-01", metric: "a"), .build("gates", on: "2026-11-02", metric: "b"),
      .build("gates", on: "2026-11-03", metric: "hidden"),
    ]
    let report = analyse(
      .build {
        $0.feedback = feedback; $0.metrics = metrics
      }, asOf: day("2026-11-20"))
    #expect(report.feedback["gates"]?.metrics.map(\.id) == ["b", "a"])
  }
}

@Suite("A metric that counts voices")
struct ThemeSeriesTests {
  private func points(asOf date: String, _ feedback: [Feedback]) -> [String] {
    let metric = Metric.build("m") { $0.source = .feedback(Located("gates", at: spot("metrics/m.yaml", 1))) }
    let report = analyse(
      .build {
        $0.feedback = feedback; $0.metrics = [metric]
      }, asOf: day(date))
    return report.metrics.first?.points.map { "\($0.date.iso) \(Int($0.value))" } ?? []
  }

  private let feedback: [Feedback] = [
    .build("gates", on: "2026-11-04", count: 2), .build("gates", on: "2026-11-08"), .build("lanes", on: "2026-11-10"),
    .build("gates", on: "2026-11-16", count: 5),
  ]

  @Test("one value a full week, on its Sunday; a week in which nobody said so is zero")
  func weeks() {
    // 20 November 2026 is a Friday: the week of the 16th is not over.
    #expect(points(asOf: "2026-11-20", feedback) == ["2026-11-08 3", "2026-11-15 0"])
    #expect(points(asOf: "2026-11-21", feedback).count == 2)
    #expect(points(asOf: "2026-11-22", feedback) == ["2026-11-08 3", "2026-11-15 0", "2026-11-22 5"])
  }

  @Test("no value before the first week is over, and none without an entry that is seen")
  func none() {
    #expect(points(asOf: "2026-11-07", feedback).isEmpty)
    #expect(points(asOf: "2026-11-20", []).isEmpty)
    let hidden = Feedback.build("gates", on: "2026-11-04") { $0.header.visibility = "leadership" }
    #expect(points(asOf: "2026-11-20", [hidden]).isEmpty)
  }

  @Test("an entry of long ago costs ten years of weeks at most")
  func bounded() {
    let found = points(asOf: "2026-11-20", feedback + [.build("gates", on: "1000-01-01")])
    #expect(found.count == 520 && found.last == "2026-11-15 0")
  }

  @Test("a week 53 and a leap day are weeks like others")
  func calendar() {
    let feedback: [Feedback] = [.build("gates", on: "2020-02-29"), .build("gates", on: "2021-01-03", count: 4)]
    let found = points(asOf: "2021-01-04", feedback)
    #expect(found.first == "2020-03-01 1" && found.last == "2021-01-03 4")
    // 1 March 2020 to 3 January 2021 are 308 days.
    #expect(found.count == 45)
  }

  /// Weeks from Monday 2026-06-01 to Sunday 2026-11-15: 24, of which `heard` have a voice.
  private func counted(heard: Int) -> MetricReport? {
    let metric = Metric.build("voices") {
      ($0.source, $0.target) = (.feedback(Located("gates", at: spot("metrics/m.yaml", 1))), 0)
    }
    let days = (0..<heard).map { day("2026-06-03").adding(days: 7 * 2 * $0).iso }
    let rest = heard < 12 ? ["2026-11-11"] : []
    return analyse(
      .build {
        $0.metrics = [metric]
        $0.feedback = (days + rest).map { .build("gates", on: $0, count: 3) }
      }, asOf: day("2026-11-15")
    ).metrics.first
  }

  @Test("a theme that most weeks are without has counts, and none of them is judged")
  func sparse() throws {
    let few = try #require(counted(heard: 4))
    #expect(few.points.count == 24 && few.latest.value?.value == 3)
    #expect(few.limits == .unavailable(.mostlyZero(zeros: 19, of: 24)) && few.signals.isEmpty)
    #expect(few.movement == .unavailable(.mostlyZero(zeros: 19, of: 24)))
    #expect(few.assurance == .unavailable(.mostlyZero(zeros: 19, of: 24)))
    #expect(few.segments.flatMap(\.bands).allSatisfy { $0 == nil })
    #expect(try #require(counted(heard: 12)).limits.value?.centre == 1.5, "exactly half may be 0")
  }
}
