/// Donald J. Wheeler's rules for process behaviour charts ("Understanding Variation", 1993; "Making Sense of Data",
/// 2003): a point outside; eight in a row on one side of the centre; three of four in a row nearer to a limit than to
/// the centre, on the same side; a moving range above its limit.
///
/// On a line: outside is beyond the limit. Of a point on the centre the books say nothing more than "same side", which
/// it is not, so it ends a run; a point halfway is not nearer to the limit.
func wheelerSignals(in stretch: GaplessPoints) -> [Signal] {
  [
    outside(stretch, as: .wheelerOutside),
    oneSide(stretch, atLeast: 8, as: .wheelerRun),
    fewOfMany(stretch, 3, of: 4, beyond: 1.5, as: .wheelerNearLimit),
    wideRange(stretch, as: .wheelerRange),
  ].flatMap(\.self)
}
