#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// What is to be expected of the counts between events that are equally likely at every opportunity: of the deployments
/// that went well between two that failed. Each count is geometric (J. C. Benneyan, "Number-between g-type statistical
/// quality control charts for monitoring adverse events", Health Care Management Science 4, 2001).
///
/// How likely the event is stays out of it: given what all counts come to, every way of dealing the total out to them is
/// equally likely, so that a sum of some of them follows the negative hypergeometric distribution exactly, for six counts
/// as for sixty. Limits of three standard deviations would call one geometric count in 60 unusual, and limits from an
/// estimated chance none of six.
package struct CountsBetween: Sendable, Hashable {
  /// How many counts there are, at least 1.
  package let n: Int
  /// What they come to, at least 0.
  package let total: Int

  package init(n: Int, total: Int) { (self.n, self.total) = (max(1, n), max(0, total)) }

  /// The chance that `few` of the counts come to `sum` or more; 0 to 1.
  package func upperTail(_ sum: Int, of few: Int = 1) -> Double {
    guard sum > 0 else { return 1 }
    guard sum <= total else { return 0 }
    guard few < n else { return 1 }
    guard few != 1 else { return chance(ofOneFrom: sum) }
    // As the total is laid out in a row, n − 1 bars between the counts: few of the bars stand among its first places.
    return (0..<max(0, few)).reduce(0) { $0 + chance(ofBars: $1, among: sum + few - 1) }
  }

  /// The chance that `few` of the counts come to `sum` or less; 0 to 1.
  package func lowerTail(_ sum: Int, of few: Int = 1) -> Double {
    guard sum >= 0 else { return 0 }
    guard sum < total, few < n else { return sum >= total ? 1 : 0 }
    guard few != 1 else { return max(0, 1 - chance(ofOneFrom: sum + 1)) }
    return min(1, (max(1, few)..<n).reduce(0) { $0 + chance(ofBars: $1, among: sum + few) })
  }

  /// The chance of one count of so many or more.
  private func chance(ofOneFrom count: Int) -> Double {
    (1..<n).reduce(1.0) { $0 * Double(total - count + $1) / Double(total + $1) }
  }

  /// The chance that so many of the bars stand among so many places.
  private func chance(ofBars bars: Int, among places: Int) -> Double {
    let all = total + n - 1
    let others = n - 1 - bars
    guard bars <= places, others <= all - places else { return 0 }
    return exp(logChoices(bars, of: places) + logChoices(others, of: all - places) - logChoices(n - 1, of: all))
  }
}

/// The logarithm of the number of ways to choose a few of many.
private func logChoices(_ few: Int, of many: Int) -> Double {
  (0..<few).reduce(0) { $0 + log(Double(many - $1) / Double($1 + 1)) }
}
