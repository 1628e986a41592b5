import Diagnostics
import Record

/// Which metrics are ratios of which, by their places in a list.
struct RatioGraph {
  /// Of each metric that is a ratio of two that are there: their places.
  let parts: [Parts?]
  /// The places of ratios, each after those that it is made of. What leads round in a circle, or is made of such, is
  /// not among them.
  let order: [Int]

  struct Parts {
    var above: Int
    var below: Int
  }

  init(_ metrics: [Metric]) {
    let places = Dictionary(metrics.enumerated().map { ($1.id, $0) }) { first, _ in first }
    parts = metrics.map { metric in
      guard case .ratio(let above, let below) = metric.source, let above = places[above.value],
        let below = places[below.value]
      else { return nil }
      return Parts(above: above, below: below)
    }
    order = RatioGraph.order(of: parts)
  }

  /// To each ratio the metrics it is made of.
  var edges: [[Int]] { parts.map { parts in parts.map { [$0.above, $0.below] } ?? [] } }

  /// A. B. Kahn, "Topological sorting of large networks" (1962): no recursion, whatever the depth.
  private static func order(of parts: [Parts?]) -> [Int] {
    var users: [[Int]] = Array(repeating: [], count: parts.count)
    var waiting = parts.map { $0 == nil ? 0 : 2 }
    for (place, parts) in parts.enumerated() {
      guard let parts else { continue }
      users[parts.above].append(place)
      users[parts.below].append(place)
    }
    var ready = parts.indices.filter { parts[$0] == nil }
    var next = 0
    while next < ready.count {
      for user in users[ready[next]] {
        waiting[user] -= 1
        if waiting[user] == 0 { ready.append(user) }
      }
      next += 1
    }
    return ready.filter { parts[$0] != nil }
  }
}
