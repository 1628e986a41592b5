import Testing

@testable import Analysis
@testable import Wording

@Suite("How many goals can be expected, in words")
struct ArrivalsWordingTests {
  @Test(
    "whole goals, with the expected number between them",
    arguments: [
      (0.4...2.1, "at least two of the five committed goals to be missed, perhaps all"),
      (1.2...2.1, "at least two of the five committed goals to be missed, and at least one to be met in full"),
      (2.0...2.0, "two of the five committed goals to be met in full"),
      (1.2...4.999_999_9, "at least one of the five committed goals to be met in full"),
    ])
  func whole(range: ClosedRange<Double>, words: String) {
    #expect(ExpectedArrivals(count: 5, range: range).words == "on the evidence, expect \(words)")
  }

  @Test("nothing is expected where any number may be met")
  func unknown() {
    #expect(
      ExpectedArrivals(count: 5, range: 0...5).words
        == "the evidence says of none of the five committed goals whether it will be met")
  }

  @Test("of one goal its chance")
  func one() {
    #expect(
      ExpectedArrivals(count: 1, range: 0.2...0.36).words
        == "on the evidence, the chance that the one committed goal is met in full is 20\u{A0}% to 36\u{A0}%")
  }
}
