import Analysis
import Presentation
import Wording
import Record
import Testing

@Suite("What is unavailable")
struct UnavailableWordingTests {
  @Test(
    "says why",
    arguments: [
      (.noData, "no data"), (.noDataSince(Sample.day("2026-03-03")), "no data since 3 March"),
      (.noDataSince(Sample.day("2025-03-03")), "no data since 3 March 2025"),
      (.tooFew(have: 1, need: 6), "1\u{A0}value, needs 6"), (.noVariation, "all values are equal"),
      (.notStarted, "the period has not begun"), (.periodOver, "the period is over"), (.notWritten, "not written"),
      (.sourceNotSeen, "its metric is not part of this report"),
      (.tooFewWeeks(have: 0, need: 8), "0\u{A0}weeks of data; a forecast needs 8"),
      (.onALine, "its weekly values lie on a line, so nothing tells how sure a forecast is"),
      (
        .forecastsMissed(held: 2, of: 7),
        "withheld: the value lay where such a forecast put it in only 2 of 7 past weeks"
      ),
      (.byTeamOnly, "given by team only"),
      (.byServiceOnly, "given by service only"), (.noEvents, "no file of deployments is read"),
      (.noCommonDays, "its two metrics have no day or week in common"),
      (.noCommonParts, "its two metrics are not by the same teams or services"), (.noRhythm, "events have no rhythm"),
      (.noPlannedItems, "none of its items can be planned"),
      (.mostlyZero(zeros: 41, of: 60), "41 of 60\u{A0}values are 0, too many to judge single ones"),
      (.noMeasuredParts, "none of its parts is measured"), (.outOfRange, "too large or too small to compute"),
    ] as [(Unavailability, String)])
  func reasons(reason: Unavailability, expected: String) {
    #expect(reason.words(asOf: Sample.asOf) == expected)
    #expect(reason.cell(asOf: Sample.asOf) == (reason == .notWritten ? "none set" : "unavailable: " + expected))
  }
}

@Suite("Sentences")
struct SentenceWordingTests {
  @Test("lists have commas and one and")
  func lists() {
    #expect(joined([]) == "")
    #expect(joined(["a"]) == "a")
    #expect(joined(["a", "b"]) == "a and b")
    #expect(joined(["a", "b", "c"], "or") == "a, b or c")
  }

  @Test("begin with a capital and end once")
  func ends() {
    #expect(sentence("the platform group is being formed") == "The platform group is being formed.")
    #expect(sentence("why?") == "Why?")
    #expect(sentence("") == "")
  }
}
