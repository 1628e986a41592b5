package import Analysis
package import Record

// Practice F3.

extension ThemeRising: Worded {
  package func wording(of reason: AttentionReason, asOf: CalendarDate) -> AttentionWording {
    AttentionWording(
      "\(quoted(reason.name)) is heard more often, and no recent entry names an answer.",
      because:
        "\(ThemeWording.comparison(comparison)). No entry of these \(ThemeWording.comparedDays) days names a decision "
        + "or work item\(earlier.map { "; an older one names \(quoted($0))" } ?? "").",
      ask: "What do those who say \(quoted(reason.name)) need"
        + "\(metric.map { " that \(quoted($0)) does not show" } ?? ""), and who decides what is done?")
  }
}
