import Testing

@testable import Documents

@Suite("numbers as people write them")
struct QuantityReadingTests {
  private func certain(_ text: String) -> Double? { readQuantity(text)?.number.number(mark: nil)?.value() }

  @Test(
    "what can be meant in one way is read",
    arguments: [
      ("10 000", 10_000.0), ("1 234 567", 1_234_567), ("12'000", 12_000), ("12’000", 12_000), ("1'234.50", 1234.5),
      ("1_000", 1000), ("1,5", 1.5), ("0,125", 0.125), ("1234,500", 1234.5), ("12,34", 12.34), ("1.234.567", 1_234_567),
      ("1,234,567", 1_234_567), ("12,34,567", 1_234_567), ("1,234.5", 1234.5), ("1.234,5", 1234.5),
      ("1 234,567", 1234.567), ("1,234.567", 1234.567), ("1'234,567", 1234.567), ("12k", 12_000), ("12 k", 12_000),
      ("1.5M", 1_500_000), ("1,5 Mio.", 1_500_000), ("3 thousand", 3000), ("2 million", 2_000_000),
      ("3 Mrd", 3e9), ("2.5bn", 2.5e9), ("1,2 Mrd.", 1.2e9), ("2 billion", 2e9), ("4 Millionen", 4e6),
      ("1.2 mln", 1.2e6), ("½", 0.5),
      ("1½", 1.5), ("2 ¼", 2.25), ("-½", -0.5), ("1e3", 1000), ("1.5e3", 1500), (".5", 0.5), (",5", 0.5), ("-.5", -0.5),
      ("10\u{A0}000", 10_000), ("10\u{202F}000", 10_000), ("10\u{2009}000,5", 10_000.5), ("１２３", 123), ("１，５", 1.5),
      ("\u{2212}5", -5), ("–5", -5), ("٣", 3), ("١٢٣٫٥", 123.5), ("  7 ", 7), ("+3", 3), ("- 3", -3), ("-0", 0),
    ])
  func certain(text: String, value: Double) {
    #expect(certain(text) == value)
    #expect(readQuantity(text)?.isAlone == true)
  }

  @Test(
    "three digits after a single mark have two readings",
    arguments: [
      ("4.500", 4.5, 4500.0), ("1.250", 1.25, 1250), ("12,000", 12_000, 12), ("-1.234", -1.234, -1234),
      ("999,999", 999_999, 999.999), ("1.500 k", 1500, 1_500_000), ("12.000 EUR", 12, 12_000),
    ])
  func twofold(text: String, point: Double, comma: Double) {
    let number = readQuantity(text)?.number
    #expect(number?.number(mark: nil) == nil)
    #expect(number?.number(mark: .point)?.value() == point)
    #expect(number?.number(mark: .comma)?.value() == comma)
  }

  @Test(
    "what cannot begin a number of thousands has one reading", arguments: ["0.125", "0,125", "1234.500", "1.234e2"])
  func onefold(text: String) { #expect(certain(text) != nil) }

  @Test(
    "what stands around a number is kept",
    arguments: [
      ("€12000", "€", "", 12_000.0), ("-€5", "€", "", -5), ("EUR 12 000", "EUR", "", 12_000),
      ("12k €", "", "€", 12_000),
      ("5 days", "", "days", 5), ("5days", "", "days", 5), ("~5", "~", "", 5), ("<3", "<", "", 3),
      ("2,41 %", "", "%", 2.41),
      ("5 person-weeks", "", "person-weeks", 5), ("3 m", "", "m", 3), ("５％", "", "%", 5), ("5 e", "", "e", 5),
    ])
  func around(text: String, before: String, after: String, value: Double) {
    let quantity = readQuantity(text)
    #expect(quantity?.before == before)
    #expect(quantity?.after == after)
    #expect(certain(text) == value)
  }

  @Test("a range has two ends", arguments: ["5-8", "5 – 8", "5 to 8", "5..8", "5—8"])
  func range(text: String) {
    #expect(certain(text) == 5)
    #expect(readQuantity(text)?.end?.number(mark: nil)?.value() == 8)
  }

  @Test(
    "all else is no number",
    arguments: [
      "", "-", "--1", "+-1", "1.2.3", "10 00", "1 0000", "1,23.4", "1.234 567", "01 234", "12:30", "2026-11-20", "1/2",
      "5 + 3", "0x10", "inf", "nan", "1,2,3", "1''000", "5 5",
    ])
  func none(text: String) { #expect(readQuantity(text)?.number == nil || readQuantity(text)?.after == "x10") }

  @Test("what no number can hold is told apart from zero")
  func extremes() throws {
    for text in [
      "1e-400", "1e-9223372036854775808", "1e-99999999999999999999", "0." + String(repeating: "0", count: 400) + "1",
    ] {
      let number = try #require(readQuantity(text)?.number.number(mark: nil))
      #expect(number.value() == nil)
      #expect(!number.isLarge)
    }
    for text in ["1e400", "1e9223372036854775807", "1e99999999999999999999", String(repeating: "9", count: 400)] {
      let number = try #require(readQuantity(text)?.number.number(mark: nil))
      #expect(number.value() == nil)
      #expect(number.isLarge)
    }
  }

  @Test("no exponent overflows, with a sign for per cent or without")
  func exponents() {
    for digits in ["9223372036854775806", "9223372036854775807", "9223372036854775808", "9223372036854775809"] {
      for text in ["1e-\(digits)%", "1e\(digits)%", "1e-\(digits)‰", "0.1e-\(digits) percent", "1e\(digits)k"] {
        #expect(readPercentage(text) == nil)
        _ = readQuantity(text)?.number.number(mark: nil)?.value(scale: -2)
      }
      #expect(readPercentage("0e-\(digits)%") == 0)
    }
    // An exponent that undoes as many digits is read in full.
    #expect(readNumber("1" + String(repeating: "0", count: 200_000) + "e-200000") == 1)
  }

  @Test("random texts are read without harm, and the same with other blanks")
  func random() {
    var generator = SeededGenerator(seed: 9)
    let pieces = ["1", "0", "23", "456", ".", ",", "'", " ", "-", "e", "k", "%", "½", "€", "days", "~", "٣", "+", "_"]
    for _ in 0..<20_000 {
      let text = (0...Int.random(in: 0...8, using: &generator)).map { _ in pieces.randomElement(using: &generator) ?? ""
      }
      .joined()
      let value = readQuantity(text)
      #expect(readQuantity(text.replacing(" ", with: "\u{A0}")) == value, "\(text)")
      if let plain = readNumber(text), let number = value?.number {
        #expect(number.number(mark: .point)?.value() == plain)
      }
    }
  }
}
