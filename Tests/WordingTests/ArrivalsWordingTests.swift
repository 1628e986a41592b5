import Testing

@testable import Analysis
@testable import Wording

@Suite("How many goals can be expected, in words")
struct ArrivalsWordingTests {
  @Test(
    "whole goals, with the expected number between them",
    arguments: [
      (0.4...2.1, "none to three"), (2.0...2.0, "two"), (0...0.3, "none to one"), (1.2...4.999_999_9, "one to five"),
    ])
  func whole(range: ClosedRange<Double>, number: String) {
    #expect(
      ExpectedArrivals(count: 5, range: range).words
        == "on the evidence, expect \(number) of the five committed goals to be met in full")
  }

  @Test("of one goal its chance")
  func one() {
    #expect(
      ExpectedArrivals(count: 1, range: 0.2...0.36).words
        == "on the evidence, the chance that the one committed goal is met in full is 20\u{A0}% to 36\u{A0}%")
  }
}
