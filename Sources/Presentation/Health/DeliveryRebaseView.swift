import Analysis
import Record
import Templating
import Wording

/// A day from which measures of a service or team are judged anew, and what that changed.
struct DeliveryRebaseView: Sendable {
  let rebase: DeliveryRebase
  let measures: [JudgedMeasure]
  let asOf: CalendarDate

  /// The latest first.
  static func all(of scope: DeliveryScope, asOf: CalendarDate) -> [DeliveryRebaseView] {
    var rebases: [DeliveryRebase] = []
    for rebase in scope.measures.flatMap(\.rebases).map(\.rebase) where !rebases.contains(rebase) {
      rebases.append(rebase)
    }
    return rebases.sorted { $0.date > $1.date }.map { rebase in
      let measures = scope.measures.filter { judged in judged.rebases.contains { $0.rebase == rebase } }
      return DeliveryRebaseView(rebase: rebase, measures: measures, asOf: asOf)
    }
  }

  /// `Change lead time: 20–31 h before, 3–9 h since.`
  private var changes: [String] {
    measures.compactMap { judged in
      judged.rebases.first { $0.rebase == rebase }.map { rebased in
        "\(judged.measure.title): \(words(rebased.before, judged)) before, \(words(rebased.since, judged)) since."
      }
    }
  }

  private func words(_ limits: Figure<MetricReport.Limits>, _ judged: JudgedMeasure) -> String {
    switch limits {
    case .measured(let limits):
      judged.words(from: max(0, limits.lower), to: limits.upper) + (limits.isTrial ? " (on trial)" : "")
    case .unavailable(let reason): reason.cell(asOf: asOf)
    }
  }

  static let names = Names<DeliveryRebaseView>(
    "rebase of delivery measures",
    [
      .text("date", "The day in words") { Wording.words(for: $0.rebase.date) },
      .text("date_iso", "The day as YYYY-MM-DD") { $0.rebase.date.iso },
      .text("reason", "Why") { $0.rebase.reason },
      .texts("measures", "Each measure with its usual range before and since") { $0.changes },
    ])
}
