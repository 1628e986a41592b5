import Charts
import Foundation
import Testing

/// What holds for every chart, whatever it shows.
@Suite("Every chart")
struct EveryChartTests {
  typealias Draw = @Sendable (ChartWords, [Double], String) -> [UInt8]

  /// Each chart drawn from any numbers, with one string in every place that takes one.
  static let charts: [(name: String, draw: Draw)] = [
    (
      "sparkline",
      { words, values, _ in
        Sparkline(
          words, values: values + [nil] + values, limits: Band(lower: values.first ?? 0, upper: values.last ?? 0),
          target: values.first,
          signals: [SignalMark(at: 0, .bad), SignalMark(at: 99, .good), SignalMark(at: -1, .good)]
        ).svg()
      }
    ),
    (
      "series",
      { words, values, text in
        let points = values.enumerated().map { SeriesChart.Point(day: $0.offset, value: $0.element) }
        return SeriesChart(
          words, points: points, firstDate: text, lastDate: text,
          labels: [-1, 0, 1, 99].map { (index: $0, text: text) },
          limits: Band(lower: values.first ?? 0, upper: values.last ?? 0), centre: values.first,
          target: values.first.map { .init($0, label: text) },
          signals: [SignalMark(at: 0, .watch), SignalMark(at: 99, .bad)],
          events: [-1, 0, 0, 1, 99].map { .init(day: $0, letter: text, title: text) }
        ).svg()
      }
    ),
    (
      "series",
      { words, values, text in
        let points = values.enumerated().map { SeriesChart.Point(day: $0.offset, value: $0.element) }
        let half = values.count / 2
        let stairs = values.map { Optional(Band(lower: -$0, upper: $0)) }
        return SeriesChart(
          words, points: points, firstDate: text, lastDate: text,
          labels: [0, 1].map { (index: $0, text: text) },
          stretches: [
            .init(points: 0..<half, centre: values.first, bands: Array(stairs.prefix(half))),
            .init(points: half..<values.count, centre: nil, bands: stairs.suffix(values.count - half).map { _ in nil }),
            .init(points: 0..<values.count, centre: values.last, bands: stairs.map { _ in stairs[0] }),
            .init(points: 90..<99, centre: 1, bands: []), .init(points: 0..<0, centre: 1, bands: []),
          ], breaks: [0, half, 99, -1], target: values.first.map { .init($0, label: text) }
        ).svg()
      }
    ),
    (
      "limits, small",
      { words, values, _ in
        let points = values.enumerated().map { place, value in
          LimitChart.Point(
            day: place, value: value, limits: place % 3 == 1 ? nil : Band(lower: value, upper: values.first ?? 0),
            centre: values.last, mark: place % 2 == 0 ? .bad : nil)
        }
        return LimitChart(
          words, points: points + [.init(day: 99, value: nil)], days: 0...50, width: 150, height: 36
        ).svg()
      }
    ),
    (
      "histogram",
      { words, values, text in
        Histogram(words, bins: values.indices.map { (count: $0 * 40_000, label: text) }).svg()
      }
    ),
    (
      "phases",
      { words, values, text in
        PhaseBar(words, phases: values.map { .init(text, value: $0) } + [.init(text, value: nil)]).svg()
      }
    ),
    (
      "progress",
      { words, values, _ in
        ProgressBar(words, score: values.first, pace: values.last, expected: values.first, status: .bad).svg()
      }
    ),
    (
      "interval",
      { words, values, _ in
        let first = values.first ?? .nan
        let last = values.last ?? .nan
        return IntervalBar(
          words, value: first, lower: first, upper: last, scale: Band(lower: first, upper: last), reference: last
        ).svg()
      }
    ),
    (
      "span",
      { words, values, _ in
        let first = values.first ?? .nan
        let last = values.last ?? .nan
        return SpanBar(
          words, start: first, end: last, scale: Band(lower: first, upper: last), ticks: values, width: 200
        ).svg()
      }
    ),
    (
      "axis",
      { words, values, text in
        ScaleAxis(
          words, ticks: values.map { LabelledValue($0, label: text) },
          scale: Band(lower: values.first ?? .nan, upper: values.last ?? .nan), width: 200
        ).svg()
      }
    ),
    (
      "threshold, small",
      { words, values, _ in
        ThresholdBar(
          words, value: values.first ?? .nan, lower: values.min() ?? .nan, upper: values.max() ?? .nan,
          threshold: values.last ?? .nan, side: .atMost, none: 0, mark: .neutral, size: .small(width: 132)
        ).svg()
      }
    ),
    (
      "threshold, full",
      { words, values, text in
        ThresholdBar(
          words, value: values.first ?? .nan, lower: values.min() ?? .nan, upper: values.max() ?? .nan,
          threshold: values.last ?? .nan, side: .atLeast, none: 1, mark: .good,
          size: .full(threshold: text, none: text)
        ).svg()
      }
    ),
    (
      "distribution",
      { words, values, text in
        Distribution(
          words, values: values, quantiles: values.map { .init($0, label: text) }, least: text, greatest: text
        ).svg()
      }
    ),
    (
      "columns",
      { words, values, _ in
        let counts = values.map { $0.isFinite && abs($0) < 1e15 ? Int($0) : nil }
        return Columns(words, counts: [nil] + counts, most: counts.compactMap { $0 }.min()).svg()
      }
    ),
    (
      "timeline",
      { words, values, text in
        let events = values.enumerated().map { index, _ in
          Timeline.Event(
            day: index, label: text, date: text, state: Timeline.State.allCases[index % 5], href: text,
            replacedBy: index - 1)
        }
        return Timeline(words, events: events, firstDate: text, lastDate: text).svg()
      }
    ),
    (
      "tree",
      { words, values, text in
        let nodes = values.indices.map {
          Tree.Node(depth: $0 * 3 - 2, label: text, detail: text, mark: Mark.allCases[$0 % 4], href: text)
        }
        return Tree(words, nodes: nodes).svg()
      }
    ),
  ]

