import Foundation
import Record

/// The offsets of a zone over a span of time, asked of the system's table of zones once, day by day.
///
/// - Parameters:
///   - identifier: an IANA name. An unknown one is UTC; `fairlead.yaml` is checked where it is decoded.
///   - span: seconds since 1970-01-01T00:00Z.
func zoneOffsets(_ identifier: String, over span: ClosedRange<Int>) -> ZoneOffsets {
  guard let zone = TimeZone(identifier: identifier) else { return ZoneOffsets() }
  func offset(_ seconds: Int) -> Int { zone.secondsFromGMT(for: Date(timeIntervalSince1970: Double(seconds))) }
  // A week on either side, so that the days at the borders are whole.
  let start = span.lowerBound - 7 * 86_400
  var changes: [(at: Int, offset: Int)] = []
  var last = offset(start)
  let first = last
  // No zone ever changed twice within a day, and the shortest rules (Ramadan in Morocco) hold for weeks.
  for time in stride(from: start, through: span.upperBound + 7 * 86_400, by: 86_400) {
    let next = offset(time + 86_400)
    guard next != last else { continue }
    var (before, after) = (time, time + 86_400)
    while after - before > 1 {
      let middle = before + (after - before) / 2
      if offset(middle) == last { before = middle } else { after = middle }
    }
    changes.append((after, next))
    last = next
  }
  return ZoneOffsets(first: first, changes: changes)
}
