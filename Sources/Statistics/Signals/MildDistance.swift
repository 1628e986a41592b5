import Record

#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How far each point lies from the centre of its baseline in standard deviations, signed, on the scale on which it is
/// least far: that of the values, and where all are above 0 that of their logarithms, where none is below 0 that of their
/// roots. Counts and durations are skewed, so that on their own scale noise lies far out above more often than a normal
/// distribution says; a value that is far out on both scales is far out whatever the spread is like.
///
/// Standard deviations are a third of the way from the centre to the limit of an XmR chart. Nil for gaps; empty where no
/// limits can be drawn.
package func mildDistances(of values: [Double?], baseline: Range<Int>) -> [Double?] {
  let own = distances(of: values, baseline)
  let present = values.compactMap(\.self)
  guard !own.isEmpty, present.allSatisfy({ $0 >= 0 }) else { return own }
  let isPositive = present.allSatisfy { $0 > 0 }
  let other = distances(of: values.map { $0.map { isPositive ? log($0) : $0.squareRoot() } }, baseline)
  guard !other.isEmpty else { return own }
  return zip(own, other).map { one, other in
    one.flatMap { one in other.map { abs($0) < abs(one) ? $0 : one } }
  }
}

private func distances(of values: [Double?], _ baseline: Range<Int>) -> [Double?] {
  guard let limits = processLimits(of: Array(values[baseline])).value, limits.upper > limits.centre else { return [] }
  let sigma = (limits.upper - limits.centre) / 3
  return values.map { $0.map { ($0 - limits.centre) / sigma } }
}
