import Analysis
import Record
import Templating
import Wording

/// A service among those of its team: five small charts side by side, or what there is to say instead.
struct ServiceHealthRow: Linked, Sendable {
  let scope: DeliveryScope
  /// Whether its charts are drawn on this page.
  let isDrawn: Bool
  let links: Links

  /// Nobody looks at more on one page, and each takes 12 KB of it.
  static let mostDrawn = 300

  private var hasDeployments: Bool { directory.report.delivery?.hasDeployments ?? true }

  /// The last full week, unless nothing was deployed for long.
  private var cells: [MeasureCell] {
    let week = scope.weeks.last(where: \.isFull)
    return scope.measures.filter { $0.measure != .betweenFailures }.map {
      MeasureCell(judged: $0, week: week, name: scope.id, asOf: asOf)
    }
  }

  /// It says nothing of today, so that no figure stands for it.
  private var silence: String? {
    if let day = directory.retirement(of: scope) { return "retired on \(shortWords(for: day, asOf: asOf))" }
    guard let rhythm = scope.rhythm else {
      return hasDeployments ? "no deployment in the files" : "no deployments are recorded"
    }
    return rhythm.isQuiet(on: asOf) ? silenceWords(rhythm, asOf: asOf) : nil
  }

  static let names = Names<ServiceHealthRow>(
    "health of a service",
    [
      .text("name", "The service") { $0.scope.id },
      .optionalLink("href", "The way to its page") { $0.links.toHealth(.service, $0.scope.id) },
      .optionalText("silence", "Why it has no figures of today; nothing when it has") { $0.silence },
      .optionalObject("last_chart", "Its deployments before it went quiet", of: MeasureCell.names) { row in
        row.isDrawn && row.scope.rhythm != nil ? row.cells.first : nil
      },
      .list("cells", "The five measures, in their order", of: MeasureCell.names) { row in
        row.isDrawn && row.silence == nil ? row.cells : []
      },
      .optionalText("not_drawn", "Why a service that deploys has no charts on this page; nothing when it has") { row in
        row.isDrawn || row.silence != nil
          ? nil : "not drawn beside \(count(mostDrawn, "other")): its page has the charts"
      },
    ])
}

extension Directory {
  /// The last day of a service that is over by the report's day; nil for what runs, and for teams.
  func retirement(of scope: DeliveryScope) -> CalendarDate? {
    scope.kind == .service ? lookup.teamServices.retirement(of: scope.id) : nil
  }
}
