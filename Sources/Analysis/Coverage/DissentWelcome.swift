import Record

/// C1: recent decisions that weighed at least two options, or recorded a dissent. The safety pulse is not read yet.
func dissentWelcome(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.decisions.decisions.map { report in
    let decision = report.decision
    let hasDissent = !decision.dissent.isEmpty
    return Judgement(
      report.standing(isSound: hasDissent || decision.options.count > 1, on: snapshot.asOf),
      decision.evidence(hasDissent ? .dissentRecorded : .optionsWeighed))
  }
  return PracticeReport(.C1, Coverage(judgements), folder: "decisions")
}
