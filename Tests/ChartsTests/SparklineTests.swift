import Charts
import Testing

@Suite("Sparkline")
struct SparklineTests {
  static let words = ChartWords(id: "s", title: "t", description: "d")

  @Test("places values by hand-checked arithmetic")
  func positions() throws {
    // 132 × 24 with 5 left free at each side and 4 above and below: 122 / 2 = 61 apart, 16 high.
    let parsed = try Parsed(Sparkline(Self.words, values: [0, 10, 5]).svg())
    #expect(parsed.all("path").map { $0["d"] } == ["M5 20L66 4L127 12"])
    #expect(parsed.all("circle", "accent").map { [$0.number("cx"), $0.number("cy")] } == [[127, 12]])
    #expect(parsed.elements.first?["viewBox"] == "0 0 132 24")
  }

  @Test("shows a missing week as a gap and a week alone as a dot")
  func gaps() throws {
    let parsed = try Parsed(Sparkline(Self.words, values: [0, 10, nil, 5, .nan, 5, 0]).svg())
    // 122 / 6 = 20.33 apart.
    #expect(parsed.all("path").map { $0["d"] } == ["M5 20L25.33 4M106.67 12L127 20"])
    #expect(parsed.all("circle", "line").map { [$0.number("cx"), $0.number("cy")] } == [[66, 12]])
  }

  @Test("draws limits as a band and the target dotted, within its height")
  func levels() throws {
    let sparkline = Sparkline(Self.words, values: [4, 6], limits: Band(lower: 2, upper: 8), target: 10)
    let parsed = try Parsed(sparkline.svg())
    // From 2 (at 20) to 10 (at 4) a unit is 2 pixels.
    #expect(parsed.all("rect", "band").map { [$0.number("y"), $0.number("height")] } == [[8, 12]])
    let target = try #require(parsed.all("line", "target").first)
    #expect(target.number("y1") == 4 && target.number("y2") == 4)
    #expect(target["stroke-dasharray"] == "1 3")
    #expect(parsed.all("path").first?["d"] == "M5 16L127 12")
  }

  @Test("signals have the marks of their judgement, and the last point is filled where it is none")
  func signals() throws {
    let signals = [SignalMark(at: 0, .good), SignalMark(at: 2, .bad), SignalMark(at: 1, .watch)]
    let parsed = try Parsed(Sparkline(Self.words, values: [1, nil, 2], signals: signals).svg())
    #expect(parsed.all("path").compactMap { $0["class"] }.suffix(2) == ["good", "bad"])
    #expect(parsed.all("circle").filter { $0["class"] == "accent" }.isEmpty)
    let past = try Parsed(Sparkline(Self.words, values: [1, 2], signals: [SignalMark(at: 0, .neutral)]).svg())
    #expect(past.all("circle", "muted").map { $0["fill"] } == ["none"])
    #expect(past.all("circle", "accent").count == 1)
  }

  @Test("equal values lie in the middle, one value alone too")
  func middle() throws {
    #expect(try Parsed(Sparkline(Self.words, values: [7, 7]).svg()).all("path").first?["d"] == "M5 12L127 12")
    let one = try Parsed(Sparkline(Self.words, values: [7]).svg())
    #expect(one.all("path").isEmpty)
    #expect(one.all("circle", "accent").map { [$0.number("cx"), $0.number("cy")] } == [[66, 12]])
  }

  @Test("a target without a value is not a chart")
  func targetAlone() throws {
    #expect(try Parsed(Sparkline(Self.words, values: [nil], target: 3).svg()).texts == ["no data"])
  }
}
