#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often a normal value lies beyond one of its two limits of three standard deviations. A time or a count that has not
/// ended is held to the same chance: it is a value beyond a limit like any other, and is looked at every day.
package let chanceBeyondLimit = 0.001349898031630

/// How often one waits for the next rare event for at least a time, where `past` are the times between those before it: 0 to 1.
///
/// Times between rare events are exponential. However likely the event is, the wait is no less than this share of all
/// times together, itself included: (S / (S + time))ⁿ for n times that come to S. The wait has not ended, so that it is
/// taken as if it ended now, the least that it can come to. 1 without a past, where all that is past took no time, and for
/// times that are not above zero.
package func chanceOfWaiting(_ time: Double, after past: [Double]) -> Double {
  guard let sum = sum(ofWaits: past), time > 0, time.isFinite else { return 1 }
  return pow(sum / (sum + time), Double(past.count))
}

/// The longest wait that chance alone explains: the one with `chanceBeyondLimit`, S (chance^(−1/n) − 1), in the unit of the
/// times before it. Nil where nothing can be told of a wait.
package func longestWait(after past: [Double]) -> Double? {
  sum(ofWaits: past).map { $0 * (pow(chanceBeyondLimit, -1 / Double(past.count)) - 1) }
}

/// Nil for times of which no wait can be judged.
private func sum(ofWaits past: [Double]) -> Double? {
  let sum = past.reduce(0, +)
  return past.allSatisfy { $0 >= 0 } && sum > 0 && sum.isFinite ? sum : nil
}
