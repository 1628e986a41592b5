/// D2.
func shareKept(in snapshot: Snapshot) -> PracticeReport {
  PracticeReport(.D2, Coverage([]), folder: "data/capacity.csv")
}
