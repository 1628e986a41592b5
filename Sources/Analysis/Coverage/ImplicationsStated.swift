import Record

/// G1: recent decisions that state what they mean for the business and which option is recommended. Of a draft it is
/// not asked yet.
func implicationsStated(on day: CoverageDay) -> PracticeReport {
  let decisions = day.decisions.judged(isPast: day.isPast) { fact in
    let standing = day.decisions.standing(fact, fact.statesImplication)
    return standing == .unsound && fact.status(on: day.asOf) == .draft ? .irrelevant : standing
  } _: { fact, standing in
    Judgement(standing, day.decisions.decision(fact).evidence(.implicationStated))
      .ofDecision(fact, on: day.decisions, lacking: .recommendation)
  }
  return PracticeReport(.G1, Coverage(decisions), folder: "decisions")
}
