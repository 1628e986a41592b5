import Analysis

/// Practice B1.
extension AttentionWording {
  /// - Parameter titles: of the first few, at least one.
  static func workNotRanked(_ titles: [String], _ number: Int, _ ranked: Int, _ open: Int) -> AttentionWording {
    let named = joined(titles.map(quoted) + (number > titles.count ? ["\(spelled(number - titles.count)) more"] : []))
    return AttentionWording(
      number == 1 ? "\(named) cannot be ranked." : "\(capitalised(spelled(number, "item"))) cannot be ranked.",
      because: "What the ranking needs is not written of \(number == 1 ? "it" : named); \(count(ranked)) of "
        + "\(count(open, "open item")) are ranked.",
      ask: "What would a week of waiting cost, and how long would it take, give or take?")
  }
}
