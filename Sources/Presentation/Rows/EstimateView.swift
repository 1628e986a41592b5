import Analysis
package import Record
package import Templating
import Wording

/// A figure with the range that is written in small print below it. Shown by `partials/estimate`.
package struct EstimateView: Sendable {
  package let text: String?
  package let range: String?
  package let missing: String?

  package init(_ figure: Figure<ThreePoint>, asOf: CalendarDate, unit: String = "", words: (Double) -> String) {
    text = figure.value.map { words($0.likely) }
    range = figure.value.flatMap { spreadRange($0, unit) }
    missing = figure.reason.map { $0.cell(asOf: asOf) }
  }

  package static let names = Names<EstimateView>(
    "estimate",
    [
      .optionalText("text", "The likely value with its unit") { $0.text },
      .optionalText("range", "The low and the high end of its range; nothing where it is known") {
        $0.range
      },
      .optionalText("missing", "Why there is none; nothing when there is one") { $0.missing },
    ])
}
