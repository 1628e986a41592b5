import Charts

/// One believable chart of each kind, and the hard cases.
struct Sample {
  let name: String
  let svg: [UInt8]

  static var all: [Sample] {
    [
      Sample(
        name: "sparkline, signals",
        svg: Sparkline(
          words("spark"), values: wave + [5.5, 7.2, 7.6, 8.1], limits: Band(lower: 1, upper: 5), target: 2.5,
          signals: [SignalMark(at: 27, .bad), SignalMark(at: 28, .bad), SignalMark(at: 29, .bad)]
        ).svg()),
      Sample(
        name: "sparkline, gaps",
        svg: Sparkline(
          words("gaps"), values: [3, 4, nil, nil, 3.5, nil, 4, 4.2, 5, 4.4, nil, 4.1, 4.7, 5.3], target: 6
        ).svg()),
      Sample(
        name: "sparkline, all equal",
        svg: Sparkline(
          words("flat"), values: Array(repeating: 4, count: 30), limits: Band(lower: 4, upper: 4)
        ).svg()),
      Sample(name: "sparkline, one", svg: Sparkline(words("single"), values: [4]).svg()),
      Sample(name: "sparkline, none", svg: Sparkline(words("none"), values: [nil, nil]).svg()),
      Sample(name: "limits, small", svg: limits(width: 156, height: 44)),
      Sample(
        name: "histogram",
        svg: Histogram(
          words("histogram"), bins: [(3, "1 h"), (0, "2 h"), (14, "4 h"), (120, "8 h"), (1, "1 d")], width: 220
        )
        .svg()),
      Sample(
        name: "phases",
        svg: PhaseBar(
          words("phases"),
          phases: [
            .init("Coding 9.8 h", value: 9.8), .init("Pickup unavailable", value: nil), .init("Review 21 h", value: 21),
          ]
        ).svg()),
      Sample(name: "progress", svg: progress),
      Sample(name: "interval", svg: intervals),
      Sample(name: "threshold", svg: thresholds),
      Sample(name: "series", svg: series.svg()),
      Sample(name: "series, 78 weeks", svg: noisySeries.svg()),
      Sample(name: "series, rebased", svg: rebasedSeries.svg()),
      Sample(name: "series, stairs", svg: stairs.svg()),
      Sample(name: "series, one value", svg: oneValue.svg()),
      Sample(name: "distribution", svg: distribution(37)),
      Sample(name: "distribution, many", svg: distribution(4_000)),
      Sample(name: "timeline", svg: timeline.svg()),
      Sample(name: "tree", svg: tree.svg()),
    ]
  }

  static func words(_ id: String) -> ChartWords {
    ChartWords(id: id, title: "Change fail rate", description: "30 weeks, most within 4–17 %; the last three above.")
  }

  static let wave: [Double?] = (0..<26).map { week in
    let slow = Double((week * 7919) % 13) / 6
    let fast = Double((week * 104_729) % 7) / 9
    return 2 + slow + fast
  }

  /// Limits that follow the size of each week, a gap, and two signals.
  static func limits(width: Int, height: Int) -> [UInt8] {
    let points = (0..<40).map { (week: Int) in
      let value = week > 37 ? 24.0 : Double(week * 7919 % 13)
      return LimitChart.Point(
        day: week * 7, value: week % 17 == 9 ? nil : value, limits: Band(lower: 0, upper: 14 + Double(week * 31 % 5)),
        centre: 6, mark: week > 37 ? .bad : nil)
    }
    return LimitChart(words("limits"), points: points, width: width, height: height).svg()
  }

  static var progress: [UInt8] {
    let cases: [(Double?, Double, Double?, Mark)] = [
      (0.64, 0.54, 0.7, .good), (0.2, 0.54, nil, .bad), (0.48, 0.54, 0.7, .watch), (0.3, 0.54, nil, .neutral),
      (0, 0.54, nil, .bad), (1, 0.54, nil, .good), (nil, 0.54, nil, .neutral),
    ]
    return Array(
      cases.enumerated().map { index, bar in
        ProgressBar(
          words("progress-\(index)"), score: bar.0, pace: bar.1, expected: bar.2, status: bar.3
        ).svg() + Array("<br>".utf8)
      }.joined())
  }

  static var intervals: [UInt8] {
    Array(
      [(1.2, 1.0, 2.0), (1.6, 1.0, 3.0), (3.1, 2.0, 4.2), (4.4, 3.1, 6.0)].enumerated().map { index, bar in
        IntervalBar(
          words("interval-\(index)"), value: bar.0, lower: bar.1, upper: bar.2, scale: Band(lower: 0, upper: 6),
          reference: 3, status: index == 3 ? .bad : nil
        ).svg() + Array("<br>".utf8)
      }.joined())
  }

  static var thresholds: [UInt8] {
    let small = ThresholdBar(
      words("threshold-0"), value: 0.02, lower: -0.01, upper: 0.05, threshold: 0.04, side: .atLeast, none: 0,
      mark: .neutral, size: .small(width: 160))
    let full = ThresholdBar(
      words("threshold-1"), value: 0.8, lower: 0.7, upper: 0.91, threshold: 0.95, side: .atMost, none: 1, mark: .good,
      size: .full(threshold: "threshold: 5 % less", none: "no change"))
    return small.svg() + Array("<br>".utf8) + full.svg()
  }

