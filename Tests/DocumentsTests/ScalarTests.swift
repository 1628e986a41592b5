import Testing

@testable import Documents

@Suite("Scalars")
struct ScalarTests {
  @Test(
    "numbers are read as the nearest Double",
    arguments: [
      ("0", 0.0), ("12", 12), ("-0.5", -0.5), ("+3", 3), ("1.5e3", 1500), ("1E-2", 0.01), ("007", 7), ("0.1", 0.1),
      ("2.30", 2.3),
      ("123456789012345678901234567890", 1.2345678901234568e29), ("0.30000000000000004", 0.30000000000000004),
      ("9007199254740993", 9007199254740992), ("1e308", 1e308), ("5e-324", .leastNonzeroMagnitude), ("1e23", 1e23),
      ("0e999999999999999999999", 0),
      ("0.000000000000000000000000000001", 1e-30), ("00000000000000000000000001", 1),
    ])
  func numbers(text: String, value: Double) {
    #expect(readNumber(text) == value)
    #expect(Array(text.utf8).withUnsafeBufferPointer { readNumber($0) } == value)
  }

  @Test(
    "all else is no number",
    arguments: [
      "", "-", "+", ".", ".5", "5.", "1,5", "1 000", "1_000", " 1", "1 ", "1e", "1e+", "e5", "0x10", "inf", "nan",
      "-infinity", "1e309",
      "1e-400", "--1", "1.2.3", "٣", "−5", "1%", "12:30", "1e5.5", "\0", "1\0",
    ])
  func noNumbers(text: String) {
    #expect(readNumber(text) == nil)
    #expect(Array(text.utf8).withUnsafeBufferPointer { readNumber($0) } == nil)
  }

  @Test("zero has no sign")
  func zero() { #expect(readNumber("-0")?.sign == .plus) }

  @Test("what is read is what the standard library reads, for random decimals")
  func random() {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<20_000 {
      var text = Bool.random(using: &generator) ? "-" : ""
      for _ in 0...Int.random(in: 0...18, using: &generator) {
        text += String(Int.random(in: 0...9, using: &generator))
      }
      text += "."
      for _ in 0...Int.random(in: 0...9, using: &generator) { text += String(Int.random(in: 0...9, using: &generator)) }
      if Bool.random(using: &generator) { text += "e\(Int.random(in: -40...40, using: &generator))" }
      #expect(readNumber(text) == Double(text), "\(text)")
    }
  }

  @Test("integers")
  func integers() {
    #expect(readInteger("42") == 42)
    #expect(readInteger("-7") == -7)
    #expect(readInteger("+7") == 7)
    #expect(readInteger("9223372036854775807") == Int.max)
    for text in ["", "-", "1.0", "1e3", "9223372036854775808", " 1", "1_0", "--1", "+-1"] {
      #expect(readInteger(text) == nil)
    }
  }

  @Test("percentages are fractions, correctly rounded")
  func percentages() {
    #expect(readPercentage("20%") == 0.2)
    #expect(readPercentage("0.1%") == 0.001)
    #expect(readPercentage("-5%") == -0.05)
    #expect(readPercentage("7%") == 0.07)
    #expect(readPercentage("29%") == 0.29)
    #expect(readPercentage("12345678901234567890%") == 123456789012345678.9)
    #expect(readPercentage("1e3%") == 10)
    #expect(readPercentage("12345678901234567890e2%") == 1.2345678901234567e19)
    for text in ["", "%", "20", "%20", "20%%", "12,000%", "20 days", "1e99999999999999999999%"] {
      #expect(readPercentage(text) == nil)
    }
    #expect(readPercentage("0.2", plain: .asFraction) == 0.2)
    #expect(readPercentage("20%", plain: .asFraction) == 0.2)
  }

  @Test("booleans")
  func booleans() {
    #expect(["true", "Yes", "YES", "yes", "TRUE"].allSatisfy { readBoolean($0) == true })
    #expect(["false", "No", "no", "False"].allSatisfy { readBoolean($0) == false })
    #expect(["", "y", "on", "1", "tRUE", " yes"].allSatisfy { readBoolean($0) == nil })
  }
}
