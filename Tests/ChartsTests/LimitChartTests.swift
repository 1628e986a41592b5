import Charts
import Testing

@Suite("A chart with limits")
struct LimitChartTests {
  private func chart(_ points: [LimitChart.Point], days: ClosedRange<Int>? = nil) throws -> Parsed {
    try Parsed(
      LimitChart(
        ChartWords(id: "a", title: "T", description: "D"), points: points, days: days, width: 100, height: 30
      ).svg())
  }

  @Test("limits that follow the week are steps, and one step where they stay the same")
  func steps() throws {
    let parsed = try chart([
      .init(day: 0, value: 1, limits: Band(lower: 0, upper: 10)),
      .init(day: 7, value: 2, limits: Band(lower: 0, upper: 10)),
      .init(day: 14, value: 3, limits: nil),
      .init(day: 21, value: 4, limits: Band(lower: 0, upper: 6)),
    ])
    #expect(parsed.all("rect", "band").count == 2)
  }

  @Test("a signal is marked by a shape of its own, and the last point that is none is filled")
  func marks() throws {
    let worse = try chart([.init(day: 0, value: 1), .init(day: 7, value: 9, mark: .bad), .init(day: 14, value: 2)])
    let better = try chart([.init(day: 0, value: 1), .init(day: 7, value: 9, mark: .good), .init(day: 14, value: 2)])
    let shape = { (parsed: Parsed, tint: String) in parsed.all("path", tint).first?["d"] }
    #expect(shape(worse, "bad") != nil)
    #expect(shape(worse, "bad") != shape(better, "good"))
    #expect(worse.all("circle", "accent").count == 1)
  }

  @Test("a place without a value breaks the line")
  func gap() throws {
    let parsed = try chart([
      .init(day: 0, value: 1), .init(day: 7, value: 2), .init(day: 14, value: nil), .init(day: 21, value: 3),
      .init(day: 28, value: 4),
    ])
    let path = try #require(parsed.all("path", "line").first?["d"])
    #expect(path.filter { $0 == "M" }.count == 2)
  }

  @Test("where several charts share their days, one that ended early leaves the rest empty")
  func shared() throws {
    let parsed = try chart([.init(day: 0, value: 1), .init(day: 50, value: 2)], days: 0...100)
    #expect(parsed.all("circle", "accent").map { $0.number("cx") } == [50])
  }

  @Test("a centre that moves is a line for each")
  func centres() throws {
    let parsed = try chart([
      .init(day: 0, value: 0, centre: 1), .init(day: 10, value: 4, centre: 1), .init(day: 20, value: 2, centre: 3),
    ])
    // 25 of 30 pixels down is 0, and 5 is 4; half way from 50 % to 96.5 % is 73.25 %.
    #expect(parsed.all("path", "rule").map { $0["d"] } == ["M0 20L732.5 20M732.5 10L1000 10"])
  }

  @Test("nothing to draw is said")
  func empty() throws {
    #expect(try chart([]).texts == ["no data"])
    #expect(try chart([.init(day: 0, value: nil, limits: Band(lower: 0, upper: 1))]).texts == ["no data"])
    #expect(
      try Parsed(Histogram(ChartWords(id: "a", title: "T", description: "D"), bins: []).svg()).texts == ["no data"])
  }

  @Test("columns say their number and their bin; an empty bin keeps its place")
  func columns() throws {
    let words = ChartWords(id: "a", title: "T", description: "D")
    let parsed = try Parsed(Histogram(words, bins: [(2, "1 h"), (0, "2 h"), (4, "4 h")], width: 120).svg())
    #expect(parsed.texts == ["1 h", "2", "2 h", "4 h", "4"])
    #expect(parsed.all("rect").map { $0.number("height") } == [32, 64])
  }

  @Test("phases share one zero; one without a value keeps its place and has no bar")
  func phases() throws {
    let words = ChartWords(id: "a", title: "T", description: "D")
    let bars = PhaseBar(words, phases: [.init("a", value: 2), .init("b", value: nil), .init("c", value: 4)])
    let parsed = try Parsed(bars.svg())
    #expect(parsed.texts == ["a", "b", "c"])
    #expect(String(decoding: bars.svg(), as: UTF8.self).matches(of: /width="(50|100)%" height="10"/).count == 2)
    #expect(try Parsed(PhaseBar(words, phases: []).svg()).texts == ["no data"])
    #expect(try Parsed(PhaseBar(words, phases: [.init("a", value: nil)]).svg()).texts == ["no data"])
  }
}
