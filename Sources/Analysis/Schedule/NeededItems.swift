import Diagnostics
import Record

/// Which items of a schedule each of them waits for: those named under `after` and, through open items that cannot be
/// scheduled themselves, those that these wait for. What is done, dropped, not seen or past its deadline holds up nothing.
struct NeededItems {
  private let direct: [[Int]]
  /// Items that also wait for something open that cannot be scheduled, by id.
  let heldUp: [WorkSchedule.HeldUp]

  /// - Parameter ids: of the items that are scheduled.
  init(of ids: [String], among work: [WorkItemReport], asOf: CalendarDate) {
    let places = Dictionary(ids.enumerated().map { ($1, $0) }) { first, _ in first }
    let holding = work.filter { $0.isOpen && !$0.isExpired }
    let open = Dictionary(holding.map { ($0.id, $0.item.after.map(\.value)) }) { first, _ in first }
    var heldUp: [WorkSchedule.HeldUp] = []
    direct = ids.map { id in
      var found: Set<Int> = []
      var unknown: [String] = []
      var seen: Set<String> = [id]
      var waiting = open[id] ?? []
      while let next = waiting.popLast() {
        guard seen.insert(next).inserted else { continue }
        if let place = places[next] {
          found.insert(place)
        } else if let further = open[next] {
          unknown.append(next)
          waiting += further
        }
      }
      if !unknown.isEmpty { heldUp.append(.init(id: id, by: unknown.sorted())) }
      return found.sorted()
    }
    self.heldUp = heldUp
  }

  func items(before place: Int) -> [Int] { direct[place] }
}

extension WorkItemReport {
  /// Its deadline has passed, so that nothing waits for it.
  var isExpired: Bool {
    if case .deadlinePassed = notRanked { true } else { false }
  }
}
