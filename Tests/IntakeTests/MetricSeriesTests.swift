import Diagnostics
import Foundation
import Record
import Testing

@testable import Intake

/// The values of metrics by every way to write a CSV source, by hand.
@Suite("values of a metric's file")
struct MetricSeriesTests {
  /// A metric with a source over a file, and what is found.
  private func read(_ source: String, _ csv: String, unit: String = "") async throws -> Checked {
    let scratch = try Scratch()
    try scratch.write(
      "fairlead.yaml",
      "organization: Test\nteams: [{id: a}, {id: b}]\nservices: [{id: x, team: a}, {id: y, team: a}]\n")
    try scratch.write("data/m.csv", csv)
    try scratch.write(
      "metrics/m.yaml",
      """
      title: M
      question: Why?
      unit: "\(unit)"
      better: higher
      kind: leading
      ties_to: customer
      source: {csv: data/m.csv, date: day, \(source)}

      """.replacing("unit: \"\"\n", with: ""))
    return await scratch.check()
  }

  private func points(_ source: String, _ csv: String, unit: String = "") async throws -> [String] {
    let checked = try await read(source, csv, unit: unit)
    #expect(checked.found.filter { $0.severity == .error }.map(\.message) == [])
    return try #require(checked.record?[Metric.self].first).points.map { point in
      "\(point.date.iso) \(point.value) \(point.n.map { "n\($0)" } ?? "-") \(point.part?.id ?? "-")"
    }
  }

  private static let share = "count: good, of: all"

  @Test("a share is cases of all, keeps n, and leaves a gap where a number is missing or there is nothing to share")
  func share() async throws {
    let csv =
      "day,good,all\n2026-06-02,9,12\n2026-06-01,1,4\n2026-06-03,0,0\n2026-06-04,,7\n2026-06-05,3,\n2026-06-06,0,8\n"
    #expect(
      try await points(Self.share, csv) == [
        "2026-06-01 0.25 n4 -", "2026-06-02 0.75 n12 -", "2026-06-06 0.0 n8 -",
      ])
    #expect(
      try await points(Self.share, csv, unit: "%") == [
        "2026-06-01 25.0 n4 -", "2026-06-02 75.0 n12 -", "2026-06-06 0.0 n8 -",
      ])
    #expect(try await points(Self.share, "day,good,all\n") == [])
  }

  /// 2·1 + 3·3 + 5·5 = 36 over 9 answers; the top score 5 of 9, the top two 5 of 9 as no 4 was given.
  @Test("satisfaction is the weighted mean or the share of the highest scores")
  func satisfaction() async throws {
    let csv = "day,s,c\n2026-06-01,2,1\n2026-06-01,3,3\n2026-06-01,5,5\n2026-06-02,3,0\n2026-06-03,4,1\n2026-06-03,5,\n"
    let columns = "score: s, count: c, scale: [1, 5]"
    #expect(try await points("\(columns), satisfaction: mean", csv) == ["2026-06-01 4.0 n9 -"])
    #expect(try await points("\(columns), satisfaction: top_box", csv) == ["2026-06-01 \(5.0 / 9) n9 -"])
    let both = "day,s,c\n2026-06-01,1,2\n2026-06-01,4,5\n2026-06-01,5,3\n"
    #expect(try await points("\(columns), satisfaction: top_box, top: 2", both, unit: "%") == ["2026-06-01 80.0 n10 -"])
  }

  /// 5 promoters and 3 detractors of 10: 50 % − 30 %. 7 and 8 are neither; 6 detracts, 9 promotes.
  @Test("the net promoter score is promoters less detractors")
  func promoters() async throws {
    let csv =
      "day,s,c\n2026-06-01,10,2\n2026-06-01,9,3\n2026-06-01,8,1\n2026-06-01,7,1\n2026-06-01,6,1\n2026-06-01,0,2\n"
    #expect(try await points("score: s, count: c, satisfaction: nps", csv) == ["2026-06-01 20.0 n10 -"])
    let none = "day,s,c\n2026-06-01,0,4\n2026-06-02,10,1\n2026-06-03,7,9\n"
    #expect(
      try await points("score: s, count: c, satisfaction: nps, scale: [0, 10]", none, unit: "%")
        == ["2026-06-01 -100.0 n4 -", "2026-06-02 100.0 n1 -", "2026-06-03 0.0 n9 -"])
  }

  @Test("rare events become the days between them; the first has none before it, and two on one day are 0 apart")
  func rareEvents() async throws {
    #expect(try await points("rare: true", "day\n") == [])
    #expect(try await points("rare: true", "day\n2026-06-01\n") == [])
    #expect(
      try await points("rare: true", "day,why\n2026-03-01,b\n2026-02-27,a\n2026-03-01,c\n")
        == ["2026-03-01 2.0 - -", "2026-03-01 0.0 - -"])
    #expect(
      try await points("rare: true, team: t", "day,t\n2026-06-01,a\n2026-06-02,b\n2026-06-05,a\n")
        == ["2026-06-05 4.0 - a"])
  }

  @Test("values by service belong to the services that are named")
  func services() async throws {
    #expect(
      try await points("\(Self.share), service: s", "day,good,all,s\n2026-06-01,1,2,y\n2026-06-01,1,4,x\n")
        == ["2026-06-01 0.25 n4 x", "2026-06-01 0.5 n2 y"])
  }

  @Test("a name that is nowhere is told once, however many rows have it")
  func unknownNames() async throws {
    let rows = (0..<5_000).map { "2026-06-01,1,z\($0 % 3)\n" }.joined()
    let found = try await read("value: v, service: s", "day,v,s\n" + rows).found
    #expect(found.filter { $0.rule == "reference.unknown" }.count == 3)
  }

  @Test("the largest counts there may be are added up without harm")
  func greatCounts() async throws {
    let csv = "day,s,c\n" + (0...10).map { "2026-06-01,\($0),1000000000000\n" }.joined()
    #expect(
      try await points("score: s, count: c, satisfaction: mean, scale: [0, 10]", csv)
        == ["2026-06-01 5.0 n11000000000000 -"])
    let more = try await read(Self.share, "day,good,all\n2026-06-01,1,1000000000001\n")
    #expect(more.ids == ["series.count"])
  }
}
