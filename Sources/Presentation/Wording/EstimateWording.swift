import Analysis
import Record
import Templating

/// Estimates, with how far they may be off.

/// `4 weeks`, `1 week`, `2.5 weeks`.
func weeks(_ value: Double) -> String {
  "\(number(value, significant: 2))\(unbreakableSpace)\(value == 1 ? "week" : "weeks")"
}

/// `6 person-weeks`.
func personWeeks(_ value: Double) -> String {
  "\(number(value, significant: 2))\(unbreakableSpace)\(value == 1 ? "person-week" : "person-weeks")"
}

/// Both ends with one unit and two significant figures each: `€1,700–3,500`; nothing when the number is known.
func spreadRange(_ spread: Spread, _ unit: String = "", significant: Int = 2) -> String? {
  guard !spread.isExact else { return nil }
  let (low, high) = (number(spread.low, significant: significant), number(spread.high, significant: significant))
  guard low != high else { return nil }
  let joint = spread.low < 0 || spread.high < 0 ? " to " : "–"
  return withUnit(low + joint + high, unit)
}

extension NumberRange {
  var spread: Spread { Spread(self) }
}

/// A figure with the range that is thought possible in small print below it. Shown by `partials/estimate`.
struct EstimateView: Sendable {
  let text: String?
  let range: String?
  let missing: String?

  init(_ figure: Figure<Spread>, asOf: CalendarDate, unit: String = "", words: (Double) -> String) {
    text = figure.value.map { words($0.likely) }
    range = figure.value.flatMap { spreadRange($0, unit) }
    missing = figure.reason.map { $0.cell(asOf: asOf) }
  }

  static let names = Names<EstimateView>(
    "estimate",
    [
      .optionalText("text", "The likely value with its unit") { $0.text },
      .optionalText("range", "The least and the greatest value thought possible; nothing where it is known") {
        $0.range
      },
      .optionalText("missing", "Why there is none; nothing when there is one") { $0.missing },
    ])
}
