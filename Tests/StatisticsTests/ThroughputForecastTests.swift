import Record
import Statistics
import Testing

@Suite("Forecast of counted work")
struct ThroughputForecastTests {
  struct Case: Decodable {
    let history: [Int]
    let remaining: Int
    let finished: [Double]
  }

  static let history = [1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2]

  @Test("agrees with exact fractions in Python")
  func reference() throws {
    for expected in try Reference<Case>("throughputs").cases {
      let found = try #require(throughputForecast(history: expected.history, remaining: expected.remaining).value)
      for (week, probability) in expected.finished.enumerated() {
        #expect(agrees(found.probability(within: week), probability), "\(expected.remaining) in \(week) weeks")
      }
    }
  }

  @Test(
    "gives the example of methods.md",
    arguments: [(0.5, 26, 0.500746), (0.7, 28, 0.709133), (0.85, 30, 0.857649), (0.95, 33, 0.964235)])
  func example(confidence: Double, weeks: Int, probability: Double) throws {
    let found = try #require(throughputForecast(history: Self.history, remaining: 100).value)
    #expect(found.n == 12)
    #expect(found.weeks(for: confidence) == weeks)
    #expect(abs(found.probability(within: weeks) - probability) < 5e-7)
  }

  @Test("never falls and stays within 0 and 1")
  func monotone() throws {
    let found = try #require(throughputForecast(history: Self.history, remaining: 1000).value).finished
    #expect(zip(found, found.dropFirst()).allSatisfy { $0 <= $1 })
    #expect(found.first == 0)
    #expect(found.allSatisfy { (0...1).contains($0) })
  }

  @Test("a steady history finishes in a certain week")
  func steady() throws {
    let found = try #require(throughputForecast(history: Array(repeating: 4, count: 9), remaining: 20).value)
    #expect(found.finished == [0, 0, 0, 0, 0, 1])
    #expect(found.weeks(for: 1) == 5)
  }

  @Test("the order of the history is irrelevant")
  func order() {
    #expect(
      throughputForecast(history: Self.history.reversed(), remaining: 37)
        == throughputForecast(history: Self.history, remaining: 37))
  }

  @Test("nothing left is finished now")
  func nothingLeft() {
    #expect(throughputForecast(history: Self.history, remaining: 0).value?.weeks(for: 0.95) == 0)
    #expect(throughputForecast(history: [], remaining: 0).value?.probability(within: 3) == 1)
  }

  @Test("before now nothing is finished")
  func past() {
    #expect(throughputForecast(history: Self.history, remaining: 1).value?.probability(within: -1) == 0)
  }

  @Test("a history that is missing, short, all zero or negative gives none")
  func invalid() {
    #expect(throughputForecast(history: [], remaining: 5) == .unavailable(.noData))
    #expect(throughputForecast(history: [3], remaining: 5) == .unavailable(.tooFew(have: 1, need: 8)))
    #expect(throughputForecast(history: [3], remaining: 5, minimum: 0).value?.weeks(for: 0.5) == 2)
    #expect(throughputForecast(history: Array(repeating: 0, count: 12), remaining: 5) == .unavailable(.allZero))
    #expect(throughputForecast(history: Self.history + [-1], remaining: 5) == .unavailable(.negative))
    #expect(throughputForecast(history: Self.history, remaining: -1) == .unavailable(.negative))
  }

  @Test("work beyond the bounds ends with a reason")
  func bounds() {
    #expect(
      throughputForecast(history: Self.history, remaining: .max)
        == .unavailable(.tooMany(have: .max, limit: 100_000)))
    #expect(throughputForecast(history: Self.history, remaining: 90_000).reason == .beyondBound(weeks: 520))
    let rare = Array(repeating: 0, count: 999) + [1]
    #expect(throughputForecast(history: rare, remaining: 5).value?.weeks(for: 0.95) == nil)
  }

  @Test("a week larger than all that is left does not overflow")
  func largeWeek() {
    let found = throughputForecast(history: Array(repeating: .max, count: 8), remaining: 100_000)
    #expect(found.value?.weeks(for: 0.95) == 1)
  }
}
