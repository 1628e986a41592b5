import Wording
import Testing

@Suite("Quantities in words")
struct QuantityWordingTests {
  @Test("have their unit beside them, a currency before them")
  func units() {
    #expect(quantity(21, "%") == "21\u{A0}%")
    #expect(quantity(4.31, "") == "4.31")
    #expect(quantity(9400, "€") == "€9,400")
    #expect(quantity(-9400, "€") == "\u{2212}€9,400")
    #expect(signedQuantity(0.056, "%") == "+0.056\u{A0}%")
    #expect(signedQuantity(12, "$") == "+$12")
  }

  @Test(
    "a range is as exact as its width asks",
    arguments: [
      (5.45, 18.81, "5–19"), (2.899, 3.181, "2.90–3.18"), (1012, 1043, "1,012–1,043"), (-3.06, 6.95, "\u{2212}3 to 7"),
      (5, 5, "5"), (0, 0.25, "0–0.25"),
    ] as [(Double, Double, String)])
  func ranges(lower: Double, upper: Double, expected: String) {
    #expect(range(lower, upper) == expected)
  }

  @Test(
    "levels have the digits from which their difference can be seen",
    arguments: [
      (101.46, 100.73, "101.46", "100.73"), (101.4567, 100.7267, "101.46", "100.73"), (16, 10.4196, "16", "10.4"),
      (10, 10, "10", "10"), (1234.5, 1233.5, "1,235", "1,234"),
      (-101.46, -100.73, "\u{2212}101.46", "\u{2212}100.73"),
    ] as [(Double, Double, String, String)])
  func digitsApart(value: Double, other: Double, first: String, second: String) {
    let digits = digits(apart: value, other)
    #expect(number(value, significant: digits) == first && number(other, significant: digits) == second)
  }

  @Test(
    "a share is never nothing unless it is nothing, never all unless it is all",
    arguments: [
      (0, "0"), (0.0001, "under 1"), (0.01, "1"), (0.538, "54"), (0.99, "99"), (0.991, "over 99"), (0.9999, "over 99"),
      (1, "100"),
      (1.5, "150"), (-0.2, "\u{2212}20"),
    ] as [(Double, String)])
  func shares(share: Double, expected: String) {
    #expect(percent(share) == expected + "\u{A0}%")
  }

  @Test("a score has one decimal, rounded as it is graded")
  func scores() {
    #expect(score(0) == "0.0")
    #expect(score(0.25) == "0.3")
    #expect(score(1) == "1.0")
    #expect(score(-0.12) == "\u{2212}0.1")
    #expect(score(.nan) == "not a number")
  }

  @Test("a p below a thousandth is only said to be so")
  func pValues() {
    #expect(pValue(0.0312) == "p 0.031")
    #expect(pValue(0.00019) == "p below 0.001")
  }

  @Test(
    "a share that would look like a bound that it is not has a decimal",
    arguments: [(0.146, "14.6"), (0.154, "15.4"), (0.15, "15"), (0.16, "16"), (0.15004, "15")])
  func bounds(share: Double, expected: String) {
    #expect(percent(share, apartFrom: [0.15, 0.25]) == expected + "\u{A0}%")
  }
}
