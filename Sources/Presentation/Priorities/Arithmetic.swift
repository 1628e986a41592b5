import Analysis
import Record
import Templating
import Wording

/// A method's score written out at the likely values, so that anyone can check it by hand.
struct Arithmetic: Sendable {
  let method: String
  /// `(13 + 20 + 5) ÷ 8`; empty when there is none.
  let calculation: String
  let result: FigureView
  /// It is the method that ranks.
  let ranks: Bool

  static let names = Names<Arithmetic>(
    "arithmetic of a method",
    [
      .text("method", "The method") { $0.method },
      .text("calculation", "The calculation with what was written; may be empty") { $0.calculation },
      .object("result", "What it comes to, or what is missing", of: FigureView.names) { $0.result },
      .flag("ranks", "Whether it is the method that ranks") { $0.ranks },
    ])
}

/// The arithmetic of all methods for one item.
struct ItemArithmetic {
  let report: WorkItemReport
  let finance: Finance
  let rankBy: PrioritySettings.Method
  let asOf: CalendarDate

  private var item: WorkItem { report.item }

  /// In the order of the methods; those of an investment only for what has interest.
  var rows: [Arithmetic] {
    let plain = [
      row(.cd3, costOfDelayByDuration) { "\(exactMoney($0)) a week for each week of work" },
      row(.wsjf, points) { "\(exact($0)) points" },
      row(.rice, reach) { number($0, significant: 4) },
      row(.ice, ease) { number($0, significant: 4) },
    ]
    return item.interest == nil && rankBy != .npv ? plain : plain + investment
  }

  private var investment: [Arithmetic] {
    [
      row(.npv, netValue) { exactMoney($0) },
      Arithmetic(
        method: "Internal rate of return",
        calculation: "the yearly discount rate at which the net present value is zero",
        result: FigureView(report.methods.irr, asOf: asOf) { rate($0) }, ranks: false),
      Arithmetic(
        method: "Payback", calculation: "until what is saved month by month has made up for the repair",
        result: FigureView(report.methods.paybackYears, asOf: asOf, words: { duration(years: $0) }), ranks: false),
    ]
  }

  /// What the worth of an hour in `NPV` is.
  var note: String? {
    guard item.interest != nil, let factor = worthOfHour, let rate = finance.discountRate,
      let months = finance.horizonMonths
    else { return nil }
    let growth = item.interest?.growth?.likely ?? 0
    return
      "\(exact(factor)) is what an hour a week, saved at the end of every month from \(beginning) to month "
      + "\(count(months)), is worth today, in hours: 52/12 × the sum over these k of (1 + g)^((k − 1)/12) ÷ (1 + r)^(k/12), "
      + "of the first month the part that is left, with r "
      + "\(exactPercent(rate)) and g \(exactPercent(growth)) a year. An hour is a person-week of "
      + "\(finance.personWeek.map(exactMoney) ?? "") divided by \(exact(finance.hoursPerWeek))."
  }

  private func row(
    _ method: PrioritySettings.Method, _ calculation: String?, _ words: (Double) -> String
  ) -> Arithmetic {
    let score = report.methods[method]
    return Arithmetic(
      method: method.name, calculation: score.value == nil ? "" : calculation ?? "",
      result: FigureView(score, asOf: asOf, words: words), ranks: method == rankBy)
  }

  private var costOfDelayByDuration: String? {
    guard let duration = item.duration else { return nil }
    let weeks = "÷ \(exact(duration.likely)) weeks"
    if let cost = item.costOfDelay { return "\(exactMoney(cost.likely)) a week \(weeks)" }
    return interest.map { "\($0) \(weeks)" }
  }

  /// `3 h × 9 people × €100`
  private var interest: String? {
    guard let interest = item.interest, let rate = finance.hourlyRate else { return nil }
    return
      "\(exact(interest.hoursPerWeek.likely)) h a week × \(exact(interest.people.likely)) people × \(exactMoney(rate))"
  }

  private var points: String? {
    let scores = item.scores
    guard let value = scores.value, let urgency = scores.urgency, let risk = scores.riskReduction,
      let size = scores.size
    else { return nil }
    return "(value \(exact(value.likely)) + urgency \(exact(urgency.likely)) + risk reduction \(exact(risk.likely))) "
      + "÷ size \(exact(size.likely))"
  }

  private var reach: String? {
    let scores = item.scores
    guard let reach = scores.reach, let impact = scores.impact, let confidence = scores.confidence,
      let effort = item.effort
    else { return nil }
    return
      "reach \(exact(reach.likely)) × impact \(exact(impact.likely)) × confidence \(exactPercent(confidence.likely)) "
      + "÷ \(exact(effort.likely)) person-weeks"
  }

  private var ease: String? {
    let scores = item.scores
    guard let impact = scores.impact, let confidence = scores.confidence, let ease = scores.ease else { return nil }
    return "impact \(exact(impact.likely)) × confidence \(exactPercent(confidence.likely)) × ease \(exact(ease.likely))"
  }

  private var netValue: String? {
    guard let interest, let factor = worthOfHour, let expense = report.expense.value, let effort = item.effortToGo
    else {
      return nil
    }
    return
      "\(interest) × \(number(factor, significant: 7)) − \(exact(effort.likely)) person-weeks (\(exactMoney(expense.likely)))"
  }

  private var worthOfHour: Double? {
    presentHours(finance, growth: item.interest?.growth?.likely ?? 0, after: item.repairWeeks?.likely ?? 0).value
  }

  /// When a repair that begins now begins to save.
  private var beginning: String {
    item.repairWeeks.map { "the end of the repair, in \(weeks($0.likely))," } ?? "now (no duration is written)"
  }

  /// Enough digits to check a calculation by hand.
  private func exact(_ value: Double) -> String { number(value, significant: 6) }
  private func exactMoney(_ value: Double) -> String { quantity(value, finance.unit, significant: 6) }
}

/// `9 weeks`, `7.5 months`, `2.4 years`: whichever is read best.
func duration(years: Double) -> String {
  let (value, unit) =
    years < 0.25 ? (years * 52, "week") : years < 2 ? (years * 12, "month") : (years, "year")
  let words = number(value, significant: 2)
  return "\(words)\(unbreakableSpace)\(words == "1" ? unit : unit + "s")"
}

/// A yearly rate; one beyond any comparison is said to be so.
func rate(_ share: Double) -> String {
  share > 10 ? "over 1,000\(unbreakableSpace)% a year" : "\(percent(share)) a year"
}
