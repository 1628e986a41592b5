import Record
import Testing

@testable import Analysis
@testable import Wording

@Suite("Measures in words")
struct MeasureWordingTests {
  @Test("a range of counts tells the whole numbers within; one that holds none is never turned round")
  func counts() {
    let measure = DeliveryMeasure.deploymentFrequency
    #expect(measure.words(from: 8.2, to: 31.7) == "9–31")
    #expect(measure.words(from: -3, to: 5.9) == "up to 5")
    #expect(measure.words(from: 2.2, to: 2.75) == "2.2–2.75")
    #expect(measure.words(from: 3.6, to: 4.4) == "4")
  }

  @Test("what is counted is said for a week as for the weeks that a point takes together")
  func definitions() {
    for measure in [DeliveryMeasure.changeLeadTime, .recoveryTime] {
      #expect(measure.definition.contains("the median of the deployments that") && !measure.definition.contains("week"))
    }
  }

  private func between(_ counts: [Double], open: Int, limit: Int?) -> JudgedMeasure {
    let day = CalendarDate(dayNumber: 20_000)
    let points = counts.map { JudgedMeasure.Point(date: day, last: day, value: $0, n: Int($0) + 1) }
    return JudgedMeasure(
      measure: .betweenFailures, basis: .deploymentsBetweenFailures, grouping: .single, points: points,
      limits: .unavailable(.noData), open: .init(since: day, count: open, limit: limit, chance: 1), signals: [],
      latest: .unavailable(.noData), window: .unavailable(.noData), movement: .measured(.noise),
      movementBefore: .measured(.noise))
  }

  /// Day 20,000 is 4 October 2024.
  @Test("what has not ended says how much of it may be chance, and one deployment is no number of them")
  func open() {
    func words(_ counts: [Double], open: Int, limit: Int? = nil) -> String? {
      between(counts, open: open, limit: limit).openWords(asOf: CalendarDate(dayNumber: 20_100))?
        .replacing("\u{A0}", with: " ")
    }
    let since = "since the last failure on 4 October 2024; usually"
    #expect(
      words([10, 12], open: 110, limit: 127)
        == "110 deployments have gone well \(since) one in 12 fails; up to 127 may be chance")
    #expect(words([10, 12], open: 0, limit: 127) == "no deployment has gone well \(since) one in 12 fails")
    #expect(words([10], open: 1) == "1 deployment has gone well \(since) one in 11 fails")
    #expect(words([0, 0], open: 2) == "2 deployments have gone well \(since) every one fails")
    #expect(
      words([Double](repeating: 0, count: 30) + [1], open: 2)
        == "2 deployments have gone well \(since) nearly every one fails")
    #expect(
      between([10, 12], open: 130, limit: 127).withoutFailure
        == "no failed deployment in the last 130, usually one in 12; up to 127 may be chance")
  }

  @Test("a value that goes on is more than what it has come to")
  func moreThan() {
    let day = CalendarDate(dayNumber: 20_000)
    var judged = between([], open: 0, limit: nil)
    (judged.measure, judged.basis) = (.recoveryTime, .weeks)
    #expect(judged.words(of: .init(date: day, last: day, value: 158, isOpen: true, n: 5)) == "more than 6.6\u{A0}d")
    #expect(judged.words(of: JudgedMeasure.Level(value: 2, isOpen: false)) == "2\u{A0}h")
    #expect(judged.words(of: .init(date: day, last: day, value: nil, n: 0)) == nil)
  }

  @Test("how much of the news may be chance has its condition")
  func expectation() {
    #expect(
      NewsBudget(judged: 78).expectation.replacing("\u{A0}", with: " ")
        == "Of the 78 series judged in this report, chance alone is expected to make fewer than 0.5 look like news: at "
        + "most one false item in two reports. Where many series are shorter than a year and each value strongly "
        + "resembles the one before it, it may be up to two in a report.")
  }

  @Test("services beside one another are means of weeks, so they are not rounded inwards")
  func means() {
    #expect(DeliveryMeasure.deploymentFrequency.words(ofMeansFrom: 2.25, to: 2.75) == "2.25–2.75")
    #expect(DeliveryMeasure.deploymentFrequency.words(ofMeansFrom: 2.25, to: 9.5) == "2.25–9.5")
    #expect(DeliveryMeasure.changeFailRate.words(ofMeansFrom: 0.07, to: 0.13) == "7–13\u{A0}%")
  }
}
