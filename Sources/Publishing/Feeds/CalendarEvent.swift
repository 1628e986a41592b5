import Analysis
internal import Presentation
import Record

/// What falls due, as a day of a calendar. A promise that comes again is one event with all of its days.
struct CalendarEvent {
  let due: DueDate
  /// The days on which it comes again, ascending.
  private(set) var others: [CalendarDate] = []

  init(_ due: DueDate) { self.due = due }

  /// - Parameter dates: in order of date.
  static func events(of dates: [DueDate]) -> [CalendarEvent] {
    var events: [CalendarEvent] = []
    var promises: [String: Int] = [:]
    for due in dates {
      if case .update(let audience) = due.kind {
        if let place = promises[audience] {
          events[place].others.append(due.date)
          continue
        }
        promises[audience] = events.count
      }
      events.append(CalendarEvent(due))
    }
    return events
  }

  /// What the same thing is found again by, on whatever day it is due; not unique where a team has two waivers of one rule.
  var name: String {
    switch due.kind {
    case .decideBy: "decide.\(record)"
    case .review: "review.\(record)"
    case .update(let audience): "update.\(audience)"
    case .periodEnds(let period): "period.\(period)"
    case .waiverEnds(let team): "waiver.\(record).\(team ?? "")"
    case .experimentEnds: "result.\(record)"
    case .action(let id, let team): "action.\(team ?? record).\(id)"
    }
  }

  private var record: String {
    guard let key = due.record else { return "" }
    return [key.kind.rawValue, key.group, key.id].filter { !$0.isEmpty }.joined(separator: ".")
  }

  /// What sort of thing is due, for those who filter.
  var category: String {
    switch due.kind {
    case .decideBy: "Decision"
    case .review: "Review"
    case .update: "Update"
    case .periodEnds: "Period"
    case .waiverEnds: "Waiver"
    case .experimentEnds: "Experiment"
    case .action: "Action"
    }
  }

  /// When it comes again: as a rule where the days have equal distances, which every calendar understands, else day by day.
  var recurrence: (name: String, value: String)? {
    let days = [due.date] + others
    let distances = Set(zip(days, days.dropFirst()).map { $1.days(since: $0) })
    guard let distance = distances.first else { return nil }
    if distances.count == 1 { return ("RRULE", "FREQ=DAILY;INTERVAL=\(distance);COUNT=\(days.count)") }
    return ("RDATE;VALUE=DATE", others.map(\.compact).joined(separator: ","))
  }
}

extension CalendarDate {
  /// `20261120`.
  var compact: String { iso.replacing("-", with: "") }
}
