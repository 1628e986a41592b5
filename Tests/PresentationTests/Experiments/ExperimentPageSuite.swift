import Analysis
import Diagnostics
import Record
import Testing

@testable import Presentation

/// A suite about the pages of experiments.
protocol ExperimentPageSuite {}

extension ExperimentPageSuite {
  /// From 1 to 30 September 2026, registered the day before.
  func experiment(
    _ id: String, _ bound: Bound = .atLeast, _ value: Double = 0.05,
    _ scale: Experiment.Threshold.Scale = .relative, result: Experiment.Result? = nil,
    _ fill: (inout Experiment) -> Void = { _ in }
  ) -> Experiment {
    let file = "experiments/\(id).md"
    let span = Sample.span(file)
    var experiment = Experiment(
      header: Sample.header(RecordKey(.experiment, id: id), "Test \(id)", file, owner: "payments", date: "2026-08-31"),
      assumption: "It helps.", metric: Located("m", at: span), smallestTest: "Half of them.",
      threshold: .init(.init(bound: bound, value: value, scale: scale), span: span),
      registered: Sample.day("2026-08-31"), ends: Sample.day("2026-09-30"))
    experiment.starts = Sample.day("2026-09-01")
    experiment.result = result
    fill(&experiment)
    return experiment
  }

  func shares(_ control: (Int, Int), _ variant: (Int, Int)) -> Experiment.Result {
    .proportions(
      control: .init(n: control.1, successes: control.0), variant: .init(n: variant.1, successes: variant.0))
  }

  var supported: Experiment { experiment("a", .atLeast, 0.3, result: shares((641, 1000), (930, 1000))) }
  var refuted: Experiment { experiment("b", result: shares((16231, 26412), (16302, 26387))) }
  var small: Experiment {
    experiment(
      "c", .atMost, -6, .absolute,
      result: .means(control: .init(n: 24, mean: 36.2, sd: 14.1), variant: .init(n: 24, mean: 31.9, sd: 12.6)))
  }

  func pages(
    _ experiments: [Experiment], _ fill: (inout OrganizationRecord) -> Void = { _ in }
  ) throws -> [String: String] {
    try render(
      organization {
        $0[Experiment.self] = experiments
        $0[Metric.self] = [metric("m", calmValues) { $0.unit = "min" }]
        fill(&$0)
      }, in: "experiments")
  }

  func plain(_ page: String?) -> String {
    (page ?? "").replacing("\u{00A0}", with: " ")
  }
}
