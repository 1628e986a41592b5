import Diagnostics
import Documents
import Record

extension Kind {
  static let experiment = Kind(
    Experiment.self, name: "experiment", folder: "experiments",
    purpose: "An assumption put to the test, with what would decide it, written down before.",
    specs: HeaderFields.with([
      FieldSpec("assumption", .text, required: true, "what is believed, so that it can be wrong", example: "TODO"),
      FieldSpec("metric", .reference(to: .metric), required: true, "the metric it is about", example: "metric-id"),
      FieldSpec(
        "smallest_test", .text, required: true, "the least that has to be done to find out", example: "TODO"),
      FieldSpec(
        "threshold", .text, required: true,
        "the difference that would decide it: 'at least' or 'at most', a number (below 0 for a fall), 'absolute' or 'relative'",
        example: "at least 5% relative"),
      FieldSpec("registered", .date, required: true, "the day on which the threshold was written down"),
      FieldSpec("starts", .date, "the first day of the test"),
      FieldSpec("ends", .date, required: true, "the last day of the test"),
      FieldSpec("result", .group(result), "what was seen in both groups"),
      FieldSpec("decision", .reference(to: .decision), "the decision that it led to"),
    ]),
    newBody: "Why we believe it, what we will do when it holds, and what when it does not.\n",
    rules: ExperimentRules.all
  ) { decodeExperiment($0.fields, header: $0.header) }

  private static let result = [
    FieldSpec("control", .group(group), required: true, "those for whom nothing changed"),
    FieldSpec("variant", .group(group), required: true, "those for whom it did"),
  ]

  private static let group = [
    FieldSpec("n", .count(1...Int(Int32.max)), required: true, "how many there were"),
    FieldSpec(
      "successes", .count(0...Int(Int32.max)), "how many of them did it; for what is measured, write 'mean' and 'sd'"),
    FieldSpec("mean", .anyNumber, "the mean of what was measured"),
    FieldSpec("sd", .number(0...1e300), "the standard deviation of the sample"),
    FieldSpec(
      "units", .count(1...Int(Int32.max)),
      "how many lanes, teams or days were assigned to it, where one of them gives several of n", absent: "n"),
  ]
}

/// Reads an experiment from its front matter; nil when a required field is missing.
func decodeExperiment(_ fields: FieldReader, header: RecordHeader) -> Experiment? {
  let (assumption, smallestTest) = (fields.text("assumption"), fields.text("smallest_test"))
  let (metric, decision) = (fields.scalar("metric"), fields.scalar("decision"))
  let threshold = decodeThreshold(fields)
  let (registered, starts, ends) = (fields.date("registered"), fields.date("starts"), fields.date("ends"))
  let result = fields.group("result", as: "result").flatMap(decodeResult)
  if let starts, let ends, ends < starts {
    fields.log.add(
      ExperimentRules.dates.finding(
        "it ends on \(ends.iso), before it starts", at: fields.place(of: "ends"),
        notes: [Finding.Note("the start", at: fields.place(of: "starts"))], hint: "correct one of the two"))
  }
  guard let assumption, let metric, let smallestTest, let threshold, let registered, let ends else { return nil }
  var dated = header
  // Nothing of it is seen before it was written down.
  dated.date = header.date ?? registered
  var experiment = Experiment(
    header: dated, assumption: assumption, metric: metric, smallestTest: smallestTest, threshold: threshold,
    registered: registered, ends: ends)
  (experiment.starts, experiment.result, experiment.decision) = (starts, result, decision)
  check(threshold, against: result, fields)
  return experiment
}

