import Record
import Statistics
import Testing

@Suite("Forecast of counted work")
struct CountForecastTests {
  struct Case: Decodable {
    struct Stretch: Decodable {
      let items: Int
      let weeks: Int
    }
    let stretches: [Stretch]
    let remaining: Int
    let within: Double
    let probability: Double
  }

  private func weeks(_ items: [Int]) -> [CountedStretch] { items.map { CountedStretch(items: $0, weeks: 1) } }

  @Test("agrees with SciPy's negative binomial distribution")
  func reference() throws {
    for expected in try Reference<Case>("counts").cases {
      let stretches = expected.stretches.map { CountedStretch(items: $0.items, weeks: $0.weeks) }
      let found = countForecast(of: stretches, remaining: expected.remaining, within: expected.within)
      #expect(agrees(found.value?.probability, expected.probability), "\(expected.remaining) in \(expected.within)")
    }
  }

  @Test("is one count where nobody counted for some weeks")
  func exposure() {
    let every = countForecast(of: weeks([2, 2, 2, 2]), remaining: 5, within: 3)
    let once = countForecast(of: [CountedStretch(items: 8, weeks: 4)], remaining: 5, within: 3)
    #expect(every == once && every.value != nil)
  }

  @Test("is surer of less work and of more time, and from few weeks never sure")
  func monotone() {
    let history = weeks([1, 3, 5, 3, 7, 8, 0, 5, 3, 1, 8, 2])
    let byWork = (1...60).map { countForecast(of: history, remaining: $0, within: 6).value?.probability ?? -1 }
    #expect(zip(byWork, byWork.dropFirst()).allSatisfy { $0 >= $1 } && byWork.allSatisfy { (0...1).contains($0) })
    let byTime = (1...30).map { countForecast(of: history, remaining: 40, within: Double($0)).value?.probability ?? -1 }
    #expect(zip(byTime, byTime.dropFirst()).allSatisfy { $0 <= $1 })
    for remaining in [1, 1000] {
      let few = countForecast(of: weeks(Array(repeating: 4, count: 11)), remaining: remaining, within: 20)
      #expect(few.value?.probability == (remaining == 1 ? 0.95 : 0.05))
    }
  }

  @Test("nothing left is done, nothing can be done in no time, and no history says nothing")
  func edges() {
    #expect(countForecast(of: [], remaining: 0, within: 3).value?.probability == 1)
    #expect(countForecast(of: weeks([4, 4, 4, 4]), remaining: 2, within: 0).value?.probability == 0)
    #expect(countForecast(of: weeks([4, 4, 4]), remaining: 2, within: 3).reason == .tooFew(have: 3, need: 4))
    #expect(countForecast(of: weeks([4, -4, 4, 4]), remaining: 2, within: 3).reason == .negative)
    #expect(countForecast(of: weeks([4, 4, 4, 4]), remaining: -1, within: 3).reason == .negative)
    #expect(countForecast(of: weeks([4, 4, 4, 4]), remaining: 1, within: .nan).reason == .notFinite)
    // Nothing in 14 weeks: half an item is what Jeffreys' prior holds to be possible.
    let none = countForecast(of: weeks(Array(repeating: 0, count: 14)), remaining: 1, within: 4).value?.probability ?? 1
    #expect(none > 0 && none < 0.15)
  }
}
