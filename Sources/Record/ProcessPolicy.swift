/// What the organization expects of its processes. The values stated here are the defaults.
package struct ProcessPolicy: Sendable, Hashable {
  /// The processes that are expected, in the order in which they are written.
  package var core = ["onboarding", "incident-response", "design-review"]
  /// Whether the organization wrote them itself: only then is one missed before any process is written.
  package var isCoreWritten = false
  /// How long until a process that does not say so itself should be looked at again.
  package var reviewIn = CalendarDuration(unbounded: 6, .month)

  package init() {}
}
