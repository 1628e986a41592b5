import Statistics

/// Usage: ranking-figures ITEMS [--draws N] [--tasks N] [--pert] [--places]
///
/// Ranks generated items by cost of delay divided by duration, and prints how long that took; with --places the ranks
/// too. For script/bench.
@main
struct RankingFiguresProgram {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, let items = Int(arguments[1]) else {
      return print("usage: ranking-figures ITEMS [--draws N] [--tasks N] [--pert] [--places]")
    }
    let draws = number("--draws", in: arguments) ?? 10_000
    let shape = arguments.contains("--pert") ? SpreadShape.pert : .triangular
    let scores = (0..<items).compactMap { score(of: $0) }
    let made = RankingSimulation.simulation(of: scores, shape: shape, seed: 1, draws: draws)
    guard let simulation = made.value else { return print("unavailable: \(made)") }
    let clock = ContinuousClock()
    let start = clock.now
    let tally = simulation.tally(of: 0..<draws)
    let tallied = clock.now
    let ranking = simulation.ranking(from: tally)
    let summarized = clock.now
    print("\(ranking.bands.count) bands; ranks \(tallied - start), bands \(summarized - tallied)")
    if let tasks = number("--tasks", in: arguments) {
      let start = clock.now
      let same = await simulation.run(tasks: tasks) == ranking
      print("on \(tasks) tasks \(clock.now - start), \(same ? "the same" : "DIFFERENT")")
    }
    if arguments.contains("--places") { write(ranking) }
  }

  private static func number(_ option: String, in arguments: [String]) -> Int? {
    arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? Int(arguments[$0 + 1]) : nil }
  }

  /// The same items as in script/benchmark/ranks.py.
  private static func score(of item: Int) -> UncertainScore? {
    let likely = (cost: 10.0 + Double(item * 7919 % 9973), weeks: 1 + Double(item * 104_729 % 29) / 2)
    guard
      let costOfDelay = ThreePoint(low: likely.cost * 0.5, likely: likely.cost, high: likely.cost * 1.9),
      let weeks = ThreePoint(low: likely.weeks * 0.7, likely: likely.weeks, high: likely.weeks * 2.5)
    else { return nil }
    return UncertainScore.cd3(costOfDelay: costOfDelay, weeks: weeks).value
  }

  private static func write(_ ranking: Ranking) {
    for item in ranking.order {
      let place = ranking.places[item]
      print("\(item),\(place.mean),\(place.lower),\(place.median),\(place.upper),\(place.top),\(place.band)")
    }
  }
}
