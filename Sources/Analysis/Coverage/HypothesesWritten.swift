/// B2.
func hypothesesWritten(in snapshot: Snapshot) -> PracticeReport {
  PracticeReport(.B2, Coverage([]), folder: "experiments")
}
