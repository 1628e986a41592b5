package import Analysis
package import Record

/// `quiet since 17 September, after deploying every 3 days`.
package func silenceWords(_ rhythm: DeliveryRhythm, asOf: CalendarDate) -> String {
  "quiet since \(shortWords(for: rhythm.last, asOf: asOf)), after deploying \(rhythm.words)"
}

extension DeliveryRhythm {
  /// `every 3 days` where it was always so, else `on 52 of 84 days`.
  package var words: String {
    guard isEven, let days = days.value else { return "on \(count(daysWithDeployment)) of \(count(span, "day"))" }
    return days <= 1 ? "every day" : "every \(count(days, "day"))"
  }
}
