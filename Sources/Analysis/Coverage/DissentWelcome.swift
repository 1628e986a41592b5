import Record

/// C1: recent decisions that weighed at least two options, or recorded a dissent. The safety pulse is not read yet.
func dissentWelcome(in snapshot: Snapshot) -> PracticeReport {
  let day = snapshot.decisions
  let decisions = day.record.decisions
  let standings = day.standings { place, _ in
    !decisions[place].dissent.isEmpty || decisions[place].options.count > 1
  }
  let coverage = day.coverage(standings) { decisions[$0].dissent.isEmpty ? .optionsWeighed : .dissentRecorded }
  return PracticeReport(.C1, coverage, folder: "decisions")
}
