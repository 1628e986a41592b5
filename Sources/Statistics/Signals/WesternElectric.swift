/// The zone rules of the Western Electric "Statistical Quality Control Handbook" (1956), zones being thirds of the way
/// to a limit: a point beyond zone A; two of three in a row in zone A or beyond; four of five in zone B or beyond;
/// eight in a row in zone C or beyond; all on one side of the centre.
///
/// On a line: the handbook has points fall into zones, not on lines. A point on a line is taken to be in the zone
/// nearer to the centre, and one on the centre on neither side.
func westernElectricSignals(in stretch: GaplessPoints) -> [Signal] {
  [
    outside(stretch, as: .westernElectricOutside),
    fewOfMany(stretch, 2, of: 3, beyond: 2, as: .westernElectricTwoOfThree),
    fewOfMany(stretch, 4, of: 5, beyond: 1, as: .westernElectricFourOfFive),
    oneSide(stretch, atLeast: 8, as: .westernElectricRun),
  ].flatMap(\.self)
}
