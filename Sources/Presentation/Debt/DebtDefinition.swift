import Analysis
import Record
import Templating
import Wording

/// A figure of the register and how it is made.
struct DebtDefinition: Sendable, Equatable {
  let title: String
  let text: String

  static let names = Names<DebtDefinition>(
    "definition of a figure of debt",
    [
      .text("title", "What the figure is called") { $0.title },
      .text("text", "How it is made, with the values it is made with") { $0.text },
    ])
}

/// The figures of the register, with the terms of finance named.
func debtDefinitions(_ finance: Finance, asOf: CalendarDate) -> [DebtDefinition] {
  let wording = DebtWording(finance: finance)
  return [
    DebtDefinition(
      title: "A week",
      text:
        "Interest: the hours a week that each person loses × the people × \(hour(finance)). Beside the likely value "
        + "stands the range that its authors wrote. A debt may write a cost of delay instead; it says what "
        + "waiting costs, and not what a repair saves."),
    DebtDefinition(
      title: "Taken so far",
      text:
        "From the day on which it was written down (date) to \(words(for: asOf)), at the likely values. The interest of today, I, was smaller "
        + "before by its yearly growth g: the sum over w weeks is I × ∫ (1 + g)^(−t/52) dt from 0 to w, and I × w without "
        + "growth. An engineer-week is \(number(finance.hoursPerWeek)) hours."),
    DebtDefinition(
      title: "Interest over time",
      text:
        "The interest of the debts that were open at the end of a month: from their date on, until the day before done_on. "
        + "t weeks before today, or before its repair, a debt took I × (1 + g)^(−t/52). The files of today tell no more: a "
        + "debt that was written down late seems to begin late."),
    DebtDefinition(title: "Repair", text: "The effort in weeks of one engineer × \(personWeek(finance))."),
    DebtDefinition(
      title: "Net value",
      text:
        "The net present value: what the repair saves over \(wording.horizon ?? "the horizon (which is not written)"), "
        + "less what it costs now, in money of today: −repair + Σ I × 52/12 × (1 + g)^((m − 1)/12) / (1 + r)^(m/12) over the "
        + "months m from the end of the repair on (what is left of it, else its duration; from today where neither is "
        + "written), at a discount rate r of \(rate(finance)) a year (the formula of npv in numpy-financial). At the "
        + "worst the least is saved by the dearest and longest repair, at the best the most by the cheapest and shortest."
    ),
    DebtDefinition(
      title: "Pays back",
      text: "When the savings, as they come and not discounted, have made up for the repair; at the likely values."),
    DebtDefinition(
      title: "Why interest",
      text:
        "Ward Cunningham’s picture of 1992 (The WyCash Portfolio Management System, OOPSLA): work that was put off is a "
        + "loan, and every week with it is interest."),
  ]
}

private func hour(_ finance: Finance) -> String {
  guard let rate = finance.hourlyRate, let week = finance.personWeek else {
    return "what an hour costs, which is not known without finance.person_week in fairlead.yaml"
  }
  return "\(quantity(rate, finance.unit)) an hour (a person-week of \(quantity(week, finance.unit)) by "
    + "\(number(finance.hoursPerWeek)) hours)"
}

private func personWeek(_ finance: Finance) -> String {
  finance.personWeek.map { "\(quantity($0, finance.unit)) a person-week" }
    ?? "the price of a person-week, which is not written in fairlead.yaml"
}

private func rate(_ finance: Finance) -> String {
  finance.discountRate.map { "\(number($0 * 100))\(unbreakableSpace)%" } ?? "(not written in fairlead.yaml)"
}
