import Record
import Statistics

/// How often noise alone shows a signal as clear as this one in the last weeks of one series, at most.
///
/// Noise: values that do not depend on each other and spread about the centre as a normal distribution does, on their own
/// scale or a milder one. The limits are an estimate, so the tails are those of Student's t. Each pattern is taken on
/// either side and ending in any of the last four points, so that what a series is looked at for counts.
struct SignalChance {
  let signal: MetricReport.Signal
  /// How far its points lie from the centre, in standard deviations, signed.
  let distances: [Double]
  /// The same of all points of the series.
  let among: [Double]
  /// How many points the limits are from.
  let n: Int
  /// How many points lie from its first to its last one.
  let span: Int
  let rules: SignalRules

  /// Of limits from moving ranges: each of the n − 1 says 0.62 of what an independent one would (D. J. Wheeler, "Advanced
  /// Topics in Statistical Process Control", 1995).
  private var degreesOfFreedom: Double { max(1, 0.62 * Double(n - 1)) }

  /// Two sides, and four points in which a signal of today may end.
  static let ways = 8.0
  /// Of a run: two sides, and that it goes on into the last four points, or ends in one of them with an even chance.
  private static let waysOfRun = 2 * (1 + 3 * 0.5)

  /// From 0 to 1.
  var value: Double { min(1, chance) }

  private var count: Double { Double(signal.points.count) }

  private var chance: Double {
    switch signal.pattern {
    case .outside: Self.ways * upperTail(distances.map(abs).max() ?? 0)
    case .run: Self.waysOfRun * power(shareOnSide)
    case .medianRun: Self.waysOfRun * power(0.5)
    // All orders of independent values are equally likely.
    case .climb: Self.ways / (1...max(1, signal.points.count)).reduce(1.0) { $0 * Double($1) }
    case .nearLimit: Self.ways * oneOdd(beyond: rules == .wheeler ? 1.5 : 2)
    case .offCentre: Self.ways * oneOdd(beyond: 1)
    // The difference of two values spreads √2 times as widely as one.
    case .range: Self.ways * upperTail(abs((distances.last ?? 0) - (distances.first ?? 0)) / 2.0.squareRoot())
    case .hugging: Self.waysOfRun * power(1 - 2 * upperTail(1))
    case .avoiding: Self.waysOfRun * power(2 * upperTail(1))
    // André's numbers: of n values in any order about 2 · 2 (2/π)ⁿ⁺¹ rise and fall by turns.
    case .alternation: 4 * power(2 / Double.pi) * 2 / Double.pi
    // The rule's own level.
    case .crossings: 0.05
    }
  }

  /// The share of points on the side of a run, at least one half: skewed values lie more often on one side.
  private var shareOnSide: Double {
    let side = signal.direction == .down ? -1.0 : 1
    let share = among.isEmpty ? 0.5 : Double(among.count { $0 * side > 0 }) / Double(among.count)
    return max(0.5, share)
  }

  /// Of the points from the first to the last, and one beside them, any may be the odd ones out.
  private func oneOdd(beyond sigmas: Double) -> Double {
    let all = max(span, signal.points.count + 1)
    let ways = (0..<signal.points.count).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) }
    return ways * power(upperTail(sigmas))
  }

  private func power(_ share: Double) -> Double {
    (0..<signal.points.count).reduce(1.0) { product, _ in product * share }
  }

  private func upperTail(_ sigmas: Double) -> Double { studentUpperTail(sigmas, degreesOfFreedom: degreesOfFreedom) }
}
