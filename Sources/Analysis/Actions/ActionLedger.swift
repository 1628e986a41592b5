import Diagnostics
import Record

/// Follows every action from where it was agreed to where it stands last. An action is one and the same wherever a team has
/// its id, so that it keeps its age when it is carried over; of no team, it is that of its file alone.
struct ActionLedger {
  private let asOf: CalendarDate
  private var reports: [RecordKey: [ActionReport]] = [:]

  init(_ sources: [any ActionSource], asOf: CalendarDate) {
    self.asOf = asOf
    // One that nobody dated comes last: it carries nothing over that is known to be older.
    let ascending = sources.sorted { left, right in
      (left.agreedOn?.dayNumber ?? .max, left.key) < (right.agreedOn?.dayNumber ?? .max, right.key)
    }
    let days = Dictionary(ascending.map { ($0.id, $0.agreedOn) }) { first, _ in first }
    var places: [Known: [CalendarDate?]] = [:]
    for source in ascending {
      for action in source.actions { places[Known(action, of: source), default: []].append(source.agreedOn) }
    }
    var told: [Known: Int] = [:]
    for source in ascending {
      reports[source.key] = source.actions.map { action in
        let known = Known(action, of: source)
        let (all, carried) = (places[known] ?? [], told[known, default: 0])
        told[known] = carried + 1
        let began = action.carriedFrom.flatMap { days[$0.value] ?? nil }
        return ActionReport(
          action: action, source: source.key, team: source.actionTeam,
          opened: [all.first ?? nil, began, source.agreedOn].compactMap(\.self).min(), carried: carried,
          state: carried + 1 < all.count ? .carried : state(of: action))
      }
    }
  }

  /// In the order in which they are written.
  func actions(of source: RecordKey) -> [ActionReport] { reports[source] ?? [] }

  /// Each action once, where it stands last: those past their day, those that are open, each by its day with those without
  /// one last; then those that ended, the latest first.
  var register: [ActionReport] {
    reports.values.joined().filter { $0.state != .carried }.sorted { left, right in
      let (first, second) = (order(of: left), order(of: right))
      return first == second
        ? (left.source, left.action.id.value) < (right.source, right.action.id.value) : first < second
    }
  }

  private func order(of report: ActionReport) -> (Int, Int) {
    switch report.state {
    case .overdue: (0, report.action.due?.dayNumber ?? .max)
    case .open, .carried: (1, report.action.due?.dayNumber ?? .max)
    case .done, .letGo: (2, -(report.action.doneOn?.dayNumber ?? .min + 1))
    }
  }

  private func state(of action: AgreedAction) -> ActionReport.State {
    switch action.end {
    case .done(let day)? where day <= asOf: .done
    case .doneSometime?: .done
    case .letGo?: .letGo
    default: action.due.map { $0 < asOf } == true ? .overdue : .open
    }
  }
}

/// What an action is known by.
private struct Known: Hashable {
  let holder: String
  let isOfTeam: Bool
  let id: String

  init(_ action: AgreedAction, of source: any ActionSource) {
    id = action.id.value
    isOfTeam = source.actionTeam != nil
    holder = source.actionTeam ?? "\(source.key.kind.rawValue)/\(source.id)"
  }
}
