/// Whether a program that prints nothing is at work, by the processor time that it takes.
///
/// A large repository on a slow disk takes minutes, and takes time all the while. A program that waits for a pipe into which
/// nobody writes takes none, and would wait until its deadline, which is set for the large repository.
struct Progress {
  private let limit: Duration
  private var known: Duration?
  private var since = ContinuousClock.now

  /// - Parameter limit: how long a program may do nothing.
  init(limit: Duration) {
    self.limit = limit
  }

  /// - Parameter processorTime: of the program up to now; nil where nobody knows, and then it counts as at work.
  /// - Returns: whether it did nothing for too long.
  mutating func isStuck(at processorTime: Duration?, now: ContinuousClock.Instant = .now) -> Bool {
    guard let processorTime, processorTime == known else {
      (known, since) = (processorTime, now)
      return false
    }
    return now - since >= limit
  }
}
