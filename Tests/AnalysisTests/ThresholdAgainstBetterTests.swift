import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("A threshold and what its metric calls better")
struct ThresholdAgainstBetterTests {
  private func found(
    _ bound: Bound, _ value: Double, better: Metric.Direction, result: Experiment.Result? = nil,
    assumption: String = "a"
  ) -> [Finding] {
    let metric = Metric.build("m", better: better, values: weekly(from: "2026-09-07", [2, 3, 2.5]))
    var experiment = Experiment(
      header: heading(.experiment, "e", file: "experiments/e.md", date: "2026-09-01"), assumption: assumption,
      metric: Located("m", at: spot("e.md")), smallestTest: "s",
      threshold: .init(.init(bound: bound, value: value, scale: .relative), isPercentage: true, span: spot("e.md", 5)),
      registered: day("2026-09-01"), ends: day("2026-10-01"))
    experiment.result = result
    let record = OrganizationRecord.build {
      $0.metrics = [metric]
      $0[Experiment.self] = [experiment]
    }
    return thresholdsAgainstBetter(analyse(record, asOf: day("2026-11-16")))
  }

  @Test("a rise of what should be low is told before there is a result, and a fall of what should be high")
  func directions() {
    #expect(found(.atLeast, 0.1, better: .lower).map(\.severity) == [.note])
    #expect(found(.atLeast, 0.1, better: .lower).first?.hint?.hasPrefix("write 'at most -10% relative'") == true)
    #expect(found(.atMost, -0.1, better: .higher).first?.hint?.hasPrefix("write 'at least 10% relative'") == true)
    #expect(found(.atMost, -0.1, better: .lower).isEmpty)
    #expect(found(.atLeast, -0.02, better: .higher).isEmpty)
    #expect(found(.atLeast, 0.1, better: .neutral).isEmpty)
  }

  @Test("an assumption that speaks of fewer, or of more, says which way what is counted goes")
  func assumptions() {
    let fewer = "A quarter fewer slots have to be moved"
    #expect(found(.atMost, -0.25, better: .higher, assumption: fewer).isEmpty)
    #expect(found(.atLeast, 0.25, better: .lower, assumption: "More payments go through").isEmpty)
    #expect(found(.atLeast, 0.25, better: .lower, assumption: fewer).count == 1)
    #expect(found(.atMost, -0.25, better: .higher, assumption: "Fewer wait, and more book").count == 1)
  }

  @Test("a result shows whether the metric itself is measured")
  func results() {
    func proportions(_ successes: Int) -> Experiment.Result {
      .proportions(control: .init(n: 1000, successes: successes), variant: .init(n: 1000, successes: successes))
    }
    // The metric lies between 2 and 3 %.
    #expect(found(.atLeast, 0.1, better: .lower, result: proportions(24)).map(\.severity) == [.warning])
    #expect(found(.atLeast, 0.1, better: .lower, result: proportions(976)).isEmpty)
  }
}
