import Record

/// Decisions this many days old still show how an organization decides today.
private let daysRecent = 180

extension RegisterDay {
  /// The standing of each decision seen, by whether its record is sound, given its place and its status.
  ///
  /// A recent record, which is one dated within half a year or still open, lives up to the practice or not; an older one
  /// shows at most that it once did. A record without a date that is not open says nothing of when.
  func standings(_ isSound: (Int, DecisionStatus) -> Bool) -> [PracticeStanding] {
    places.indices.map { index in
      let isSound = isSound(places[index], statuses[index])
      guard isRecent(places[index], statuses[index]) else { return isSound ? .past : .irrelevant }
      return isSound ? .alive : .unsound
    }
  }

  private func isRecent(_ place: Int, _ status: DecisionStatus) -> Bool {
    guard let date = record.decisions[place].header.date, !status.isOpen else { return status.isOpen }
    return asOf.days(since: date) <= daysRecent
  }

  /// The coverage by decisions with these standings; `what` says what a place shows.
  func coverage(_ standings: [PracticeStanding], _ what: (Int) -> Evidence.What) -> Coverage {
    Coverage(
      standings: standings, date: { record.decisions[places[$0]].header.date },
      evidence: { index in
        let place = places[index]
        return Evidence(
          date: record.decisions[place].header.date, file: record.decisions[place].header.file, what: what(place))
      })
  }
}
