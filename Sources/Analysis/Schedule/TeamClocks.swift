import Record
import Statistics

/// How fast teams work from the report's day on, as they said for quarters to come.
struct TeamClocks {
  private let clocks: [String: TeamClock]

  init(_ organization: Organization, asOf: CalendarDate) {
    let teams = organization.teams.filter { !$0.availability.isEmpty }
    clocks = Dictionary(teams.map { ($0.id, TeamClock($0.availability, asOf: asOf)) }) { first, _ in first }
  }

  func clock(of team: String?) -> TeamClock { team.flatMap { clocks[$0] } ?? .usual }
}

extension TeamClock {
  /// - Parameter availability: in order of time. Quarters that are over say nothing; in those between it is as usual.
  fileprivate init(_ availability: [Team.Availability], asOf: CalendarDate) {
    var stretches: [Stretch] = []
    for item in availability {
      let weeks = CapacityCalendar.weeks(of: item.quarter)
      guard let first = weeks.first, let end = weeks.last?.adding(days: 7), end > asOf else { continue }
      let from = max(0, Double(first.days(since: asOf)) / 7)
      if from > stretches.last?.until ?? 0 { stretches.append(Stretch(until: from, rate: 1)) }
      stretches.append(Stretch(until: Double(end.days(since: asOf)) / 7, rate: item.share))
    }
    self.init(stretches: stretches)
  }
}
