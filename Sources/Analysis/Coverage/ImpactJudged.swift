/// B1.
func impactJudged(in snapshot: Snapshot) -> PracticeReport {
  PracticeReport(.B1, Coverage([]), folder: "experiments")
}
