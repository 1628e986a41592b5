/// D1.
func debtPriced(in snapshot: Snapshot) -> PracticeReport {
  PracticeReport(.D1, Coverage([]), folder: "work")
}
