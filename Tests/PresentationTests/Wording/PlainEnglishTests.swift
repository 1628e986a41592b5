import Record
import Testing

@testable import Analysis
@testable import Presentation
@testable import Wording

@Suite("Sentences with small numbers")
struct PlainEnglishTests {
  @Test(
    "how many metrics have reached their target",
    arguments: [
      (0, 1, "the one with a target is not at it"), (1, 1, "the one with a target is at it"),
      (0, 2, "neither of the two with a target is at it"), (1, 2, "one of two with a target is at it"),
      (2, 2, "both with a target are at it"), (0, 3, "none of the three with a target is at it"),
      (2, 3, "two of three with a target are at it"), (3, 3, "all three with a target are at it"),
    ])
  func targets(there: Int, all: Int, words: String) {
    #expect(atTarget(there, of: all) == words)
  }

  @Test(
    "how many items are ranked",
    arguments: [
      (0, "none of 3\u{A0}open items is ranked."), (1, "1 of 3\u{A0}open items is ranked."),
      (2, "2 of 3\u{A0}open items are ranked."),
    ])
  func ranked(ranked: Int, words: String) {
    let wording = AttentionWordingTests.words(
      WorkNotRanked(titles: ["A"], count: 3 - ranked, missing: [.duration], method: .cd3, ranked: ranked, open: 3))
    #expect(wording.evidence.hasSuffix(words))
  }

  @Test("a range whose ends read alike is one value, or shows what parts them")
  func ranges() {
    #expect(range(18, 18, "%") == "18\u{A0}%")
    #expect(range(17.999999999999, 18, "%") == "18\u{A0}%")
    #expect(DeliveryMeasure.changeFailRate.words(from: 0.181, to: 0.184) == "18.10–18.40\u{A0}%")
    #expect(DeliveryMeasure.changeFailRate.words(from: 0.18, to: 0.18) == "18\u{A0}%")
    #expect(DeliveryMeasure.changeFailRate.words(from: 0.18, to: 0.25) == "18–25\u{A0}%")
  }

  @Test("a rhythm is told as it was")
  func rhythm() throws {
    let monday = Sample.day("2026-09-07")
    let even = try #require(DeliveryRhythm(days: (0..<5).map { monday.adding(days: $0) }))
    #expect(silenceWords(even, asOf: Sample.day("2026-11-16")) == "quiet since 11 September, after deploying every day")
    let uneven = try #require(DeliveryRhythm(days: [0, 1, 3].map { monday.adding(days: $0) }))
    #expect(
      silenceWords(uneven, asOf: Sample.day("2026-11-16"))
        == "quiet since 10 September, after deploying on 3 of 4\u{A0}days")
  }
}
