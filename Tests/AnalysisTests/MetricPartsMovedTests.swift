import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Attention to single teams or services of a metric")
struct MetricPartsMovedTests {
  private let steady: [Double] = (0..<40).map { 1 + Double($0 % 2) }
  /// Outside on the last but one: mean 68/40, mean range 54/39, upper limit 5.383.
  private var high: [Double] { Array(steady.prefix(38)) + [10, 1] }
  private var low: [Double] { high.map { -$0 } }

  private func report(better: Metric.Direction = .lower, _ series: [(String, [Double])]) -> Report {
    analyse(
      .build { record in
        record.organization.teams = ["gate", "booking", "payments"].map {
          Team(id: $0, name: $0.uppercased(), parent: nil, span: .wholeFile("fairlead.yaml"))
        }
        record.metrics = [
          .build("calls", better: better) { metric in
            metric.header.owner = "gate"
            metric.points = series.flatMap { weekly(from: "2026-02-16", $1, team: $0) }
              .sorted { ($0.date, $0.part?.id ?? "") < ($1.date, $1.part?.id ?? "") }
          }
        ]
      }, asOf: day("2026-11-18"))
  }

  @Test("all that moved stand in one item, the worse ones first, with the value that shows it")
  func grouped() throws {
    let report = report([("gate", low), ("booking", steady), ("payments", high)])
    let items = report.items("metric.parts-moved")
    let item = try #require(items.first)
    #expect(items.count == 1 && item.tone == .bad && item.owner == "gate" && item.subject.id == "calls")
    let found = try #require(item.matter as? MetricPartsMoved)
    #expect(found.moves.map(\.name) == ["PAYMENTS", "GATE"] && found.moves.map(\.meaning) == [.worse, .better])
    #expect(found.parts == 3 && found.moves.map(\.move.point.value) == [10, -10])
    #expect(item.evidence.map(\.date?.iso) == ["2026-11-09"])
    #expect(report.items("metric.moved").isEmpty)
  }

  @Test("good news alone is good, without a better side it is to be watched, and noise is nothing")
  func tones() {
    #expect(report([("gate", low), ("booking", steady)]).items("metric.parts-moved").map(\.tone) == [.good])
    #expect(report(better: .neutral, [("gate", low)]).items("metric.parts-moved").map(\.tone) == [.watch])
    #expect(report([("gate", steady), ("booking", steady)]).items("metric.parts-moved").isEmpty)
  }
}
