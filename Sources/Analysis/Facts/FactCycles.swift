import Record

extension CycleScope {
  /// What the rows of one scope say of changes.
  init(facts rows: [FactRow], _ calendar: DeliveryCalendar) {
    self.init([], calendar)
    let told = Dictionary(rows.compactMap { row in row.week.map { ($0, row) } }) { first, _ in first }
      .filter { $0.value.count("changes") > 0 }
    if let first = told.keys.min() {
      let week = DeliveryCalendar.week(ofDay: first.dayNumber)
      weeks = (week...max(week, calendar.lastWeek)).map { week in
        let monday = calendar.monday(of: week)
        return CycleWeek(
          monday: monday, isFull: week < calendar.recentEnd,
          figures: told[monday].map { CycleFigures($0) } ?? CycleFigures())
      }
    }
    guard let whole = rows.first(where: { $0.week == nil }) else { return }
    recent = CycleFigures(whole)
    open.coding = whole.count("open_coding")
    open.pickup = whole.count("open_pickup")
    open.review = whole.count("open_review")
    open.deploy = whole.count("open_deploy")
  }
}

extension CycleFigures {
  fileprivate init(_ row: FactRow) {
    self.init()
    deployed = row.count("changes")
    for phase in CyclePhase.allCases {
      self[phase].time = row.durations(phase.rawValue)
      self[phase].missing = row.count("\(phase.rawValue)_missing")
      self[phase].backward = row.count("\(phase.rawValue)_backward")
    }
  }
}
