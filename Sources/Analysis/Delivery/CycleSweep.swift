import Record

/// The changes of one service week by week: counts, and durations grouped by week.
struct CycleWeeks: Sendable {
  /// The first week in which a change was deployed; `counts` begins with it.
  private(set) var firstWeek: Int
  private(set) var counts: [CycleCounts] = []
  /// One for each phase.
  private(set) var durations: [GroupedDurations] = []
  private(set) var open = OpenChanges()
  /// Changes without any time up to the report's day.
  private(set) var notSeen = 0

  /// - Parameter places: of the service's changes in `changes`.
  init(_ places: ArraySlice<UInt32>, of changes: [DeliveryChange], _ calendar: DeliveryCalendar) {
    firstWeek = calendar.lastWeek + 1
    var deployed: [DeliveryChange] = []
    for place in places {
      let change = changes[Int(place)].seen(until: calendar.end)
      if change.deployedAt != DeliveryChange.noTime {
        deployed.append(change)
      } else if change.hasTime {
        open.add(change)
      } else {
        notSeen += 1
      }
    }
    group(deployed, calendar)
  }

  private mutating func group(_ changes: [DeliveryChange], _ calendar: DeliveryCalendar) {
    var days = DayFinder(calendar.zone)
    let weeks = changes.map { DeliveryCalendar.week(ofDay: days.day(at: Int($0.deployedAt))) }
    let shown = calendar.firstWeek...calendar.lastWeek
    guard let first = weeks.lazy.filter(shown.contains).min() else { return }
    firstWeek = first
    counts = Array(repeating: CycleCounts(), count: calendar.lastWeek - first + 1)
    let positions = weeks.map { shown.contains($0) ? Int32($0 - first) : -1 }
    for position in positions where position >= 0 { counts[Int(position)].deployed += 1 }
    durations = CyclePhase.allCases.indices.map { take($0, of: changes, positions) }
  }

  private mutating func take(_ phase: Int, of changes: [DeliveryChange], _ weeks: [Int32]) -> GroupedDurations {
    var weeks = weeks
    var seconds = [UInt32](repeating: 0, count: changes.count)
    for (index, change) in changes.enumerated() where weeks[index] >= 0 {
      switch change.span(of: CyclePhase.allCases[phase]) {
      case .measured(let span):
        seconds[index] = span
        continue
      case .missing: counts[Int(weeks[index])].missing[phase] += 1
      case .backward: counts[Int(weeks[index])].backward[phase] += 1
      }
      weeks[index] = -1
    }
    return GroupedDurations(seconds, weeks: weeks, count: counts.count)
  }
}

/// What is counted of the changes of one week, by phase.
struct CycleCounts: Sendable {
  var deployed = 0
  /// A number for each of the five phases; the rest is room.
  var missing = SIMD8<Int>()
  var backward = SIMD8<Int>()

  static func += (left: inout CycleCounts, right: CycleCounts) {
    left.deployed += right.deployed
    left.missing &+= right.missing
    left.backward &+= right.backward
  }
}
