import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The power that makes times between rare events, which are exponentially distributed, nearly normal (L. S. Nelson,
/// "A control chart for parts-per-million nonconforming items", Journal of Quality Technology 26, 1994).
package let rareEventPower = 1 / 3.6

/// The chart of the times between rare events (t-chart), in order; nil is a gap. The unit of time is the caller's.
///
/// Times are judged by a process behaviour chart of y^(1/3.6); centre and limits are shown in the unit of the times. A
/// lower limit below zero is zero: no time lies below it. Two events at once, a time of zero, are allowed.
/// Unavailable for times below zero, else as `processChart`.
package func rareEventChart(of times: [Double?], options: ChartOptions = ChartOptions()) -> ControlChart {
  let judged = times.map { $0.map { $0 < 0 ? .nan : pow($0, rareEventPower) } }
  return ControlChart(values: times, judged: judged, plans: options.plans(count: times.count)) { plan in
    guard times[plan.points].allSatisfy({ ($0 ?? 0) >= 0 || $0?.isNaN == true }) else {
      return .unavailable(.negative)
    }
    return judgeByRanges(judged, plan, options, isLowerCut: { $0.lower < 0 }) {
      $0 <= 0 ? 0 : pow($0, 1 / rareEventPower)
    }
  }
}
