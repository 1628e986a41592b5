/// How fast the work of a team goes on: by stretches of time, and at its usual pace after the last of them.
///
/// A length of work is one at the usual pace. With a rate of 0.5 it takes twice as long, with 0 it stands still.
package struct TeamClock: Hashable, Sendable {
  package struct Stretch: Hashable, Sendable {
    /// In weeks from now; the stretch begins where the one before ends, the first now.
    package var until: Double
    /// The share of the usual pace, 0...10.
    package var rate: Double

    package init(until: Double, rate: Double) { (self.until, self.rate) = (until, rate) }
  }

  package let stretches: [Stretch]

  /// At its usual pace throughout.
  package static let usual = TeamClock(stretches: [])

  package init(stretches: [Stretch]) { self.stretches = stretches }

  /// Whether all stretches have an end after the one before and a rate from 0 to 10.
  var isSound: Bool {
    stretches.allSatisfy { $0.until.isFinite && $0.until > 0 && (0...10).contains($0.rate) }
      && zip(stretches, stretches.dropFirst()).allSatisfy { $0.until < $1.until }
  }

  /// When work of so many weeks is done that is begun at a time.
  func end(of weeks: Double, from start: Double) -> Double {
    guard !stretches.isEmpty else { return start + weeks }
    var (time, left) = (start, weeks)
    for stretch in stretches where stretch.until > time {
      let done = (stretch.until - time) * stretch.rate
      if done >= left { return stretch.rate > 0 ? time + left / stretch.rate : time }
      (time, left) = (stretch.until, left - done)
    }
    return time + left
  }

  /// The first time, not before another, at which work goes on.
  func start(from time: Double) -> Double {
    var start = time
    for stretch in stretches where stretch.rate == 0 && stretch.until > start {
      guard begin(of: stretch) <= start else { break }
      start = stretch.until
    }
    return start
  }

  private func begin(of stretch: Stretch) -> Double {
    stretches.last { $0.until < stretch.until }?.until ?? 0
  }

  /// The weeks of work at the usual pace that lie between two times.
  package func work(from start: Double, to end: Double) -> Double {
    guard end > start else { return 0 }
    var (work, time) = (0.0, start)
    for stretch in stretches where stretch.until > time {
      let until = min(stretch.until, end)
      work += (until - time) * stretch.rate
      if until == end { return work }
      time = until
    }
    return work + (end - time)
  }

  /// The share of the usual pace between two times of which the first is earlier.
  package func share(from start: Double, to end: Double) -> Double { work(from: start, to: end) / (end - start) }

  /// How much later than at the usual pace anything can end.
  var delay: Double {
    stretches.reduce((begin: 0.0, delay: 0.0)) { result, stretch in
      (stretch.until, result.delay + max(0, 1 - stretch.rate) * (stretch.until - result.begin))
    }.delay
  }

  /// How many times its usual pace it goes at the most; 1 or more.
  var fastest: Double { stretches.reduce(1) { max($0, $1.rate) } }
}
