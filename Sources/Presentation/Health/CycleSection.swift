import Analysis
import Charts
import Record
import Templating
import Wording

/// How long the changes of a service or team take, and where.
struct CycleSection: Sendable {
  let scope: DeliveryScope
  let name: String
  /// The recent weeks in words.
  let span: String
  let asOf: CalendarDate

  private var figures: CycleFigures { scope.cycle }
  private var hasChanges: Bool { !scope.cycleWeeks.isEmpty || scope.openChanges.count > 0 }

  private var sentence: String {
    hasChanges ? cycleSentence(figures, span) : "No change of \(name) is in the files of changes."
  }

  private var bars: [UInt8] {
    guard CyclePhase.parts.contains(where: { figures[$0].time.value != nil }) else { return [] }
    let phases = CyclePhase.parts.map { phase in
      let time = figures[phase].time.value
      return PhaseBar.Phase(
        "\(phase.title) " + (time.map { "\(duration(hours: $0.p50)) (n \(count($0.n)))" } ?? "unavailable"),
        value: time?.p50)
    }
    return PhaseBar(
      ChartWords(
        id: "phases-\(name)", title: "Median of each phase of \(name)",
        description: phases.map(\.label).joined(separator: ", ") + "."),
      phases: phases
    ).svg()
  }

  /// The full weeks of the chart. A week without a change is a gap.
  private var weeks: [CycleWeek] { scope.cycleWeeks.filter(\.isFull).suffix(CycleSection.mostWeeks) }

  private static let mostWeeks = 78

  private var trend: [UInt8] {
    let points = weeks.map {
      SeriesChart.Point(day: $0.monday.adding(days: 6).dayNumber, value: $0.figures.whole.time.value?.p50)
    }
    let known = points.compactMap(\.value)
    guard known.count > 1, let first = weeks.first, let last = weeks.last else { return [] }
    let ends = [first.monday, last.monday.adding(days: 6)].map { shortWords(for: $0, asOf: asOf) }
    return SeriesChart(
      ChartWords(
        id: "cycle-\(name)", title: "Median cycle time of \(name), week by week",
        description: "\(count(known.count, "week")) with a change, from \(duration(hours: known[0])) to "
          + "\(duration(hours: known[known.count - 1]))."),
      points: points, days: first.monday.dayNumber...last.monday.adding(days: 6).dayNumber, firstDate: ends[0],
      lastDate: ends[1],
      labels: SeriesChart.worthLabelling(points).prefix(3).map { ($0, duration(hours: points[$0].value ?? 0)) },
      height: 140
    ).svg()
  }

  /// Work under way, or given up: the files do not tell which.
  private var open: String {
    let open = scope.openChanges
    guard open.count > 0 else { return "No change waits to be deployed." }
    let places = [
      (open.coding, "not opened yet"), (open.pickup, "opened and not reviewed"),
      (open.review, "reviewed and not merged"), (open.deploy, "merged and not deployed"),
    ].filter { $0.0 > 0 }.map { "\(count($0.0)) \($0.1)" }
    return "\(capitalised(spelled(open.count, "change"))) not deployed by the day of the report: "
      + "\(joined(places)). They are under way or given up, which the files do not tell, and are in no figure above."
  }

  static let names = Names<CycleSection>(
    "cycle time of a service or team",
    [
      .text("sentence", "Where changes spend longest, beside the whole way") { $0.sentence },
      .text("span", "The weeks that the figures are of") { $0.span },
      .text("definition", "What is counted") { _ in cycleDefinition },
      .flag("has_figures", "Whether any change was deployed in these weeks") { $0.figures.deployed > 0 },
      .text("deployed", "The changes deployed in these weeks") { count($0.figures.deployed, "change") },
      .list("phases", "The phases in their order, then the whole way", of: PhaseRow.names) { section in
        CyclePhase.allCases.map { PhaseRow(phase: $0, time: section.figures[$0]) }
      },
      .markup("bars", "The median of each phase; empty without any") { $0.bars },
      .markup("trend", "The median of the whole way, week by week; empty with fewer than two") { $0.trend },
      .flag("has_changes", "Whether any change is known, deployed or not") { $0.hasChanges },
      .text("open", "The changes that are not deployed, by how far they have come") { $0.open },
    ])
}

/// A phase in the table of all.
struct PhaseRow: Sendable {
  let phase: CyclePhase
  let time: CyclePhaseTime

  private func words(_ get: (DurationSummary) -> Double) -> String? {
    time.time.value.map { duration(hours: get($0)) }
  }

  static let names = Names<PhaseRow>(
    "phase",
    [
      .text("title", "Its name") { $0.phase.title },
      .text("definition", "From where to where it goes") { $0.phase.definition },
      .optionalText("p50", "The median") { $0.words(\.p50) },
      .optionalText("p75", "Three quarters took no longer") { $0.words(\.p75) },
      .optionalText("p90", "Nine tenths took no longer") { $0.words(\.p90) },
      .text("n", "Changes that have both of its times, in order") { count($0.time.time.value?.n ?? 0) },
      .text("missing", "Changes that lack one of its times") { count($0.time.missing) },
      .text("backward", "Changes for which it would end before it begins") { count($0.time.backward) },
    ])
}
