internal import Analysis
internal import Record

let objectiveFields = JSONFields<ObjectiveReport>([
  .text("id", "The file's name without extension") { $0.objective.id },
  .text("title", "What it is called") { $0.objective.title },
  .text("period", "The period it is set for") { $0.objective.period.id },
  .choice("kind", "Committed expects 1.0, aspirational 0.7", Objective.Kind.allCases.map(\.rawValue)) {
    $0.objective.kind.rawValue
  },
  .figure("score", "0 to 1: the weighted mean of its key results that have data") { $0.score },
  .choiceFigure("grade", "Of the score rounded to one decimal", ObjectiveReport.Grade.allCases.map(\.rawValue)) {
    $0.grade.map(\.rawValue)
  },
  .choiceFigure("declared", "What the owner says", Objective.DeclaredStatus.allCases.map(\.rawValue)) {
    $0.declared.map(\.rawValue)
  },
  .choiceFigure("derived", "What the evidence says", ObjectiveReport.DerivedStatus.allCases.map(\.rawValue)) {
    $0.derived.map(\.rawValue)
  },
  .optionalNumber(
    "chance_of_all_least",
    "Of a committed objective of which every key result has a forecast: the least that the chance of all together can be"
  ) { $0.chanceOfAll?.lowerBound },
  .optionalNumber("chance_of_all_most", "The most that it can be") { $0.chanceOfAll?.upperBound },
  .count("key_results_unknown", "Key results without data, which the score leaves out") { $0.unknownKeyResults.count },
  .list("key_results", "Its key results, as written", of: keyResultFields) { $0.keyResults },
])

private let levelFields = JSONFields<PresentLevel>([
  .number("value", "In the unit of the key result") { $0.value },
  .choice(
    "basis", "The mean of the values of the last 28 days, or the latest value",
    PresentLevel.Basis.allCases.map(\.rawValue)
  ) { $0.basis.rawValue },
  .count("n", "How many values it is made from") { $0.n },
])

private let keyResultFields = JSONFields<KeyResultReport>([
  .text("id", "Unique in the objective") { $0.keyResult.id },
  .text("title", "What is to be reached") { $0.keyResult.title },
  .number("baseline", "Where it begins, in its unit; of what is kept, its bound") { $0.keyResult.baseline },
  .number("target", "Where it is to be; of what is kept, its bound") { $0.keyResult.target },
  .optionalText("team", "Whose values of its metric count, where it has none for the whole; else left out") {
    $0.part?.id
  },
  .objectFigure("level", "Where it stands, which the score rests on", of: levelFields) { $0.level },
  .figure("score", "0 to 1: the part of the way from baseline to target that lies behind; 1 or 0 for what is kept") {
    $0.score
  },
  .optionalObject("keep", "What is to stay; left out for what moves from a baseline to a target", of: keepFields) {
    item in
    item.keyResult.keep.flatMap { keep in item.kept.map { KeepJSONInput(keep: keep, kept: $0) } }
  },
  .textFigure("target_verdict", "met, within reach or out of reach: see fairlead explain metric.target-verdict") {
    $0.targetVerdict.map(\.rawValue)
  },
  .figure("pace", "Score less what the elapsed share of the period asks") { $0.pace.map(\.difference) },
  .figure("confidence", "The owner's, 0 to 1") { $0.confidence },
  .figure("forecast", "The chance that the target is met by the end of the period, 0 to 1") {
    $0.forecast.map(\.probability)
  },
  .optionalCount("forecasts_held", "In how many past weeks the value lay in the middle 80 % of such a forecast") {
    $0.forecast.value?.past?.held
  },
  .optionalCount("forecasts_of_the_past", "How many such forecasts of the past were held against what came") {
    $0.forecast.value?.past?.count
  },
])

private struct KeepJSONInput: Sendable {
  let keep: KeyResult.Keep
  let kept: KeyResultReport.Kept
}

private let keepFields = JSONFields<KeepJSONInput>([
  .choice("bound", "On which side", Bound.allCases.map(\.rawValue)) { $0.keep.bound.rawValue },
  .number("value", "The bound, at which it still holds") { $0.keep.value },
  .count("n", "Values in the period") { $0.kept.n },
  .count("breaches", "Those of them beyond the bound") { $0.kept.breaches },
  .optionalText("last_breach", "The day of the last of those; left out without any") { $0.kept.lastBreach?.iso },
])
