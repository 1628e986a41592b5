internal import Analysis
internal import Record

let experimentFields = JSONFields<ExperimentReport>([
  .text("id", "The file's name without extension") { $0.id },
  .choice(
    "state", "On the day: ended from its last day on, without a result from the day after",
    ExperimentReport.State.allCases.map(\.rawValue)
  ) {
    $0.state.rawValue
  },
  .choiceFigure(
    "verdict", "Of the interval against the threshold; not_run: it ended without a result",
    Verdict.allCases.map(\.rawValue)
  ) { $0.verdict.map(\.rawValue) },
  .objectFigure(
    "difference", "Variant less control with the interval of 95 %: of shares −1 to 1, of means in their unit",
    of: effectFields
  ) { $0.comparison.map(\.difference) },
  .optionalObject(
    "ratio", "Variant divided by control with the interval of 95 %; left out unless the threshold is relative",
    of: effectFields
  ) { report in
    report.threshold.scale == .relative ? report.comparison.flatMap(\.ratio).value : nil
  },
  .object("threshold", "What the variant has to differ by for the assumption to hold", of: thresholdFields) {
    $0.threshold
  },
  .object("n", "How many there were", of: sizeFields) { $0 },
  .optionalObject(
    "clusters", "What it means that units were assigned, of which each gave several rows; left out where rows were",
    of: clusterFields
  ) { $0.comparison.value?.clusters },
  .flagFigure("could_decide", "Whether both chances below are 80 % or more") {
    $0.comparison.flatMap { $0.power.map(\.isEnough) }
  },
  .objectFigure("power", "How often groups of this size come to the true verdict", of: powerFields) {
    $0.comparison.flatMap(\.power)
  },
  .countFigure("needed", "How many each of two equal groups needs for both to be 80 %") {
    $0.comparison.flatMap { $0.power.flatMap(\.needed) }
  },
  .text("registered", "The day on which the threshold was written down, YYYY-MM-DD") { $0.experiment.registered.iso },
  .optionalText("starts", "The first day of the test; left out when it is not written") {
    $0.experiment.starts?.iso
  },
  .text("ends", "The last day of the test") { $0.experiment.ends.iso },
  .flag("registered_late", "Whether it was registered after the start") { $0.isRegisteredLate },
  .flag("history_known", "Whether git knows the threshold on the day; of the time before the first commit it does not")
  {
    $0.firstCommitted != nil
  },
  .optionalText("first_committed", "The day of that commit, YYYY-MM-DD; left out when the history is not known") {
    $0.firstCommitted?.iso
  },
  .optionalText("last_committed", "The threshold of the last commit, as written; left out unless the file says other") {
    $0.lastCommitted?.text
  },
  .list("threshold_changes", "Changes committed after the start", of: changeFields) { $0.changes },
  .list("threshold_unknown", "Stretches of the test in which what was committed cannot be read", of: gapFields) {
    $0.gaps
  },
])

private let effectFields = JSONFields<ExperimentReport.Effect>([
  .number("value", "As observed") { $0.value },
  .number("low", "Lower end of the interval") { $0.low },
  .number("high", "Upper end of the interval") { $0.high },
])

private let powerFields = JSONFields<ExperimentReport.Power>([
  .choice("if_nothing", "The verdict that is true if nothing happened", decided) { $0.ifNothing.verdict.rawValue },
  .number("chance_if_nothing", "How often it is given then, 0 to 1") { $0.ifNothing.value },
  .optionalText("if_twice", "That if the true effect is twice the threshold; left out where that cannot be") {
    $0.ifTwice?.verdict.rawValue
  },
  .optionalNumber("chance_if_twice", "How often it is given then; left out where that cannot be") { $0.ifTwice?.value },
])

private let decided = [Verdict.supported, .refuted].map(\.rawValue)

/// All other figures are those of the larger correlation.
private let clusterFields = JSONFields<ExperimentReport.Clusters>([
  .count("units_control", "How many units were assigned to the control") { $0.units.control },
  .count("units_variant", "How many to the variant") { $0.units.variant },
  .number(
    "design_effect_control",
    "By what the variance grows with an intra-class correlation of 0.3, as in all other figures"
  ) {
    $0.designEffect.control
  },
  .number("design_effect_variant", "The same of the variant") { $0.designEffect.variant },
  .objectFigure("effect_if_mild", "What is held against the threshold, with a correlation of 0.1", of: effectFields) {
    $0.mild
  },
  .choiceFigure("verdict_if_mild", "The verdict on that", Verdict.allCases.map(\.rawValue)) {
    $0.verdictIfMild.map(\.rawValue)
  },
])

private let thresholdFields = JSONFields<Experiment.Threshold.Terms>([
  .choice("bound", "Which side meets it", Bound.allCases.map(\.rawValue)) { $0.bound.rawValue },
  .number("value", "Absolute: as the difference; relative: a share of the control, 0.05 for a ratio of 1.05") {
    $0.value
  },
  .choice("scale", "What the value is", Experiment.Threshold.Scale.allCases.map(\.rawValue)) { $0.scale.rawValue },
])

private let sizeFields = JSONFields<ExperimentReport>([
  .countFigure("control", "Those for whom nothing changed") { $0.comparison.map(\.groups.n.control) },
  .countFigure("variant", "Those for whom it did") { $0.comparison.map(\.groups.n.variant) },
])

private let changeFields = JSONFields<ThresholdHistory.Change>([
  .text("committed", "The day of the commit, YYYY-MM-DD") { $0.committed.iso },
  .text("from", "As written before") { $0.from.text },
  .text("to", "As written after") { $0.to.text },
])

private let gapFields = JSONFields<ThresholdHistory.Gap>([
  .text("from", "The day of the first commit that cannot be read, YYYY-MM-DD") { $0.from.iso },
  .optionalText("to", "The day of the next that can; left out without one") { $0.to?.iso },
])
