package import Record

/// The files of a new content folder: small, true to the format, and free of findings.
///
/// - Parameter today: dates are counted from it, so that the first report has something to say.
package func starterFiles(organization: String, timeZone: String, today: CalendarDate) -> [NewFile] {
  let parts = today.components
  let period = "\(parts.year)-Q\((parts.month + 2) / 3)"
  let monday = today.startOfISOWeek
  return [
    NewFile(
      .organization, path: "fairlead.yaml", text: organizationFile(organization, timeZone: timeZone, monday: monday)),
    NewFile(path: "teams/platform.md", text: charterFile(today)),
    NewFile(path: "strategy/trusted-releases.md", text: strategyFile(today)),
    NewFile(.metric, path: "metrics/release-lead-time.yaml", text: metricFile),
    NewFile(path: "data/release-lead-time.csv", text: seriesFile(monday: monday)),
    NewFile(path: "okrs/\(period)/ship-within-a-day.md", text: objectiveFile(today)),
    NewFile(path: "decisions/0001-record-decisions.md", text: decisionFile(today)),
  ] + starterPractices(today: today)
}

extension NewFile {
  init(path: ContentPath, text: String) {
    self.path = path
    self.text = text
    next = nil
    companion = nil
  }

  /// A file of YAML.
  fileprivate init(_ kind: Kind, path: ContentPath, text: String) {
    self.init(path: path, text: EditorSchemas.line(for: kind, at: path) + text)
  }
}

private func organizationFile(_ name: String, timeZone: String, monday: CalendarDate) -> String {
  """
  organization: \(quoted(name))
  time_zone: \(timeZone)
  teams:
    - {id: platform, name: Platform}
  audiences:
    - {id: executives, name: Executives, cadence: {every: 1 week, weekday: monday, starts: \(monday.adding(days: -70).iso)}}
  finance: {currency: EUR, person_week: 4000, discount_rate: 10%, horizon: 3 years}   # put in your own price of a week
  decisions: [decisions]

  """
}

private func charterFile(_ today: CalendarDate) -> String {
  """
  ---
  title: Platform
  goals: [A change is in production on the day it is finished]
  guardrails: [Nothing is deployed that cannot be rolled back]
  delegation:
    - {decision: How a release is made, level: delegate}
    - {decision: Which services may be retired, level: consult}
  last_reviewed_on: \(today.iso)
  review_in: 6 months
  ---

  The team keeps the way from a finished change to production short. Others reach it in the weekly office hour.

  """
}

private func strategyFile(_ today: CalendarDate) -> String {
  """
  ---
  title: Releases that nobody fears
  owner: platform
  date: \(today.adding(days: -60).iso)
  problem: A finished change waits for days before anyone can use it.
  users: Customers who reported a fault, and engineers who mended it.
  why_users: A fault that is mended but not released is still a fault to them.
  why_business: Each week of waiting delays what was paid for, and batches make failures larger.
  outcomes: [release-lead-time]
  not_doing: [Rewriting the build in another language]
  last_reviewed_on: \(today.iso)
  review_in: 6 months
  ---

  Shorten the wait first, then make each release smaller. We would notice that we are wrong if failures rose.
  See [the first decision](../decisions/0001-record-decisions.md).

  """
}

private let metricFile = """
  title: Release lead time
  question: What did the slowest release of the week wait for?
  unit: h
  better: lower
  kind: leading
  ties_to: reliability
  owner: platform
  headline: true
  target: 24
  definition: Median hours from a merged change to production, by week.
  source: {csv: data/release-lead-time.csv, date: week, value: hours}

  """

private func seriesFile(monday: CalendarDate) -> String {
  let hours = [46, 39, 47, 40, 43, 36, 41, 33, 36, 29, 33, 31, 26]
  let rows = hours.enumerated().map { week, value in
    "\(monday.adding(days: 7 * (week - hours.count)).iso),\(value)"
  }
  return "week,hours\n" + rows.joined(separator: "\n") + "\n"
}

private func objectiveFile(_ today: CalendarDate) -> String {
  """
  ---
  title: A finished change is in use within a day
  owner: platform
  kind: aspirational
  key_results:
    - {id: lead-time, title: The median change waits a day, metric: release-lead-time, baseline: 40, target: 24, confidence: 60%}
    - id: services
      title: Services that are released without anybody's help
      baseline: 1
      target: 5
      check_ins:
        - {date: \(today.adding(days: -14).iso), value: 2, confidence: 50%, note: The second service was released by the script alone.}
        - {date: \(today.iso), value: 3, confidence: 60%, note: The third service was released by the script alone.}
  ---

  It would change if failures rose while releases became faster.

  """
}

private func decisionFile(_ today: CalendarDate) -> String {
  """
  ---
  title: Record decisions where the work is
  status: accepted
  date: \(today.adding(days: -30).iso)
  owner: platform
  deciders: [Platform]
  options:
    - {name: A file beside the work, recommended: true, business_implication: An hour for each decision; nobody asks twice.}
    - {name: A page in the wiki, business_implication: Free today; it ages unseen.}
  business_implication: New colleagues find out why within minutes instead of asking around for days.
  review_in: 1 year
  ---

  ## Context

  Decisions were made in meetings and chats, and made again by those who had not been there.

  ## Rationale

  A file beside the work is reviewed like the work, and found where the question comes up.

  ## Consequences

  Whoever decides writes half a page. We look at it again after a year.

  """
}
