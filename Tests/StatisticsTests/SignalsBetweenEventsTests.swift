import Record
import Statistics
import Testing

@Suite("g-charts")
struct SignalsBetweenEventsTests {
  private struct Sum: Decodable {
    let n: Int
    let total: Int
    let few: Int
    let sum: Int
    let atLeast: Double
    let atMost: Double
  }

  @Test("sums of a few counts are as likely as SciPy says")
  func reference() throws {
    let cases = try Reference<Sum>("counts-between").cases
    #expect(cases.count > 60)
    for sum in cases {
      let counts = CountsBetween(n: sum.n, total: sum.total)
      #expect(abs(counts.upperTail(sum.sum, of: sum.few) - sum.atLeast) < 1e-9, "\(sum)")
      #expect(abs(counts.lowerTail(sum.sum, of: sum.few) - sum.atMost) < 1e-9, "\(sum)")
    }
  }

  /// Three counts that come to 2 can do so in six ways: 200, 020, 002, 110, 101, 011.
  @Test("every way of dealing out the total is equally likely")
  func ways() {
    let counts = CountsBetween(n: 3, total: 2)
    #expect(agrees(counts.upperTail(2), 1.0 / 6) && agrees(counts.upperTail(1), 0.5))
    #expect(agrees(counts.lowerTail(0), 0.5) && agrees(counts.lowerTail(1), 5.0 / 6))
    #expect(agrees(counts.upperTail(2, of: 2), 0.5) && agrees(counts.lowerTail(0, of: 2), 1.0 / 6))
    #expect(counts.upperTail(3) == 0 && counts.upperTail(0) == 1 && counts.upperTail(2, of: 3) == 1)
    #expect(counts.lowerTail(-1) == 0 && counts.lowerTail(2) == 1 && counts.lowerTail(1, of: 3) == 0)
  }

  /// Of twelve counts that come to 120 one is x or more with a chance of ∏ (120 − x + j)/(120 + j), j from 1 to 11: 56 or
  /// more 0.00154, 57 or more 0.00132, and three standard deviations are 0.00135.
  @Test("limits are those of a chance of three standard deviations, and a large count is outside")
  func limits() throws {
    let usual = [10, 3, 17, 0, 22, 6, 9, 14, 2, 19, 8, 10]
    let chart = betweenEventsChart(of: usual)
    let band = try #require(chart.bands[0])
    #expect(band.upper == 56 && band.lower == 0 && band.isLowerCut)
    #expect(chart.segments[0].limits.value?.n == 12 && chart.segments[0].limits.value?.median == 9.5)
    #expect(chart.signals(by: .wheeler).isEmpty)
    let grown = betweenEventsChart(of: usual.map { $0 / 2 } + [70])
    #expect(found(.wheeler, in: grown) == [Found(.wheelerOutside, [12], .up)])
  }

  /// Half of the counts are at most 6 or so, though their mean is 10: sides are told by the middle.
  @Test("eight short counts in a row are a run below the centre")
  func run() {
    let chart = betweenEventsChart(of: [20, 14, 31, 25, 40, 22, 18, 27, 1, 0, 2, 1, 3, 0, 1, 2])
    #expect(found(.wheeler, in: chart).contains(Found(.wheelerRun, Array(8..<16), .down)))
  }

  @Test("from six counts on, each part by its own; none is below zero")
  func few() {
    #expect(betweenEventsChart(of: [1, 2, 3, 4, 5]).segments[0].limits == .unavailable(.tooFew(have: 5, need: 6)))
    #expect(betweenEventsChart(of: [1, 2, 3, 4, 5, -1]).segments[0].limits == .unavailable(.negative))
    let halves = betweenEventsChart(of: [1, 0, 2, 1, 0, 2, 30, 41, 22, 35, 60, 27], rebases: [6])
    #expect(halves.segments.map(\.points) == [0..<6, 6..<12])
    #expect(halves.signals(by: .wheeler).isEmpty)
    let none = betweenEventsChart(of: [0, 0, 0, 0, 0, 0])
    #expect(none.bands[0]?.upper == 0 && none.signals(by: .nelson).isEmpty)
  }

  /// Six counts that come to 60 and a seventh of w so far: ∏ (60 + j)/(60 + w + j), j from 1 to 6, is 0.00133 at 128.
  @Test("what has not ended is judged as if it ended now")
  func open() {
    let counts = CountsBetween(n: 6, total: 60)
    let limit = counts.openLimit
    #expect(limit == 127)
    let chance = (1...6).reduce(1.0) { $0 * Double(60 + $1) / Double(180 + $1) }
    #expect(agrees(counts.joined(byOpen: 120).upperTail(120), chance))
    #expect(CountsBetween(n: 6, total: 0).openLimit > 0)
  }

  @Test("a wait is as likely as the times before it make it")
  func waiting() {
    #expect(agrees(chanceOfWaiting(30, after: [10, 20]), 0.25))
    #expect(chanceOfWaiting(0, after: [10, 20]) == 1 && chanceOfWaiting(5, after: []) == 1)
    #expect(chanceOfWaiting(5, after: [-1, 2]) == 1 && chanceOfWaiting(.infinity, after: [1]) == 1)
    #expect(chanceOfWaiting(2, after: [0, 0, 0]) == 1, "of no time at all nothing follows")
  }

  /// Six times that come to 60: (60 / (60 + w))⁶ is 0.00135 at 120.48, as far as one value in 741 lies.
  @Test("the longest wait that chance explains is as likely as a value beyond a limit")
  func longest() throws {
    let times: [Double] = [20, 3, 15, 8, 12, 2]
    let longest = try #require(longestWait(after: times))
    #expect(abs(longest - 120.48) < 5e-3 && agrees(chanceOfWaiting(longest, after: times), 0.001349898031630))
    #expect(agrees(chanceBeyondLimit, 1 - normalCDF(3)))
    #expect(longestWait(after: []) == nil && longestWait(after: [0, 0]) == nil && longestWait(after: [-1, 2]) == nil)
  }
}