  static let data: [[Double]] = [
    [], [3], [3, 3, 3], [1, 2, 4, 8], [.nan], [.nan, 1, .infinity], [0, -0.0],
    [-.greatestFiniteMagnitude, .greatestFiniteMagnitude], [1e-300, 2e-300, 1e-305], [1e300, 1], [-1e18, -1e18],
    (0..<400).map { Double($0 * 7919 % 97) },
  ]

  static let hostile = "</title><script>alert(1)</script>\" onload='x' & \0 \u{1B}[31m \"\u{301} 𝕏 \u{FFFF}"
  static let words = ChartWords(id: "a b\"<é", title: hostile, description: hostile, noData: hostile)

  @Test("is well-formed and without script or style, whatever it is given", arguments: charts.indices)
  func wellFormed(chart: Int) throws {
    for values in Self.data {
      let parsed = try Parsed(Self.charts[chart].draw(Self.words, values, Self.hostile))
      #expect(parsed.elements.allSatisfy { !["script", "style", "foreignObject", "image"].contains($0.name) })
      #expect(parsed.elements.allSatisfy { $0["style"] == nil && $0["onload"] == nil })
    }
  }

  @Test("has a title and a description, named by ids of its own", arguments: charts.indices)
  func names(chart: Int) throws {
    for values in Self.data {
      let parsed = try Parsed(Self.charts[chart].draw(Self.words, values, "label"))
      let root = try #require(parsed.elements.first)
      let title = try #require(parsed.elements.dropFirst().first)
      let description = try #require(parsed.elements.dropFirst(2).first)
      #expect(title.name == "title" && description.name == "desc")
      #expect(title["id"] == "fl-a_20_b_22__3c__e9_-title")
      #expect(root["aria-labelledby"] == title["id"])
      #expect(root["aria-describedby"] == description["id"])
      #expect(title.text.hasPrefix("</title><script>alert(1)"))
      #expect(parsed.elements.compactMap { $0["id"] }.count == 2)
    }
  }

  @Test("keeps every coordinate finite, plain and near", arguments: charts.indices)
  func coordinates(chart: Int) throws {
    let names = ["x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "width", "height", "rx", "stroke-width"]
    for values in Self.data {
      let parsed = try Parsed(Self.charts[chart].draw(Self.words, values, "label"))
      for element in parsed.elements {
        for (name, value) in element.attributes where names.contains(name) {
          let number = try #require(Double(value.hasSuffix("%") ? String(value.dropLast()) : value), "\(name)=\(value)")
          #expect(abs(number) < 20_000 && value.count < 9, "\(element.name) \(name)=\(value)")
          if ["width", "height", "r", "rx"].contains(name) { #expect(number >= 0, "\(element.name) \(name)=\(value)") }
        }
      }
    }
  }

  @Test("says the words it is given when there is nothing to draw", arguments: charts.indices)
  func empty(chart: Int) throws {
    let words = ChartWords(id: "x", title: "t", description: "d", noData: "no data since 3 March")
    #expect(try Parsed(Self.charts[chart].draw(words, [], "label")).texts == ["no data since 3 March"])
  }

  @Test("is the same bytes each time", arguments: charts.indices)
  func deterministic(chart: Int) {
    for values in Self.data {
      let draw = { Self.charts[chart].draw(Self.words, values, Self.hostile) }
      #expect(draw() == draw())
    }
  }

  @Test("takes every colour from its class, with the light palette to fall back on", arguments: charts.indices)
  func colours(chart: Int) throws {
    let parsed = try Parsed(Self.charts[chart].draw(Self.words, [1, 2, 4, 8], "label"))
    let paints = parsed.elements.flatMap { [$0["fill"], $0["stroke"]] }.compactMap { $0 }
    #expect(paints.allSatisfy { ["currentColor", "none"].contains($0) })
    let painted = parsed.elements.filter { $0["fill"] != nil || $0["stroke"] != nil }
    #expect(!painted.isEmpty)
    #expect(painted.allSatisfy { $0["class"] != nil && $0["color"]?.hasPrefix("#") == true })
  }

  @Test("is an image, unless it has links, which an image would hide")
  func roles() throws {
    for (name, draw) in Self.charts {
      #expect(try Parsed(draw(Self.words, [1, 2], "javascript:alert(1)")).elements.first?["role"] == "img")
      let root = try #require(Parsed(draw(Self.words, [1, 2], "decisions/14.html")).elements.first)
      #expect(root["role"] == (["timeline", "tree"].contains(name) ? "document" : "img"))
    }
  }

  @Test(
    "makes no link that could run",
    arguments: [
      "javascript:alert(1)", "JavaScript:alert(1)", " javascript:alert(1)", "java\tscript:alert(1)",
      "data:text/html,x", "vbscript:x", "file:///etc/passwd", "\u{1}javascript:x",
    ])
  func links(href: String) throws {
    let tree = Tree(Self.words, nodes: [.init(depth: 0, label: "a", href: href)])
    #expect(try Parsed(tree.svg()).all("a").isEmpty)
  }

  @Test(
    "makes links within the site, to the web and to mail",
    arguments: [
      "a.html", "../a/b.html#c:d", "?q=a:b", "https://example.org/a?b=1&c=2", "mailto:a@example.org", "#top", "",
    ])
  func goodLinks(href: String) throws {
    let tree = Tree(Self.words, nodes: [.init(depth: 0, label: "a", href: href)])
    #expect(try Parsed(tree.svg()).all("a").map { $0["href"] } == [href])
  }
}
