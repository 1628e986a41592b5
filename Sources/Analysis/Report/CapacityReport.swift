package import Record

/// What work the capacity of teams went to, beside what was promised.
package struct CapacityReport: Sendable {
  /// Nil when nothing was promised.
  package var policy: CapacityPolicy?
  /// Whether any capacity is written, or promised.
  package var isWritten: Bool { policy != nil }
}
