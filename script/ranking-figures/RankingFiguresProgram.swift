import Record
import Statistics

/// Usage: ranking-figures ITEMS [--draws N] [--tasks N] [--pert] [--ranks] [--places] [--schedule]
///
/// Ranks generated items by cost of delay divided by duration, and prints the seconds that took, on this thread; with
/// --ranks only the draws and ranks, without tie bands. With --places the ranks too. With --schedule it schedules generated
/// jobs of six teams instead, and draws their lengths 2,000 times. For script/bench.
@main
struct RankingFiguresProgram {
  static func main() async {
    let arguments = CommandLine.arguments
    guard arguments.count >= 2, let items = Int(arguments[1]), items > 0 else {
      return print("usage: ranking-figures ITEMS [--draws N] [--tasks N] [--pert] [--ranks] [--places] [--schedule]")
    }
    if arguments.contains("--schedule") { return schedule(items) }
    let scores = (0..<items).compactMap { score(of: $0) }
    let shape = arguments.contains("--pert") ? SpreadShape.pert : .triangular
    let draws = number("--draws", in: arguments) ?? 10_000
    let made = RankingSimulation.simulation(of: scores, shape: shape, seed: 1, draws: draws)
    guard let simulation = made.value else { return print("unavailable: \(made)") }
    let start = ContinuousClock.now
    if arguments.contains("--ranks") {
      _ = simulation.tally(of: 0..<draws)
      return print(seconds(since: start), "of", draws, "draws")
    }
    let ranking = simulation.run()
    print(seconds(since: start), "for", ranking.bands.count, "bands")
    if let tasks = number("--tasks", in: arguments) { await compare(ranking, simulation, tasks) }
    if arguments.contains("--places") { write(ranking) }
  }

  private static func compare(_ ranking: Ranking, _ simulation: RankingSimulation, _ tasks: Int) async {
    let start = ContinuousClock.now
    let same = await simulation.run(tasks: tasks) == ranking
    print(seconds(since: start), "on \(tasks) tasks,", same ? "the same" : "another result")
  }

  private static func seconds(since start: ContinuousClock.Instant) -> Double {
    (ContinuousClock.now - start) / .seconds(1)
  }

  private static func number(_ option: String, in arguments: [String]) -> Int? {
    arguments.firstIndex(of: option).flatMap { $0 + 1 < arguments.count ? Int(arguments[$0 + 1]) : nil }
  }

  /// The same items as in script/benchmark/ranks.py.
  private static func score(of item: Int) -> UncertainScore? {
    let likely = (cost: 10.0 + Double(item * 7919 % 9973), weeks: 1 + Double(item * 104_729 % 29) / 2)
    return UncertainScore.cd3(
      costOfDelay: ThreePoint(low: likely.cost * 0.5, likely: likely.cost, high: likely.cost * 1.9),
      weeks: ThreePoint(low: likely.weeks * 0.7, likely: likely.weeks, high: likely.weeks * 2.5)
    ).value
  }

  private static func write(_ ranking: Ranking) {
    for item in ranking.order {
      let place = ranking.places[item]
      print("\(item),\(place.mean),\(place.lower),\(place.median),\(place.upper),\(place.top),\(place.band)")
    }
  }

  /// Jobs of every profile, a few waiting for one or two that were given before.
  private static func schedule(_ count: Int) {
    let jobs = (0..<count).map { job in
      let profiles: [Job.Profile] = [
        .linear, .linear, .deadline(Double(job * 31 % (3 * count))), .expiring(Double(job + 9)),
      ]
      let after = [job * 17 % 97, job * 29 % 61].filter { $0 > 0 && $0 < 9 && $0 <= job }.map { job - $0 }
      return Job(
        weeks: 1 + Double(job * 104_729 % 29) / 4, team: job * 13 % 6, load: [1, 0.6, 0.3][job % 3],
        costOfDelay: Double(job * 7919 % 997), profile: profiles[job * 7 % 4], after: after,
        keepsPromise: job % 5 == 0)
    }
    let start = ContinuousClock.now
    let set = JobSet.jobs(jobs, promises: Array(repeating: 0.2, count: 6), periodEnds: [4, 17])
    guard let set = set.value else { return print("unavailable: \(set)") }
    let best = set.bestSchedule(from: [Array(jobs.indices)])
    print(seconds(since: start), "s; the bound is", best.bound / best.cost.delay, "of the cost found")
    let drawing = ContinuousClock.now
    let lengths = jobs.map { ThreePoint(low: $0.weeks * 0.7, likely: $0.weeks, high: $0.weeks * 2) }
    let chances = set.chances(
      of: best, lengths: lengths, named: jobs.indices.map(UInt64.init), shape: .triangular, ranges: .middle80, seed: 1,
      draws: 2_000)
    print(seconds(since: drawing), "s for", chances.draws, "draws")
  }
}
