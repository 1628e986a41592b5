import Wording
import Testing

@Suite("Numbers in words")
struct NumberWordingTests {
  @Test(
    "have at most three significant digits, rounded as they are written",
    arguments: [
      (0, "0"), (-0.0, "0"), (21, "21"), (3.42, "3.42"), (3.4249, "3.42"), (0.145, "0.145"), (4.305, "4.31"),
      (19.96, "20"), (99.95, "100"), (999.5, "1,000"), (1234, "1,230"), (9400, "9,400"), (-22, "\u{2212}22"),
      (-0.00012345, "\u{2212}0.000123"), (0.3 - 0.1, "0.2"), (999_950, "1\u{A0}million"),
      (1_234_567, "1.23\u{A0}million"),
      (5e9, "5\u{A0}billion"), (1.5e20, "1.5 × 10²⁰"), (-2.5e-9, "\u{2212}2.5 × 10⁻⁹"),
      (.leastNonzeroMagnitude, "5 × 10⁻³²⁴"),
      (.infinity, "not a number"), (.nan, "not a number"),
    ] as [(Double, String)])
  func significantDigits(value: Double, expected: String) {
    #expect(number(value) == expected)
  }

  @Test("a half is rounded away from zero, whatever its binary form")
  func halves() {
    #expect(number(0.145, significant: 2) == "0.15")
    #expect(number(2.5, significant: 1) == "3")
    #expect(number(-2.5, significant: 1) == "\u{2212}3")
  }

  @Test(
    "keep the zeros where the places are given",
    arguments: [
      (2.9, 2, "2.90"), (0, 1, "0.0"), (0, 0, "0"), (0.04, 1, "0.0"), (-0.04, 1, "0.0"), (0.05, 1, "0.1"),
      (0.6, 0, "1"), (17, 2, "17.00"), (1250, -2, "1,300"), (40, -2, "0"), (-1.25, 1, "\u{2212}1.3"),
    ] as [(Double, Int, String)])
  func places(value: Double, places: Int, expected: String) {
    #expect(number(value, places: places) == expected)
  }

  @Test(
    "of a difference carry their sign and two digits",
    arguments: [
      (0.314, "+0.31"), (-22, "\u{2212}22"), (0, "0"), (1.94, "+1.9"), (.nan, "not a number"),
    ] as [(Double, String)])
  func differences(value: Double, expected: String) {
    #expect(signed(value) == expected)
  }

  @Test("what is lost in the last digits of a value is no difference")
  func noiseOfTheMachine() {
    #expect(signed(0.1 + 0.2 - 0.3, beside: 0.3) == "0")
    #expect(signed(1e-12) == "+0.000000000001" || signed(1e-12) == "+1 × 10⁻¹²")
  }

  @Test("of things are in full, with the right plural")
  func counts() {
    #expect(count(1_234_567) == "1,234,567")
    #expect(count(-1234) == "\u{2212}1,234")
    #expect(count(.min) == "\u{2212}9,223,372,036,854,775,808")
    #expect(count(1, "week") == "1\u{A0}week")
    #expect(count(0, "entry", "entries") == "0\u{A0}entries")
    #expect(spelled(2, "goal") == "two goals")
    #expect(spelled(0) == "no")
    #expect(spelled(12) == "twelve")
    #expect(spelled(13) == "13")
    #expect(spelled(-1) == "\u{2212}1")
  }
}
