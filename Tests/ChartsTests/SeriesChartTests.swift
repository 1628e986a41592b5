import Charts
import Testing

@Suite("Series")
struct SeriesChartTests {
  static let words = ChartWords(id: "s", title: "t", description: "d")

  static func series(_ values: [Double?], labels: [(index: Int, text: String)] = []) -> SeriesChart {
    let points = values.enumerated().map { SeriesChart.Point(day: $0.offset * 7, value: $0.element) }
    return SeriesChart(words, points: points, firstDate: "1 Jan", lastDate: "2 Mar", labels: labels)
  }

  @Test("fills its width without scaling its text")
  func fluid() throws {
    let root = try #require(Parsed(Self.series([1, 2]).svg()).elements.first)
    #expect(root["width"] == "100%")
    #expect(root["height"] == "240")
    #expect(root["viewBox"] == nil)
  }

  @Test("places values by date, by hand-checked arithmetic")
  func positions() throws {
    // From 15 to 985 of 1,000 across, from 24 to 240 − 48 = 192 down.
    let points = [(0, 0.0), (1, 4), (4, 2)].map { SeriesChart.Point(day: $0.0, value: $0.1) }
    let parsed = try Parsed(SeriesChart(Self.words, points: points, firstDate: "a", lastDate: "b").svg())
    #expect(parsed.all("path", "line").map { $0["d"] } == ["M15 192L257.5 24L985 108"])
    #expect(parsed.all("circle", "accent").map { $0["cx"] } == ["98.5%"])
    #expect(parsed.all("circle", "accent").map { $0.number("cy") } == [108])
    #expect(parsed.texts == ["a", "b"])
  }

  @Test("breaks the line at a missing value")
  func gaps() throws {
    let parsed = try Parsed(Self.series([0, 4, nil, 4, 0]).svg())
    #expect(parsed.all("path", "line").map { $0["d"] } == ["M15 192L257.5 24M742.5 24L985 192"])
  }

  @Test("leaves out the less important of two labels that would touch")
  func collisions() throws {
    let labels = [(1, "second"), (0, "first"), (2, "last")].map { (index: $0.0, text: $0.1) }
    let near = [0, 1, 100].map { SeriesChart.Point(day: $0, value: 5) }
    let parsed = try Parsed(
      SeriesChart(Self.words, points: near, firstDate: "a", lastDate: "b", labels: labels).svg())
    #expect(parsed.texts.contains("second"))
    #expect(parsed.texts.contains("last"))
    let heights = parsed.all("text", "ink").map { $0.number("y") }
    #expect(Set(heights).count == 2, "the first stands below its point, since above is taken")
  }

  /// Four points at 15, 338.33, 661.67 and 985 of 1,000 across, 0 at 192 and 4 at 24 down: 42 pixels a unit.
  @Test("gives each stretch its own range and centre, with an upright line where a new one begins")
  func stretches() throws {
    var series = Self.series([0, 1, 3, 4])
    series.stretches = [
      .init(points: 0..<2, centre: 0.5, bands: [Band(lower: 0, upper: 1), Band(lower: 0, upper: 1)]),
      .init(points: 2..<4, centre: 3.5, bands: [Band(lower: 3, upper: 4), Band(lower: 3, upper: 4)]),
    ]
    series.breaks = [2]
    let parsed = try Parsed(series.svg())
    let bars = parsed.all("rect", "band")
    #expect(bars.map { $0["x"] } == ["0%", "50%"] && bars.map { $0["width"] } == ["50%", "50%"])
    #expect(bars.map { $0.number("y") } == [150, 24] && bars.map { $0.number("height") } == [42, 42])
    let centres = parsed.all("line", "rule").filter { $0["y1"] != "216" && $0["y1"] == $0["y2"] }
    #expect(centres.map { $0.number("y1") } == [171, 45])
    #expect(parsed.all("line", "limit").map { $0["x1"] } == ["50%"])
  }

  @Test("a range that differs from point to point is a stair, broken where it is not known")
  func stairs() throws {
    var series = Self.series([0, 2, nil, 4])
    series.stretches = [
      .init(
        points: 0..<4, centre: 2,
        bands: [Band(lower: 0, upper: 4), Band(lower: 1, upper: 3), nil, Band(lower: 0, upper: 4)])
    ]
    let stair = try #require(Parsed(series.svg()).all("path", "band").first?["d"])
    #expect(
      stair
        == "M0 24L176.67 24L176.67 192L0 192ZM176.67 66L500 66L500 150L176.67 150ZM823.33 24L1000 24L1000 192L823.33 192Z"
    )
    #expect(try Parsed(series.svg()).all("rect", "band").isEmpty)
  }

  @Test("names the target at its line")
  func target() throws {
    var series = Self.series([1, 3])
    series.target = .init(2, label: "target 2 %")
    let parsed = try Parsed(series.svg())
    #expect(parsed.texts.contains("target 2 %"))
    #expect(parsed.all("line", "target").map { $0.number("y1") } == [108])
  }

  /// Of 28 days, 14 is half way; 15 is 11 pixels further at 320, too near for a letter beside it. Two rows of 16 and a tick of 6
  /// with 2 to spare: 240 + 40; the axis moves from 216 to 256.
  @Test("what happened has a tick and a letter below the values; letters that would touch stand in rows")
  func happened() throws {
    var series = Self.series([1, 2, 3, 2, 1])
    let height = { (chart: SeriesChart) in try Parsed(chart.svg()).elements.first?["height"] }
    #expect(try height(series) == "240")
    series.events = [(15, "B"), (14, "A"), (28, "C"), (29, "D")].map {
      SeriesChart.Event(day: $0.0, letter: $0.1, title: "<\($0.1)>")
    }
    let parsed = try Parsed(series.svg())
    #expect(try height(series) == "280")
    let letters = parsed.all("text", "ink").filter { $0["aria-hidden"] == nil }
    #expect(letters.map(\.text) == ["A", "B", "C"] && letters[0]["x"] == "50%" && letters[2]["x"] == "98.5%")
    #expect(letters.map { $0.number("y") } == [247, 231, 247])
    let ticks = parsed.all("line", "muted")
    #expect(ticks.map { $0.number("y1") } == [256, 256, 256] && ticks.map { $0.number("y2") } == [250, 234, 250])
    #expect(parsed.all("title").map(\.text) == ["t", "A: <A>", "B: <B>", "C: <C>"])
    #expect(
      parsed.all("path", "line").map { $0["d"] }
        == (try Parsed(Self.series([1, 2, 3, 2, 1]).svg())).all("path", "line").map { $0["d"] })
  }

  @Test("the points worth a number are the last, the highest, the lowest and the first, each once")
  func worthLabelling() {
    let points = { (values: [Double?]) in
      values.enumerated().map { SeriesChart.Point(day: $0.offset, value: $0.element) }
    }
    #expect(SeriesChart.worthLabelling(points([nil, 2, 9, 1, 3, nil])) == [4, 2, 3, 1])
    #expect(SeriesChart.worthLabelling(points([1, 2, 3])) == [2, 0])
    #expect(SeriesChart.worthLabelling(points([4])) == [0])
    #expect(SeriesChart.worthLabelling(points([nil, .nan])).isEmpty)
    #expect(SeriesChart.worthLabelling([]).isEmpty)
  }
}
