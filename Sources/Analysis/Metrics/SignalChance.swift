import Record
import Statistics

/// How often noise alone shows a signal as clear as this one in the last weeks of one series, at most.
///
/// Noise: values that spread about the centre as a normal distribution does, on their own scale or a milder one, and hang
/// together from one to the next no more than `lagOne` says. The limits are an estimate, so the tails are those of Student's
/// t. Each pattern is taken on either side and ending in any of the last four points, so that what a series is looked at for
/// counts. Points that have a side are judged by how many they are, and by how far out they are together: the rarer counts.
struct SignalChance {
  let signal: MetricReport.Signal
  /// How far its points lie from the centre, in standard deviations by the moving ranges, signed.
  let distances: [Double]
  /// The same of all points of the series.
  let among: [Double]
  /// How many points the limits are from.
  let n: Int
  /// How many points lie from its first to its last one.
  let span: Int
  let rules: SignalRules
  /// How much a value says of the next one: see `Autocorrelation.careful`.
  var lagOne = 0.0

  /// Of limits from moving ranges: each of the n − 1 says 0.62 of what an independent one would (D. J. Wheeler, "Advanced
  /// Topics in Statistical Process Control", 1995).
  private var degreesOfFreedom: Double { max(1, 0.62 * Double(n - 1)) }

  /// Two sides, and four points in which a signal of today may end.
  static let ways = 8.0
  /// Of a run: two sides, and that it goes on into the last four points, or ends in one of them with an even chance.
  static let waysOfRun = 2 * (1 + 3 * 0.5)

  /// From 0 to 1.
  var value: Double { min(1, chance) }

  private var count: Int { signal.points.count }

  private var chance: Double {
    switch signal.pattern {
    case .silence: 1
    case .outside: Self.ways * upperTail(distances.map { abs($0) * spread }.max() ?? 0)
    case .run: Self.waysOfRun * min(onOneSide(shareOnSide), together)
    case .medianRun: Self.waysOfRun * min(onOneSide(0.5), together)
    case .climb: Self.ways * dependence.climb(of: count)
    case .nearLimit: Self.ways * oddOnes * min(beyond(rules == .wheeler ? 1.5 : 2), together)
    case .offCentre: Self.ways * oddOnes * min(beyond(1), together)
    // The difference of two values spreads √2 times as widely as one; moving ranges are such differences.
    case .range: Self.ways * upperTail(abs((distances.last ?? 0) - (distances.first ?? 0)) / 2.0.squareRoot())
    case .hugging: Self.waysOfRun * dependence.all(1 - 2 * upperTail(1), of: count)
    case .avoiding: Self.waysOfRun * dependence.all(2 * upperTail(1), of: count)
    // André's numbers: of n values in any order about 2 · 2 (2/π)ⁿ⁺¹ rise and fall by turns.
    case .alternation: 4 * pow(2 / Double.pi, count) * 2 / Double.pi
    // The rule's own level; few crossings are what hanging together looks like.
    case .crossings: lagOne > 0 ? 1 : 0.05
    }
  }

  private var dependence: Dependence { Dependence(lagOne: lagOne) }

  /// What a distance by the moving ranges is in standard deviations of values that hang together.
  private var spread: Double { (1 - lagOne).squareRoot() }

  /// The share of points on the side of a run, at least one half: skewed values lie more often on one side.
  private var shareOnSide: Double {
    let side = signal.direction == .down ? -1.0 : 1
    let share = among.isEmpty ? 0.5 : Double(among.count { $0 * side > 0 }) / Double(among.count)
    return max(0.5, share)
  }

  private func onOneSide(_ share: Double) -> Double {
    share * pow(max(share, dependence.sameSide), count - 1)
  }

  /// The chance of a mean as far out as that of its points.
  private var together: Double {
    guard count > 0 else { return 1 }
    let mean = abs(distances.reduce(0, +)) / Double(count) * spread
    return upperTail(mean * (Double(count) / dependence.spreadOfMean(of: count)).squareRoot())
  }

  private func beyond(_ sigmas: Double) -> Double {
    let share = upperTail(sigmas)
    return share * pow(max(share, dependence.stays(beyond: sigmas)), count - 1)
  }

  /// Of the points from the first to the last, and one beside them, any may be the odd ones out.
  private var oddOnes: Double {
    let all = max(span, count + 1)
    return (0..<count).reduce(1.0) { $0 * Double(all - $1) / Double($1 + 1) }
  }

  private func upperTail(_ sigmas: Double) -> Double { studentUpperTail(sigmas, degreesOfFreedom: degreesOfFreedom) }
}

/// `base` to the power of a whole number.
func pow(_ base: Double, _ exponent: Int) -> Double {
  (0..<max(0, exponent)).reduce(1.0) { product, _ in product * base }
}
