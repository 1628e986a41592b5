/// Durations counted by how long they are: exact counts in fixed bins that about double, in units that people use.
package struct DurationHistogram: Sendable, Equatable {
  /// The upper end of each bin but the last, in hours; an end belongs to the bin above it.
  package static let ends: [Double] = [0.25, 0.5, 1, 2, 4, 8, 24, 48, 96, 168, 336, 672]

  /// One more than there are ends: the last bin holds all that is longer than four weeks.
  package var counts = [Int](repeating: 0, count: ends.count + 1)

  package var n: Int { counts.reduce(0, +) }

  package init() {}

  /// - Parameter seconds: in any order.
  init(seconds: some Sequence<UInt32>) {
    let ends = DurationHistogram.ends.map { UInt32($0 * 3600) }
    for length in seconds { counts[ends.firstIndex { length < $0 } ?? ends.count] += 1 }
  }

  static func += (left: inout DurationHistogram, right: DurationHistogram) {
    for bin in left.counts.indices { left.counts[bin] += right.counts[bin] }
  }
}
