import Diagnostics
import Testing

@Suite("Numbers in findings")
struct PlainNumberTests {
  @Test(
    "no digits are told that nobody wrote",
    arguments: [
      (2.66, 0.01, "0.0266"), (0.07, 100, "7"), (1.1, 1.1, "1.21"), (-2.66, 0.01, "-0.0266"), (8.2, 100, "820"),
      (4.35, 100, "435"),
    ] as [(Double, Double, String)])
  func noise(number: Double, factor: Double, text: String) { #expect(plain(number * factor) == text) }

  @Test(
    "what somebody wrote is told as it is",
    arguments: [
      (43.5, "43.5"), (1200, "1200"), (0, "0"), (-0.5, "-0.5"), (0.12345678901234568, "0.12345678901234568"),
      (1e308, "1e+308"), (1e-300, "1e-300"), (123456789.123, "123456789.123"), (.infinity, "inf"),
    ] as [(Double, String)])
  func written(number: Double, text: String) { #expect(plain(number) == text) }
}
