import Analysis
import Record
import Testing

@testable import Presentation
@testable import Wording

@Suite("Movements in words")
struct MovementsTests {
  private func clause(_ metrics: [Metric]) -> String? {
    Movements(organization { $0[Metric.self] = metrics }.metrics).clause("outcome")
  }

  private let up = metric("up", leapingValues)
  private let down = metric("down", leapingValues) { $0.better = .lower }
  private let calm = metric("calm", calmValues)
  private let silent = metric("silent", [])

  @Test("nothing has no words")
  func none() { #expect(clause([]) == nil) }

  @Test("one is named by its title, more by their number; worse comes first")
  func moved() {
    #expect(clause([up]) == "“Metric up” got better")
    #expect(clause([up, down]) == "“Metric down” got worse and “Metric up” got better")
    #expect(clause([up, metric("second", leapingValues)]) == "two outcomes got better")
  }

  @Test("what did not move is counted")
  func calmOnes() {
    #expect(clause([calm]) == "its one outcome moved no more than it usually does")
    #expect(clause([calm, metric("two", calmValues)]) == "none of two outcomes moved more than it usually does")
    #expect(clause([up, calm]) == "“Metric up” got better; one of two moved no more than usual")
  }

  @Test("what has gone quiet is said, and not that it was calm")
  func quiet() {
    let gone = metric("gone", calmValues) { quiet in
      quiet.points = quiet.points.map { MetricPoint(date: $0.date.adding(days: -60), value: $0.value) }
    }
    #expect(clause([gone]) == "“Metric gone” went quiet")
    #expect(clause([calm, gone]) == "one of two moved no more than usual and “Metric gone” went quiet")
    let report = organization { $0[Metric.self] = [gone] }
    #expect(
      report.metrics.map { MetricWording(item: $0, asOf: report.asOf).headline }
        == ["Metric gone: 11\u{A0}% on 17 September, and nothing since."])
  }

  @Test("what cannot be judged is not taken for calm")
  func unknown() {
    #expect(clause([silent]) == "one outcome cannot be judged yet")
    #expect(clause([calm, silent]) == "one of two moved no more than usual and one cannot be judged yet")
  }
}
