import Diagnostics
import Record

/// The retrospectives with what became of their actions, the latest first.
///
/// An action is one and the same wherever a team has its id, so that it keeps its age when it is carried over.
func analyse(_ retros: [Retro], asOf: CalendarDate) -> [RetroReport] {
  let ascending = retros.sorted { ($0.heldOn, $0.id) < ($1.heldOn, $1.id) }
  var days: [TeamAction: [CalendarDate]] = [:]
  for retro in ascending {
    for action in retro.actions { days[TeamAction(retro, action), default: []].append(retro.heldOn) }
  }
  let held = Dictionary(ascending.map { ($0.id, $0.heldOn) }) { first, _ in first }
  var told: [TeamAction: Int] = [:]
  let reports = ascending.map { retro in
    RetroReport(
      retro: retro,
      actions: retro.actions.map { action in
        let key = TeamAction(retro, action)
        let (all, carried) = (days[key] ?? [], told[key, default: 0])
        told[key] = carried + 1
        return RetroReport.Action(
          action: action,
          opened: min(all.first ?? retro.heldOn, action.carriedFrom.flatMap { held[$0.value] } ?? retro.heldOn),
          carried: carried,
          state: carried + 1 < all.count ? .carried : state(of: action, asOf: asOf))
      })
  }
  return reports.reversed()
}

/// What an action is known by.
private struct TeamAction: Hashable {
  let team: String
  let id: String

  init(_ retro: Retro, _ action: Retro.Action) { (team, id) = (retro.team, action.id.value) }
}

private func state(of action: Retro.Action, asOf: CalendarDate) -> RetroReport.State {
  if let doneOn = action.doneOn, doneOn <= asOf { return .done }
  return action.due.map { $0 < asOf } == true ? .overdue : .open
}
