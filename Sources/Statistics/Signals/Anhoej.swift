import Record

/// The two rules of Jacob Anhøj for run charts (J. Anhøj and A. V. Olesen, "Run charts revisited", PLoS ONE 9, 2014): a
/// run about the median longer than chance explains, or fewer crossings of it.
///
/// On a line: points on the median are left out, as in his package qicharts2, and so are gaps; neither ends a run. All
/// useful points are the signal of too few crossings.
func anhoejSignals(in values: [Double?], _ points: Range<Int>, around median: Double) -> [Signal] {
  let values = Array(values[points])
  guard let analysis = runsAnalysis(of: values, around: median).value else { return [] }
  let runs = usefulRuns(of: values, around: median).map { $0.map { $0 + points.lowerBound } }
  let long = runs.filter { $0.count > analysis.longestAllowed }.map { run in
    let offset = (values[run[0] - points.lowerBound] ?? median) - median
    return Signal(rule: .anhoejRun, points: run, direction: Direction(of: offset))
  }
  guard analysis.crossings < analysis.crossingsNeeded else { return long }
  return long + [Signal(rule: .anhoejCrossings, points: runs.flatMap(\.self), direction: .none)]
}
