import Analysis
import Record
import Wording

/// How far news and forecasts can be trusted, in short; nil where no series is judged.
func certaintyWords(of directory: Directory) -> String? {
  let budget = directory.report.newsBudget
  guard budget.judged > 0 else { return nil }
  return ([budget.expectationInShort] + forecasts(in: directory)).joined(separator: " ")
}

/// The same as one sentence each, with what it rests on; empty where there is neither news nor a forecast to trust.
func certainty(of directory: Directory) -> [String] {
  let budget = directory.report.newsBudget
  return (budget.judged > 0 ? [budget.expectation] : []) + forecasts(in: directory)
}

private func forecasts(in directory: Directory) -> [String] {
  guard let period = directory.lookup.currentPeriod, !period.objectives.isEmpty else { return [] }
  return [forecastWords(of: period.objectives), pastWords(of: period.objectives.flatMap(\.keyResults))].compactMap(
    \.self)
}

/// Of how many goals anything can be forecast, and of how many the whole.
private func forecastWords(of objectives: [ObjectiveReport]) -> String {
  let known = objectives.filter { $0.forecast.value != nil }
  let whole = known.count { $0.part(with: \.forecast) == nil }
  let all = spelled(objectives.count, "goal")
  if known.isEmpty { return sentence("none of \(all) can be forecast") }
  if whole == known.count { return sentence("\(spelled(whole)) of \(all) can be forecast") }
  return sentence(
    "of \(all), \(spelled(known.count)) \(known.count == 1 ? "has" : "have") a key result that can be forecast, and "
      + "\(whole == 0 ? "none" : spelled(whole)) can be forecast as a whole")
}

/// How often forecasts of the same values came true.
private func pastWords(of keyResults: [KeyResultReport]) -> String? {
  let past = keyResults.compactMap { $0.forecast.value?.past }
  let (held, all) = past.reduce((0, 0)) { ($0.0 + $1.held, $0.1 + $1.count) }
  guard all > 0 else { return nil }
  return
    "The ranges of such forecasts held \(count(held)) of \(count(all, "time")) in the past; they should hold 80\u{A0}% of the time."
}
