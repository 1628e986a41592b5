/// The eight tests of L. S. Nelson ("The Shewhart control chart: tests for special causes", Journal of Quality
/// Technology 16, 1984), sigma being a third of the way to a limit: a point beyond 3 sigma; nine in a row on one side of
/// the centre; six that each rise, or each fall; fourteen that rise and fall by turns; two of three beyond 2 sigma and
/// four of five beyond 1 sigma, on one side; fifteen within 1 sigma; eight beyond 1 sigma, on both sides.
///
/// On a line: "beyond" and "within" exclude the line itself, as in Minitab's version of the tests; a point on the centre
/// ends a run, and equal points end a trend or an alternation. Of the eighth test Minitab's version also fires when all
/// eight are on one side; Nelson's asks for both.
func nelsonSignals(in stretch: GaplessPoints) -> [Signal] {
  [
    outside(stretch, as: .nelsonOutside),
    oneSide(stretch, atLeast: 9, as: .nelsonRun),
    climb(stretch, atLeast: 6, as: .nelsonTrend),
    alternation(stretch, atLeast: 14, as: .nelsonAlternation),
    fewOfMany(stretch, 2, of: 3, beyond: 2, as: .nelsonTwoOfThree),
    fewOfMany(stretch, 4, of: 5, beyond: 1, as: .nelsonFourOfFive),
    hugging(stretch, atLeast: 15, as: .nelsonHugging),
    avoiding(stretch, inARow: 8, as: .nelsonAvoiding),
  ].flatMap(\.self)
}
