import Analysis
import Record

/// How often delivery measures of nothing but noise look like news, and how often what has changed is told.
struct DeliveryStudy {
  /// How many reports of each kind.
  let reports: Int

  private static let rates = [0.5, 1, 2, 5, 20]
  private static let shares = [0.05, 0.2]
  private static let weeks = [26, 52, 104]
  private static let measures = DeliveryMeasure.allCases.filter { $0 != .reworkRate }

  /// What was counted of the reports of one kind.
  private struct Counts {
    var judged: [DeliveryMeasure: Int] = [:]
    /// Of those judged, the ones with a signal that chance is said to show in at most 5 of 100.
    var shown: [DeliveryMeasure: Int] = [:]
    var items = 0
    var quiet = 0
  }

  func printTables() async {
    let number = reports * DeliveryNoise.services
    print(
      "\nDelivery: services of noise, after 26, 52 and 104 weeks. Of 100 series judged, how many show a signal of today"
    )
    print(
      "that chance is said to show in at most 5; (what of 100 is judged, where it is not all). \(number) services each."
    )
    print(line("a week, failing", Self.measures.map(\.rawValue)))
    var items: [String] = []
    for (rate, failing) in Self.kinds {
      var all: [Counts] = []
      for weeks in Self.weeks { all.append(await counts(DeliveryNoise(rate: rate, failing: failing, weeks: weeks))) }
      print(line(name(rate, failing), Self.measures.map { measure in list(all) { told($0, measure) } }))
      var cells = [list(all) { mean($0.items) }, list(all) { mean($0.quiet) }]
      for change in DeliveryNoise.Change.allCases { cells.append(await found(change, rate, failing)) }
      items.append(line(name(rate, failing), cells))
    }
    print(
      "\nDelivery: what a report of ten such services tells, on average: items of news, of which 0.5 is the most that")
    print(
      "is claimed; services said to have gone quiet; and in how many of 100 reports it is told of one service that for")
    print("\(DeliveryNoise.changedWeeks) weeks it has failed twice as often, or deployed half as often.")
    print(line("a week, failing", ["news", "gone quiet", "twice the failures", "half the deployments"]))
    items.forEach { print($0) }
  }

  private func list(_ all: [Counts], _ cell: (Counts) -> String) -> String {
    all.map(cell).joined(separator: ", ")
  }

  private func found(_ change: DeliveryNoise.Change, _ rate: Double, _ failing: Double) async -> String {
    var found: [String] = []
    for weeks in Self.weeks {
      let times = await timesFound(DeliveryNoise(rate: rate, failing: failing, weeks: weeks, change: change))
      found.append(String(Int((100 * Double(times) / Double(reports)).rounded())))
    }
    return found.joined(separator: ", ")
  }

  private func counts(_ noise: DeliveryNoise) async -> Counts {
    var (chance, counts) = (seed(noise), Counts())
    for _ in 0..<reports {
      let (delivery, news) = await noise.report(&chance)
      for judged in delivery.scopes.filter({ $0.kind == .service }).flatMap(\.measures) {
        guard let movement = judged.movement.value else { continue }
        counts.judged[judged.measure, default: 0] += 1
        counts.shown[judged.measure, default: 0] += movement != .noise && judged.chance <= 0.05 ? 1 : 0
      }
      counts.items += news.reduce(0) { $0 + $1.moves.count }
      counts.quiet += news.count { $0.quiet != nil && $0.kind == .service }
    }
    return counts
  }

  private func timesFound(_ noise: DeliveryNoise) async -> Int {
    var (chance, found) = (seed(noise), 0)
    for _ in 0..<reports {
      let news = await noise.report(&chance).news.first { $0.kind == .service && $0.id == DeliveryNoise.changed }
      found += news?.moves.contains { $0.meaning == .worse && tells($0.measure, noise.change) } ?? false ? 1 : 0
    }
    return found
  }

  private func tells(_ measure: DeliveryMeasure, _ change: DeliveryNoise.Change?) -> Bool {
    change == .halfTheDeployments
      ? measure == .deploymentFrequency : measure == .changeFailRate || measure == .betweenFailures
  }

  private func seed(_ noise: DeliveryNoise) -> Chance {
    Chance(seed: UInt64(noise.rate * 100) + UInt64(noise.failing * 1000) + UInt64(noise.weeks * 10_000))
  }

  private static var kinds: [(rate: Double, failing: Double)] {
    rates.flatMap { rate in shares.map { (rate, $0) } }
  }

  private func name(_ rate: Double, _ failing: Double) -> String {
    "\(rate < 1 ? "\(rate)" : "\(Int(rate))"), \(Int(failing * 100)) %"
  }

  private func line(_ name: String, _ cells: [String]) -> String {
    "| " + ([name] + cells).joined(separator: " | ") + " |"
  }

  private func told(_ counts: Counts, _ measure: DeliveryMeasure) -> String {
    let (judged, all) = (counts.judged[measure, default: 0], reports * DeliveryNoise.services)
    let part = Int((100 * Double(judged) / Double(all)).rounded())
    guard part > 0 else { return "–" }
    let shown = (1000 * Double(counts.shown[measure, default: 0]) / Double(judged)).rounded() / 10
    return part < 100 ? "\(shown) (\(part))" : "\(shown)"
  }

  private func mean(_ count: Int) -> String {
    let hundredths = Int((100 * Double(count) / Double(reports)).rounded())
    return "\(hundredths / 100)." + (hundredths % 100 < 10 ? "0" : "") + "\(hundredths % 100)"
  }
}
