package import Record

/// Open items that the method of ranking cannot rank.
package struct WorkNotRanked: Sendable, Equatable {
  /// Of the first few.
  package var titles: [String]
  /// How many there are.
  package var count: Int
  /// What is missing of any of them, of what the method needs.
  package var missing: [WorkInput]
  package var method: PrioritySettings.Method
  /// How many open items are ranked, and how many there are.
  package var ranked: Int
  package var open: Int
}
