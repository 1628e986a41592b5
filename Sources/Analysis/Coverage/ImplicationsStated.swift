import Record

/// G1: recent decisions that state what they mean for the business and which option is recommended. Drafts are not
/// asked yet.
func implicationsStated(in snapshot: Snapshot) -> PracticeReport {
  let judgements = snapshot.decisions.decisions.filter { $0.status != .draft }.map { report in
    let decision = report.decision
    return Judgement(
      report.standing(isSound: decision.statesImplication && decision.recommendsAnOption, on: snapshot.asOf),
      decision.evidence(.implicationStated))
  }
  return PracticeReport(.G1, Coverage(judgements), folder: "decisions")
}