private func check(_ threshold: Experiment.Threshold, against result: Experiment.Result?, _ fields: FieldReader) {
  func impossible(_ message: String, hint: String) {
    fields.log.add(ExperimentRules.impossible.finding(message, at: threshold.span, hint: hint))
  }
  switch (threshold.scale, result) {
  case (.relative, _) where threshold.value <= -1:
    impossible("nothing falls by all of itself or more", hint: "write a share above -100%")
  case (.absolute, .proportions?) where abs(threshold.value) >= 1:
    impossible(
      "two shares cannot differ by so much",
      hint: threshold.isPercentage ? "write less than 100%" : "for percentage points write the per cent sign")
  case (.absolute, .means?) where threshold.isPercentage:
    fields.log.add(
      ExperimentRules.percentOfMeans.finding(
        "a per cent sign on a difference of means", at: threshold.span,
        hint: "write 'relative', or the number in the unit of the means"))
  default: break
  }
}

private func decodeResult(_ fields: FieldReader) -> Experiment.Result? {
  let control = fields.group("control", as: "group").flatMap(decodeGroup)
  let variant = fields.group("variant", as: "group").flatMap(decodeGroup)
  guard let control, let variant else { return nil }
  guard (control.units == nil) == (variant.units == nil) else {
    let (with, without) = control.units == nil ? ("variant", "control") : ("control", "variant")
    fields.log.add(
      ExperimentRules.units.finding(
        "the \(with) has units and the \(without) has none", at: fields.place(of: without),
        hint: "add 'units' to the \(without)"))
    return nil
  }
  switch (control, variant) {
  case (.proportion(let control), .proportion(let variant)): return .proportions(control: control, variant: variant)
  case (.mean(let control), .mean(let variant)): return .means(control: control, variant: variant)
  default:
    fields.log.add(
      ExperimentRules.result.finding(
        "one group has successes and the other a mean", at: fields.span, hint: "tell both in the same way"))
    return nil
  }
}

private enum Group {
  case proportion(Experiment.Proportion)
  case mean(Experiment.Mean)

  var units: Int? {
    switch self {
    case .proportion(let group): group.units
    case .mean(let group): group.units
    }
  }
}

private func decodeGroup(_ fields: FieldReader) -> Group? {
  let (n, successes) = (fields.count("n"), fields.count("successes"))
  let (mean, sd) = (fields.number("mean"), fields.number("sd"))
  let units = fields.count("units")
  guard let n, units != nil || !fields.isAttempted("units") else { return nil }
  func refuse(_ message: String, at name: String, hint: String) -> Group? {
    fields.log.add(ExperimentRules.result.finding(message, at: fields.place(of: name), hint: hint))
    return nil
  }
  if let units, units > n { return refuseUnits("\(units) units among \(n)", fields, hint: "correct 'n' or 'units'") }
  let hasMean = fields.isAttempted("mean")
  let hasSpread = fields.isAttempted("sd")
  switch (fields.isAttempted("successes"), hasMean || hasSpread) {
  case (true, false):
    guard let successes else { return nil }
    guard successes <= n else {
      return refuse("\(successes) successes among \(n)", at: "successes", hint: "correct 'n' or 'successes'")
    }
    return .proportion(Experiment.Proportion(n: n, successes: successes, units: units))
  case (false, true) where hasMean && hasSpread:
    guard let mean, let sd else { return nil }
    guard n > 1 else { return refuse("a mean of one has no spread", at: "n", hint: "it takes two or more") }
    if units == 1 { return refuseUnits("one unit has no spread", fields, hint: "it takes two or more") }
    return .mean(Experiment.Mean(n: n, mean: mean, sd: sd, units: units))
  case (let hasSuccesses, _):
    return refuse(
      hasSuccesses
        ? "this group has successes and a mean"
        : hasMean
          ? "this group has a mean without its 'sd'"
          : hasSpread
            ? "this group has an 'sd' without its mean" : "this group says only how many there were", at: "n",
      hint: "write 'successes', or 'mean' and 'sd'")
  }
}

private func refuseUnits(_ message: String, _ fields: FieldReader, hint: String) -> Group? {
  fields.log.add(ExperimentRules.units.finding(message, at: fields.place(of: "units"), hint: hint))
  return nil
}
