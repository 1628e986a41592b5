import Record

/// G1: recent decisions that state what they mean for the business and which option is recommended. Of a draft it is
/// not asked yet.
func implicationsStated(in snapshot: Snapshot) -> PracticeReport {
  let day = snapshot.decisions
  let decisions = day.record.decisions
  var standings = day.standings { place, _ in
    !decisions[place].options.isEmpty && decisions[place].statesImplication && decisions[place].recommendsAnOption
  }
  for index in standings.indices where day.statuses[index] == .draft && standings[index] == .unsound {
    standings[index] = .irrelevant
  }
  return PracticeReport(.G1, day.coverage(standings) { _ in .implicationStated }, folder: "decisions")
}
