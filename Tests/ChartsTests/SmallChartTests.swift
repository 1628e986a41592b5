import Charts
import Testing

@Suite("Progress, interval and distribution")
struct SmallChartTests {
  static let words = ChartWords(id: "s", title: "t", description: "d")

  @Test("a bar ends at its score and the tick stands at the pace")
  func progress() throws {
    // 156 wide with 6 free at each side: 144 for a score of 1.
    let bar = ProgressBar(Self.words, score: 0.5, pace: 0.25, expected: 0.75, status: .watch)
    let parsed = try Parsed(bar.svg())
    #expect(parsed.all("rect", "band").map { $0.number("width") } == [144])
    #expect(parsed.all("rect", "watch").map { $0.number("width") } == [72])
    #expect(parsed.all("line", "ink").map { $0.number("x1") } == [42])
    #expect(parsed.all("line", "muted").map { $0.number("x1") } == [114])
  }

  @Test(
    "a score beyond its ends is drawn at the end, one that is not finite is not drawn",
    arguments: [(-3.0, 0.0 as Double?), (7.0, 144.0), (Double.infinity, nil)])
  func beyond(score: Double, width: Double?) throws {
    let parsed = try Parsed(ProgressBar(Self.words, score: score, pace: 0.5, status: .good).svg())
    #expect(parsed.all("rect", "good").first?.number("width") == width)
  }

  @Test("each status has a shape of its own")
  func shapes() throws {
    let shapes = try Mark.allCases.map { mark in
      let parsed = try Parsed(ProgressBar(Self.words, score: 0.5, status: mark).svg())
      let last = try #require(parsed.elements.last)
      return "\(last.name) \(last["d"] ?? "") \(last["fill"] ?? "")"
    }
    #expect(Set(shapes).count == Mark.allCases.count)
  }

  @Test("an interval stands on the shared scale")
  func interval() throws {
    // 132 wide with 6 free at each side: 20 for each unit of 0...6.
    let bar = IntervalBar(Self.words, value: 3, lower: 1, upper: 9, scale: Band(lower: 0, upper: 6), reference: 2)
    let parsed = try Parsed(bar.svg())
    let whisker = try #require(parsed.all("line", "line").first)
    #expect(whisker.number("x1") == 26)
    #expect(whisker.number("x2") == 126)
    #expect(parsed.all("circle", "accent").map { $0.number("cx") } == [66])
    #expect(parsed.all("line", "target").map { $0.number("x1") } == [46])
  }

  @Test("a span is as long as it takes, on the lines of its axis, and never too short to be seen")
  func span() throws {
    // 200 wide with 6 free at each side: 18.8 for each of ten weeks.
    func rectangle(_ start: Double, _ end: Double) throws -> [Double?] {
      let bar = SpanBar(
        Self.words, start: start, end: end, scale: Band(lower: 0, upper: 10), ticks: [5], width: 200)
      let parsed = try Parsed(bar.svg())
      #expect(parsed.all("line", "rule").map { $0.number("x1") } == [100])
      return parsed.all("rect", "accent").flatMap { [$0.number("x"), $0.number("width")] }
    }
    #expect(try rectangle(0, 5) == [6, 94])
    #expect(try rectangle(5, 12) == [100, 94])
    #expect(try rectangle(5, 5) == [100, 2])
  }

  @Test("an axis leaves out the label that would touch the one before, never its tick")
  func axis() throws {
    let axis = ScaleAxis(
      Self.words, ticks: [0, 1, 10].map { LabelledValue($0, label: "Week \(Int($0))") },
      scale: Band(lower: 0, upper: 10), width: 200)
    let parsed = try Parsed(axis.svg())
    #expect(parsed.all("text").map(\.text) == ["Week 0", "Week 10"])
    #expect(parsed.all("line", "muted").map { $0.number("x1") } == [6, 24.8, 194])
    // Six and seven letters of 7 pixels, which stay within the chart.
    #expect(parsed.all("text").map { $0.number("x") } == [21, 175.5])
  }

  @Test("few values are dots, one on another; many are bars, the tallest the full height")
  func distribution() throws {
    let few = Distribution(Self.words, values: [1, 1, 2, 9], least: "1", greatest: "9")
    let dots = try Parsed(few.svg()).all("circle")
    #expect(dots.count == 4)
    #expect(dots.prefix(2).map { $0.number("cx") } == [5.5, 5.5])
    #expect(dots.prefix(2).map { $0.number("cy") } == [60.5, 55.5])
    let many = Distribution(
      Self.words, values: Array(repeating: 1, count: 200) + [9], least: "1", greatest: "9")
    #expect(try Parsed(many.svg()).all("rect").map { $0.number("height") } == [55, 1])
  }

  @Test("quantile labels do not touch: the second row, then none, but always a line")
  func quantiles() throws {
    let quantiles = ["a", "b", "c"].map { LabelledValue(5, label: $0) }
    let chart = Distribution(Self.words, values: [1, 9], quantiles: quantiles, least: "1", greatest: "9")
    let parsed = try Parsed(chart.svg())
    #expect(parsed.all("text", "ink").map(\.text) == ["a", "b"])
    #expect(Set(parsed.all("text", "ink").map { $0["y"] }).count == 2)
    #expect(parsed.all("line", "accent").count == 3)
  }
}
