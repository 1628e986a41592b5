#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How often one waits for the next rare event for at least a time, where `past` are the times between those before it: 0 to 1.
///
/// Times between rare events are exponential. However likely the event is, the wait is no less than this share of all
/// times together, itself included: (S / (S + time))ⁿ for n times that come to S. The wait has not ended, so that it is
/// taken as if it ended now, the least that it can come to. 1 without a past, and for times that are not above zero.
package func chanceOfWaiting(_ time: Double, after past: [Double]) -> Double {
  let sum = past.reduce(0, +)
  guard time > 0, time.isFinite, sum.isFinite, !past.isEmpty, past.allSatisfy({ $0 >= 0 }) else { return 1 }
  return pow(sum / (sum + time), Double(past.count))
}