  static var series: SeriesChart {
    let values = wave + [nil, nil, 4.2, 3.8, 5.1] + wave + [5.5, 7.2, 7.6, 8.1]
    let points = values.enumerated().map { SeriesChart.Point(day: $0.offset * 7, value: $0.element) }
    let labels = SeriesChart.worthLabelling(points).map { index in
      (index, "\((points[index].value ?? 0).rounded()) %")
    }
    return SeriesChart(
      words("series"), points: points, firstDate: "6 Oct 2025", lastDate: "20 Nov 2026", labels: labels,
      limits: Band(lower: 1, upper: 5), centre: 3, target: .init(2.4, label: "target 2.4 %"),
      signals: [SignalMark(at: 59, .bad), SignalMark(at: 60, .bad)],
      events: [(140, "A"), (395, "B"), (400, "C"), (406, "D")].map {
        .init(day: $0.0, letter: $0.1, title: "What happened")
      })
  }

  static var noisySeries: SeriesChart {
    let points = (0..<78).map { (week: Int) in
      let slow = Double(week) / 90
      let up = Double(week * 7919 % 31) / 40
      let down = Double(week * 104_729 % 17) / 30
      return SeriesChart.Point(day: week * 7, value: 3 + slow + up - down)
    }
    let labels = SeriesChart.worthLabelling(points).map { index in
      (index, "\(((points[index].value ?? 0) * 100).rounded() / 100) %")
    }
    return SeriesChart(
      words("noisy"), points: points, firstDate: "6 Oct 2025", lastDate: "20 Nov 2026", labels: labels,
      limits: Band(lower: 2.6, upper: 4.6), target: .init(4.2, label: "target 4.2 %"),
      signals: [SignalMark(at: 70, .good)])
  }

  static var rebasedSeries: SeriesChart {
    var chart = noisySeries
    chart.limits = nil
    let bands = { (lower: Double, upper: Double) in [Band?](repeating: Band(lower: lower, upper: upper), count: 39) }
    chart.stretches = [
      .init(points: 0..<39, centre: 3.2, bands: bands(2.4, 4)),
      .init(points: 39..<78, centre: 3.7, bands: bands(3, 4.4)),
    ]
    chart.breaks = [39]
    return chart
  }

  static var stairs: SeriesChart {
    var chart = noisySeries
    chart.limits = nil
    let bands = (0..<78).map { (week: Int) -> Band? in
      let half = 0.5 + Double(week * 7919 % 13) / 20
      return week == 30 ? nil : Band(lower: 3.4 - half, upper: 3.4 + half)
    }
    chart.stretches = [.init(points: 0..<78, centre: 3.4, bands: bands)]
    return chart
  }

  static var oneValue: SeriesChart {
    SeriesChart(
      words("one-value"), points: [.init(day: 3, value: 5)], firstDate: "20 Nov 2026", lastDate: "20 Nov 2026",
      labels: [(0, "5 %")], target: .init(5, label: "target 5 %"), height: 120)
  }

  static func distribution(_ count: Int) -> [UInt8] {
    let values = (0..<count).map { index in
      let x = Double((index * 7919) % 997) / 997
      return 40 * x * x * x + 3 * x
    }
    return Distribution(
      words("distribution-\(count)"), values: values,
      quantiles: [.init(6.5, label: "p50 6.5 h"), .init(19, label: "p75 19 h"), .init(32, label: "p90 32 h")],
      least: "0 h", greatest: "43 h"
    ).svg()
  }

  static var timeline: Timeline {
    Timeline(
      words("timeline"),
      events: [
        .init(
          day: 310, label: "0016 Queue refunds through one ledger", date: "12 Nov", state: .settled, href: "0016.html"),
        .init(day: 300, label: "0015 Keep two regions, drop the third", date: "4 Nov", state: .settled),
        .init(
          day: 268, label: "0014 Buy, not build, fraud scoring, with a title that goes on for long", date: "3 Oct",
          state: .open, href: "0014.html"),
        .init(day: 190, label: "0012 Write events to one log", date: "12 Jul", state: .replaced, replacedBy: 0),
        .init(day: 120, label: "0010 Rewrite the search in a weekend", date: "3 May", state: .closed),
        .init(day: 60, label: "0009 Own the build farm", date: "1 Mar", state: .due),
        .init(day: 10, label: "0003 One ledger per region", date: "10 Jan", state: .replaced, replacedBy: 3),
      ],
      days: 0...320, firstDate: "1 Jan 2026", lastDate: "20 Nov 2026")
  }

  static var tree: Tree {
    Tree(
      words("tree"),
      nodes: [
        .init(
          depth: 0, label: "Merchants choose us because paying is effortless", detail: "Company · 0.5 of 0.7",
          mark: .watch, href: "a.html"),
        .init(
          depth: 1, label: "Customers pay without thinking", detail: "Commerce · 0.6 of 0.7 · on track", mark: .good,
          href: "b.html"),
        .init(
          depth: 2, label: "Checkout loads in a second on the phones our customers really have",
          detail: "Mobile · 0.8 of 0.7 · on track", mark: .good, href: "c.html"),
        .init(
          depth: 2, label: "One-tap reorder", detail: "Commerce · no check-in since 3 October", mark: .neutral,
          href: "d.html"),
        .init(
          depth: 1, label: "Refunds in a day", detail: "Commerce · 0.2 of 1.0 · off track", mark: .bad, href: "e.html"),
        .init(depth: 0, label: "Nobody is woken twice", detail: "Reliability · 0.8 of 1.0 · on track", mark: .good),
        .init(depth: 1, label: "A platform teams choose", detail: "Platform · 0.5 of 0.7 · behind", mark: .watch),
      ])
  }
}
