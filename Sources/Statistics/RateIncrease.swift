package import Record

/// More trials than this are not summed over: the work grows with their root.
private let mostEvents = 1_000_000_000_000

/// The one-sided p of events that came as fast in a stretch of time as before it: the chance of so many of all events in
/// the stretch, or more, if it has nothing but its share of the time.
///
/// The exact conditional test of two Poisson rates (J. Przyborowski and H. Wilenski, "Homogeneity of results in testing
/// samples from Poisson series", Biometrika 31, 1940): given their sum, the events of the stretch are Binomial(n, share).
///
/// - Parameter share: of the whole time that lies in the stretch, between 0 and 1.
/// - Returns: 0 to 1; unavailable without any event, for negative counts, and beyond 10¹² events.
package func rateIncrease(recent: Int, before: Int, share: Double) -> Figure<Double> {
  guard recent >= 0, before >= 0 else { return .unavailable(.negative) }
  guard share > 0, share < 1 else { return .unavailable(.outOfRange) }
  let (n, isBeyond) = recent.addingReportingOverflow(before)
  guard !isBeyond, n <= mostEvents else { return .unavailable(.tooMany(have: isBeyond ? .max : n, limit: mostEvents)) }
  guard n > 0 else { return .unavailable(.noData) }
  return .measured(binomialTail(from: recent, of: n, share: share))
}

/// P(X ≥ from) for X ~ Binomial(n, share), from terms relative to the greatest: no factorial is needed, and nothing
/// overflows.
private func binomialTail(from: Int, of n: Int, share: Double) -> Double {
  let mode = min(n, Int(Double(n + 1) * share))
  let odds = share / (1 - share)
  var (tail, rest) = mode >= from ? (1.0, 0.0) : (0.0, 1.0)
  func add(_ term: Double, at place: Int) {
    if place >= from { tail += term } else { rest += term }
  }
  var term = 1.0
  for place in stride(from: mode, to: n, by: 1) {
    term *= Double(n - place) / Double(place + 1) * odds
    guard term > 1e-300 else { break }
    add(term, at: place + 1)
  }
  term = 1
  for place in stride(from: mode, to: 0, by: -1) {
    term *= Double(place) / Double(n - place + 1) / odds
    guard term > 1e-300 else { break }
    add(term, at: place - 1)
  }
  return tail / (tail + rest)
}
