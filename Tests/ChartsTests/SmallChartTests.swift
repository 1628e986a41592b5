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
