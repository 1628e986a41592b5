import Analysis

/// Practice F3.
extension AttentionWording {
  static func themeRising(_ name: String, _ found: ThemeReport.Comparison, _ metric: String?) -> AttentionWording {
    AttentionWording(
      "\(quoted(name)) is heard more often, and nothing answers it.",
      because:
        "\(ThemeWording.comparison(found)). No entry of these \(ThemeWording.comparedDays) days names a decision "
        + "or work item.",
      ask: "What do they need\(metric.map { " that \(quoted($0)) does not show" } ?? ""), and who decides what is done?"
    )
  }
}
