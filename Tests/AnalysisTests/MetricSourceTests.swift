import Diagnostics
import Record
import Testing

@testable import Analysis

/// Values that are worked out: of delivery events, and of other metrics.
@Suite("values that are worked out")
struct MetricSourceTests {
  private func points(_ report: MetricReport?) -> [String] {
    (report?.points ?? []).map { "\($0.date.iso) \($0.value) \($0.n.map { "n\($0)" } ?? "-")" }
  }

  // MARK: Delivery

  /// Week 7 of 2026: `api` has 3 successes after 1, 2 and 5 hours, and 1 failure that is recovered from 24 hours later;
  /// `web` has 1 success. Week 8: nothing but a success of `web` that was not planned.
  private func events() -> DeliveryEvents {
    Self.events([
      Shipped(at: "2026-02-09T10:00", lead: 3600, traits: .planned),
      Shipped(at: "2026-02-09T12:00", lead: 7200, traits: .unplanned),
      Shipped(at: "2026-02-10T12:00", traits: [.failed, .planned]),
      Shipped(at: "2026-02-11T12:00", lead: 18000),
      Shipped(service: 1, at: "2026-02-12T12:00"),
      Shipped(service: 1, at: "2026-02-18T12:00", traits: .unplanned),
    ])
  }

  private static func events(_ shipped: [Shipped]) -> DeliveryEvents { AnalysisTests.events([shipped]) }

  private func values(
    _ measure: DeliveryMeasure, of part: MetricPart? = nil, unit: String = "", on date: String = "2026-02-22"
  ) async -> [String] {
    let record = OrganizationRecord.build {
      $0.organization = deliveryOrganization()
      $0.metrics = [
        .build("m") {
          $0.source = .delivery(measure, of: part)
          $0.unit = unit
        }
      ]
    }
    let delivery = await delivery(events(), asOf: date)
    return points(analyse(record, asOf: day(date), delivery: [day(date): delivery]).metrics.first)
  }

  @Test("a measure of a service has a value on the Sunday of each full week that has the figure, with its n")
  func service() async {
    let api = MetricPart.service("api")
    #expect(await values(.deploymentFrequency, of: api) == ["2026-02-15 3.0 -", "2026-02-22 0.0 -"])
    #expect(await values(.changeLeadTime, of: api) == ["2026-02-15 2.0 n3"])
    #expect(await values(.changeFailRate, of: api) == ["2026-02-15 0.25 n4"])
    #expect(await values(.changeFailRate, of: api, unit: "%") == ["2026-02-15 25.0 n4"])
    #expect(await values(.recoveryTime, of: api) == ["2026-02-15 24.0 n1"])
    #expect(await values(.reworkRate, of: api).first?.hasSuffix(" n3") == true)
    #expect(await values(.reworkRate, of: .service("web")) == ["2026-02-22 1.0 n1"])
    #expect(await values(.deploymentFrequency, of: api, on: "2026-02-21") == ["2026-02-15 3.0 -"], "not full yet")
    #expect(await values(.deploymentFrequency, of: api, on: "2026-02-14") == [])
  }

  @Test("with changes alone there are no values, because no deployments are read")
  func changesAlone() async {
    let record = OrganizationRecord.build {
      $0.organization = deliveryOrganization()
      $0.metrics = [.build("m") { $0.source = .delivery(.deploymentFrequency, of: .service("api")) }]
    }
    var changes = cycleEvents([change("2026-02-09T00:00", nil, nil, nil, "2026-02-10T00:00")])
    changes.changeTally.files = ["data/changes.csv"]
    let alone = await delivery(changes, asOf: "2026-02-22")
    let report = analyse(record, asOf: day("2026-02-22"), delivery: [day("2026-02-22"): alone]).metrics.first
    #expect(report?.latest == .unavailable(.noEvents))
  }

  @Test("a measure of a team takes its services together; a part that has no events has no values")
  func team() async {
    #expect(await values(.changeFailRate, of: .team("core")) == ["2026-02-15 0.2 n5", "2026-02-22 0.0 n1"])
    #expect(await values(.changeFailRate, of: .team("api")) == [])
    #expect(await values(.changeFailRate, of: .service("nowhere")) == [])
  }

  @Test("without either, counts are summed, rates are pooled and durations are of all services together")
  func organization() async {
    #expect(await values(.deploymentFrequency) == ["2026-02-15 4.0 -", "2026-02-22 1.0 -"])
    // 1/4 and 0/1 are 1/5 together, where the median of the two is 1/8. In week 8 only `web` deployed.
    #expect(await values(.changeFailRate) == ["2026-02-15 0.2 n5", "2026-02-22 0.0 n1"])
    #expect(await values(.changeLeadTime) == ["2026-02-15 2.0 n3"])
  }

  @Test("shares have a p-chart, of a service, of a team and of all services together")
  func charts() {
    #expect(MetricSource.delivery(.changeFailRate, of: .service("api")).chart == .proportion)
    #expect(MetricSource.delivery(.reworkRate, of: .team("core")).chart == .proportion)
    #expect(MetricSource.delivery(.changeFailRate, of: nil).chart == .proportion)
    #expect(MetricSource.delivery(.recoveryTime, of: .service("api")).chart == .process)
  }

  // MARK: Ratios

