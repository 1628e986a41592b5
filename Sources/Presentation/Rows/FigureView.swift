import Analysis
package import Record
package import Templating
import Wording

/// A figure in a cell: its text, or why there is none. Shown by `partials/figure`.
package struct FigureView: Sendable {
  package let text: String?
  package let missing: String?

  package init<Value>(_ figure: Figure<Value>, asOf: CalendarDate, words: (Value) -> String) {
    text = figure.value.map(words)
    missing = figure.reason.map { $0.cell(asOf: asOf) }
  }

  package static let names = Names<FigureView>(
    "figure",
    [
      .optionalText("text", "The figure in words, with its unit") { $0.text },
      .optionalText("missing", "Why there is no figure; nothing when there is one") { $0.missing },
    ])
}
