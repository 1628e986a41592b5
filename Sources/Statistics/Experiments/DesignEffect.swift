/// By what the variance of a mean grows where rows come in units that were assigned as a whole: 1 + (m − 1) ρ, for m rows in
/// a unit on average (A. Donner, N. Klar, "Design and Analysis of Cluster Randomization Trials in Health Research", 2000).
///
/// - Parameters:
///   - intraclass: ρ, how much rows of one unit resemble each other, 0 to 1.
///   - units: at least one, at most as many as rows.
package func designEffect(rows: Int, units: Int, intraclass: Double) -> Double {
  guard units > 0, rows > units else { return 1 }
  return 1 + (Double(rows) / Double(units) - 1) * intraclass
}
