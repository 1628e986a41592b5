import Record

/// A renewal that begins no more than so many days after the end goes on with the same exception.
private let longestBreak = 30

/// The waivers of each team one after the other.
struct WaiverRuns {
  /// For each waiver, how many of its team ended before it.
  private var before: [Int: Int] = [:]
  private var renewed: Set<Int> = []
  private var firstDays: [Int: CalendarDate] = [:]

  /// What tells exceptions apart: the team, and in lists of others what each is for.
  private struct Key: Hashable {
    let team: String
    let name: String?
  }

  init(_ waivers: [Waiver], asOf: CalendarDate) {
    var places: [Key: [Int]] = [:]
    for (place, waiver) in waivers.enumerated() {
      guard let team = waiver.team, waiver.expires != nil, waiver.isGranted else {
        firstDays[place] = waiver.from
        continue
      }
      places[Key(team: team, name: waiver.request?.name), default: []].append(place)
    }
    for run in places.values { add(run.sorted { waivers[$0].precedes(waivers[$1]) }, waivers, asOf: asOf) }
  }

  private mutating func add(_ run: [Int], _ waivers: [Waiver], asOf: CalendarDate) {
    var last: (place: Int, end: CalendarDate, opened: CalendarDate?)?
    for (number, place) in run.enumerated() {
      let waiver = waivers[place]
      before[place] = number
      var opened = waiver.from
      if let last, (waiver.from ?? last.end).days(since: last.end) <= longestBreak { opened = last.opened }
      if let last, waiver.from.map({ $0 <= asOf }) ?? true { renewed.insert(last.place) }
      firstDays[place] = opened
      guard let end = waiver.endedOn ?? waiver.expires else { continue }
      last = (place, end, opened)
    }
  }

  func renewals(_ place: Int) -> Int { before[place] ?? 0 }
  func isRenewed(_ place: Int) -> Bool { renewed.contains(place) }
  func opened(_ place: Int) -> CalendarDate? { firstDays[place] }
}

extension Waiver {
  /// By end, then by beginning.
  fileprivate func precedes(_ other: Waiver) -> Bool {
    let (first, second) = (expires?.dayNumber ?? .max, other.expires?.dayNumber ?? .max)
    guard first == second else { return first < second }
    return (from?.dayNumber ?? .min) < (other.from?.dayNumber ?? .min)
  }
}
