import Record

/// Points of one segment that follow each other without a gap: what rules look for patterns in.
struct GaplessPoints {
  /// The position of the first point in the chart.
  let first: Int
  /// The points in the unit in which they are judged; on a p-chart the proportions.
  let values: [Double]
  /// How far each point lies from the centre, in thirds of the way to the limit; beyond 3 is outside.
  let distances: [Double]
  /// The most that two points in a row differ by usual causes alone; nil where ranges are not judged.
  let rangeLimit: Double?
  /// Whether each point has a limit below it, and above.
  let hasLower: [Bool]
  let hasUpper: [Bool]

  /// Whether a point has a limit on the side of a sign.
  func hasLimit(_ side: Double, at point: Int) -> Bool { side < 0 ? hasLower[point] : hasUpper[point] }

  func hasBothLimits(at point: Int) -> Bool { hasLower[point] && hasUpper[point] }

  var sides: [Int] { distances.map { $0 > 0 ? 1 : $0 < 0 ? -1 : 0 } }

  /// The way from each point to the next: 1 up, −1 down, 0 level. One fewer than there are points.
  var steps: [Int] { zip(values.dropFirst(), values).map { $0 > $1 ? 1 : $0 < $1 ? -1 : 0 } }

  func signal(_ rule: SignalRule, _ points: some Sequence<Int>, _ direction: Direction) -> Signal {
    Signal(rule: rule, points: points.map { first + $0 }, direction: direction)
  }
}

extension ControlChart {
  func stretches(in points: Range<Int>, rangeLimit: Double?) -> [GaplessPoints] {
    runs(distances[points].map { $0 == nil ? 0 : 1 }).map { run in
      let points = run.points.lowerBound + points.lowerBound..<run.points.upperBound + points.lowerBound
      let shown = rangeLimit == nil ? values : judged
      return GaplessPoints(
        first: points.lowerBound, values: shown[points].compactMap(\.self),
        distances: distances[points].compactMap(\.self), rangeLimit: rangeLimit,
        hasLower: bands[points].map { $0?.isLowerCut != true }, hasUpper: bands[points].map { $0?.isUpperCut != true })
    }
  }
}

/// A longest possible run of equal kinds.
struct Run {
  let points: Range<Int>
  let kind: Int
}

/// The runs of equal kinds, in order. Kind 0 is none, and ends a run.
func runs(_ kinds: [Int]) -> [Run] {
  var found: [Run] = []
  var start = 0
  for end in kinds.indices where end + 1 == kinds.count || kinds[end + 1] != kinds[end] {
    if kinds[end] != 0 { found.append(Run(points: start..<end + 1, kind: kinds[end])) }
    start = end + 1
  }
  return found
}

/// The windows of `length` points for which `holds`, in order; those that overlap are joined.
func windows(of length: Int, in count: Int, where holds: (Range<Int>) -> Bool) -> [Range<Int>] {
  var joined: [Range<Int>] = []
  for start in stride(from: 0, through: count - length, by: 1) where holds(start..<start + length) {
    if let last = joined.last, start < last.upperBound {
      joined[joined.count - 1] = last.lowerBound..<start + length
    } else {
      joined.append(start..<start + length)
    }
  }
  return joined
}

/// How many points of a range something is true of, counted once for all ranges.
struct Tally {
  private var until = [0]

  init(_ flags: [Bool]) {
    for flag in flags { until.append(until[until.count - 1] + (flag ? 1 : 0)) }
  }

  func count(in range: Range<Int>) -> Int { until[range.upperBound] - until[range.lowerBound] }
}
