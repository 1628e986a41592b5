import Record
import Statistics
import Testing

@Suite("Signals whatever the unit")
struct SignalsPropertyTests {
  /// Numbers from a fixed seed (SplitMix64), so that a failure comes back.
  struct Generator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
      state &+= 0x9E37_79B9_7F4A_7C15
      var mixed = (state ^ (state >> 30)) &* 0xBF58_476D_1CE4_E5B9
      mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
      return mixed ^ (mixed >> 31)
    }
  }

  /// Series with ties, gaps, shifts and calm, in sixteenths, so that shifting is exact.
  static func series(_ seed: UInt64) -> [Double?] {
    var generator = Generator(state: seed)
    let steps = Int.random(in: 1...40, using: &generator)
    let shift = Int.random(in: 0...steps, using: &generator)
    return (0..<Int.random(in: 6...90, using: &generator)).map { index in
      guard Int.random(in: 0..<25, using: &generator) > 0 else { return nil }
      return Double(Int.random(in: -steps...steps, using: &generator) + (index > 30 ? shift : 0)) / 16
    }
  }

  static func options(_ seed: UInt64, count: Int) -> ChartOptions {
    let rebases = seed % 3 == 0 ? [count / 2] : []
    let baselines = seed % 4 == 0 ? [0..<count / 3] : []
    return ChartOptions(
      averages: seed % 5 == 0 ? .medians : .means, screening: seed % 2 == 0 ? .once : .none, rebases: rebases,
      baselines: baselines)
  }

  /// Compares the chart of each series with that of the series transformed.
  func compare(
    _ transform: (Double) -> Double, mirrored: Bool = false, limits: (Double) -> Double,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    for seed in 1...150 as ClosedRange<UInt64> {
      let values = Self.series(seed)
      let options = Self.options(seed, count: values.count)
      let chart = processChart(of: values, options: options)
      let other = processChart(of: values.map { $0.map(transform) }, options: options)
      for (band, moved) in zip(chart.bands, other.bands) {
        guard let band, let moved else {
          #expect(band == nil && moved == nil, sourceLocation: sourceLocation)
          continue
        }
        let (lower, upper) = mirrored ? (moved.upper, moved.lower) : (moved.lower, moved.upper)
        let scale = 1e-12 * (abs(limits(band.upper)) + abs(limits(band.lower)) + 1e-300)
        #expect(abs(limits(band.lower) - lower) <= scale, sourceLocation: sourceLocation)
        #expect(abs(limits(band.upper) - upper) <= scale, sourceLocation: sourceLocation)
        #expect(abs(limits(band.centre) - moved.centre) <= scale, sourceLocation: sourceLocation)
      }
      for rules in SignalRules.allCases {
        let expected = mirrored ? Self.mirrored(found(rules, in: chart)) : found(rules, in: chart)
        let actual = mirrored ? Self.mirrored(Self.mirrored(found(rules, in: other))) : found(rules, in: other)
        #expect(actual == expected, "seed \(seed)", sourceLocation: sourceLocation)
      }
    }
  }

  static func mirrored(_ signals: [Found]) -> [Found] {
    let opposite: [Direction: Direction] = [.up: .down, .down: .up]
    return signals.map { Found($0.rule, $0.points, opposite[$0.direction] ?? .none) }
      .sorted { "\($0.rule) \($0.points)" < "\($1.rule) \($1.points)" }
  }

  @Test("a shift of all values moves the limits by it and changes no signal", arguments: [1, -37, 4096] as [Double])
  func shift(by distance: Double) {
    compare({ $0 + distance }, limits: { $0 + distance })
  }

  @Test("another unit scales the limits and changes no signal", arguments: [60, 1 / 3600, 0.1, 1e-9, 1e12] as [Double])
  func scale(by factor: Double) {
    compare({ $0 * factor }, limits: { $0 * factor })
  }

  @Test("upside down, ups are downs")
  func mirror() {
    compare({ -$0 }, mirrored: true, limits: { -$0 })
  }

  @Test("times in another unit have the same signals")
  func times() {
    for seed in 1...100 as ClosedRange<UInt64> {
      let times = Self.series(seed).map { $0.map { abs($0) } }
      for rules in SignalRules.allCases {
        let days = found(rules, in: rareEventChart(of: times))
        #expect(found(rules, in: rareEventChart(of: times.map { $0.map { $0 / 7 } })) == days, "seed \(seed)")
      }
    }
  }

  @Test("cases and their complement mirror each other")
  func complement() {
    for seed in 1...100 as ClosedRange<UInt64> {
      let samples = Self.series(seed).map { $0.map { Proportion(Int(abs($0) * 16), of: 120) } }
      let others = samples.map { $0.map { Proportion($0.total - $0.cases, of: $0.total) } }
      for rules in SignalRules.allCases {
        let plain = Self.mirrored(found(rules, in: proportionChart(of: samples)))
        let other = Self.mirrored(Self.mirrored(found(rules, in: proportionChart(of: others))))
        #expect(plain == other, "seed \(seed)")
      }
    }
  }

  @Test("a naive reading of each rule, window by window, marks the same points")
  func naive() {
    for seed in 1...200 as ClosedRange<UInt64> {
      let values = Self.series(seed)
      let chart = processChart(of: values)
      guard let band = chart.bands.first ?? nil else { continue }
      let marked = Set(chart.signals(by: .wheeler).filter { $0.rule == .wheelerNearLimit }.flatMap(\.points))
      #expect(marked == Self.nearLimit(values, band), "seed \(seed)")
    }
  }

  /// Wheeler's third rule as he says it: of four in a row, three nearer to a limit than to the centre.
  static func nearLimit(_ values: [Double?], _ band: ControlBand) -> Set<Int> {
    var marked: Set<Int> = []
    for start in values.indices.dropLast(3) where values[start...start + 3].allSatisfy({ $0 != nil }) {
      for limit in [band.lower, band.upper] {
        let near = (start...start + 3).filter {
          let value = values[$0] ?? band.centre
          return (value - band.centre) * (limit - band.centre) > 0
            && abs(value - band.centre) - abs(value - limit) > 1e-9
            || (value - limit) * (limit - band.centre) > 0
        }
        if near.count >= 3 { marked.formUnion(near) }
      }
    }
    return marked
  }
}