  private func ratio(_ id: String, _ above: String, _ below: String, unit: String = "") -> Metric {
    .build(id) {
      $0.source = .ratio(Located(above, at: spot("metrics/\(id).yaml", 6)), Located(below, at: spot("x.yaml", 6)))
      $0.unit = unit
    }
  }

  private func reports(_ metrics: [Metric], on date: String = "2026-11-16") -> [String: MetricReport] {
    let record = OrganizationRecord.build { $0.metrics = metrics }
    return Dictionary(analyse(record, asOf: day(date)).metrics.map { ($0.metric.id, $0) }) { first, _ in first }
  }

  @Test("a ratio is of the days that both have, and a denominator of 0 is a gap")
  func days() {
    let above = Metric.build("a", values: weekly(from: "2026-10-05", [6, 9, 12, 15]))
    let below = Metric.build("b", values: weekly(from: "2026-10-12", [3, 0, 5, 7]))
    let all = reports([above, below, ratio("r", "a", "b"), ratio("p", "a", "b", unit: "%")])
    #expect(points(all["r"]) == ["2026-10-12 3.0 -", "2026-10-26 3.0 -"])
    #expect(points(all["p"]) == ["2026-10-12 300.0 -", "2026-10-26 300.0 -"])
    #expect(all["r"]?.latest.value?.value == 3)
    #expect(points(reports([above, below, ratio("r", "a", "b")], on: "2026-10-25")["r"]) == ["2026-10-12 3.0 -"])
  }

  /// Mondays above and Wednesdays and Fridays below: the last value of each week counts, dated on the later day.
  @Test("where no day is common, a ratio is of weeks that both have")
  func weeks() {
    let below = ["2026-10-07", "2026-10-09", "2026-10-14"].enumerated().map {
      MetricPoint(date: day($1), value: Double(2 + 2 * $0))
    }
    let all = reports([
      .build("a", values: weekly(from: "2026-10-05", [8, 12, 9])), .build("b", values: below), ratio("r", "a", "b"),
    ])
    #expect(points(all["r"]) == ["2026-10-09 2.0 -", "2026-10-14 2.0 -"])
  }

  @Test("a ratio without values says why")
  func absent() {
    let early = Metric.build("a", values: weekly(from: "2026-01-05", [1]))
    let late = Metric.build("b", values: weekly(from: "2026-10-05", [1]))
    let hidden = Metric.build("h", values: weekly(from: "2026-10-05", [1])) { $0.header.visibility = "leadership" }
    let all = reports([
      early, late, hidden, .build("e"), ratio("apart", "a", "b"), ratio("empty", "a", "e"), ratio("hidden", "a", "h"),
      ratio("of-hidden", "hidden", "a"),
    ])
    #expect(all["apart"]?.latest == .unavailable(.noCommonDays))
    let byTeam = Metric.build("t", values: weekly(from: "2026-10-05", [1], team: "a"))
    let mixed = reports([byTeam, late, ratio("mixed", "t", "b")])
    #expect(mixed["mixed"]?.latest == .unavailable(.noCommonParts))
    #expect(all["empty"]?.latest == .unavailable(.noData))
    #expect(all["hidden"]?.latest == .unavailable(.sourceNotSeen))
    #expect(all["of-hidden"]?.latest == .unavailable(.sourceNotSeen))
  }

  @Test("values by team or service are divided part by part")
  func parts() {
    let above = weekly(from: "2026-10-05", [6], team: "a") + weekly(from: "2026-10-05", [8], team: "b")
    let below = weekly(from: "2026-10-05", [3], team: "a")
    let all = reports([.build("a", values: above), .build("b", values: below), ratio("r", "a", "b")])
    #expect(all["r"]?.parts.map(\.part) == [.team("a")])
    #expect(all["r"]?.parts.first?.points.map(\.value) == [2])
  }

  @Test("ratios of ratios lead to values at any depth; a circle has none")
  func depth() {
    let base = Metric.build("m00000", values: weekly(from: "2026-10-05", [4, 2]))
    let one = Metric.build("one", values: weekly(from: "2026-10-05", [1, 1]))
    let chain = (1...5_000).map { index in
      ratio(name(index), name(index - 1), "one")
    }
    #expect(reports(chain.reversed() + [one, base])[name(5_000)]?.points.map(\.value) == [4, 2])
    let circle = reports([base, ratio("x", "y", "m00000"), ratio("y", "x", "x"), ratio("z", "x", "m00000")])
    #expect(["x", "y", "z"].allSatisfy { circle[$0]?.points == [] })
  }

  private func name(_ index: Int) -> String {
    let digits = String(index)
    return "m" + String(repeating: "0", count: 5 - digits.count) + digits
  }

  @Test("a key result and its objective see a ratio like any other metric")
  func keyResult() throws {
    let record = OrganizationRecord.build {
      $0.metrics = [
        .build("a", values: weekly(from: "2026-10-05", [10, 15])),
        .build("b", values: weekly(from: "2026-10-05", [10, 10])),
        ratio("r", "a", "b"),
      ]
      $0.objectives = [.build("o", [.metric("r", from: 1, to: 2)])]
    }
    let report = analyse(record, asOf: day("2026-11-16"))
    #expect(try #require(report.objective("o")).keyResults.first?.score == .measured(0.5))
  }
}
