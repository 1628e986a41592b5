import Foundation

/// The generator of these tests: SplitMix64 (Steele, Lea and Flood, 2014), so that a seed gives the same case anywhere.
struct FuzzGenerator: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) {
    state = seed
  }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var word = state
    word = (word ^ (word >> 30)) &* 0xBF58_476D_1CE4_E5B9
    word = (word ^ (word >> 27)) &* 0x94D0_49BB_1331_11EB
    return word ^ (word >> 31)
  }
}

/// Spoils a text in one of the ways in which files are spoilt, and in some that nobody would think of.
enum Mutation: CaseIterable {
  case byte, removedLine, repeatedLine, swappedLines, number, date, word, inserted, longKey, flood, cut

  private static let numbers = [
    "0", "-0", "-1", "1e300", "1e-300", "1e-9223372036854775808%", "9223372036854775807", "-9223372036854775808",
    "9223372036854775808", "99999999999999999999999999", "0.0000000001", "NaN", "inf", "1e999", "4.500", "1,5",
    "5 days",
    "1000000 years", "120%", "-3%", "1e18 weeks", "2 .. 1", "1..9223372036854775807",
  ]
  private static let dates = [
    "0001-01-01", "9999-12-31", "1000-01-01", "2026-02-30", "0000-00-00", "1970-01-01", "2105-12-31T23:59:59Z",
    "1969-12-31T23:59:59Z", "99999-01-01", "-0001-01-01", "2026-06-15T25:61:61+99:99", "9999-12", "2026-Q9", "today",
  ]
  private static let snippets = [
    "---\n", "\u{FEFF}", "\0", "\r", "\n\n", "\"", "'", ",,,,", "[[[[", "{{{{", "- - - -", "&a *a", "|\n", ">\n",
    "!!int",
    "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "```\n", "| a | b |\n|---|\n", "<script>", "../", "..", "\u{202E}",
    "e\u{301}",
    "# \n", ": ", "%", "\t", "~", "null", "[x](../../x.md#y)", "status: ", "🏴󠁧󠁢󠁥󠁮󠁧󠁿",
  ]

  func apply(to text: String, _ generator: inout FuzzGenerator) -> [UInt8] {
    switch self {
    case .byte: return replacingByte(in: text, &generator)
    case .removedLine, .repeatedLine, .swappedLines: return changingLines(of: text, &generator)
    case .number: return replacing(/[0-9]+(\.[0-9]+)?/, in: text, by: Self.numbers, &generator)
    case .date: return replacing(/[0-9]{4}-[0-9]{2}-[0-9]{2}(T[0-9:]+Z?)?/, in: text, by: Self.dates, &generator)
    case .word: return replacing(/[A-Za-z_]+/, in: text, by: Self.numbers + Self.dates + Self.snippets, &generator)
    case .inserted: return inserting(Self.snippets.randomElement(using: &generator) ?? "", into: text, &generator)
    case .longKey: return Array("\(String(repeating: "k", count: 1100)): v\n\(text)".utf8)
    case .flood: return flooding(text, &generator)
    case .cut: return Array(text.utf8.prefix(Int.random(in: 0...text.utf8.count, using: &generator)))
    }
  }

  private func replacingByte(in text: String, _ generator: inout FuzzGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    guard let place = bytes.indices.randomElement(using: &generator) else { return bytes }
    bytes[place] = UInt8.random(in: 0...255, using: &generator)
    return bytes
  }

  private func changingLines(of text: String, _ generator: inout FuzzGenerator) -> [UInt8] {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    guard let first = lines.indices.randomElement(using: &generator),
      let second = lines.indices.randomElement(using: &generator)
    else { return Array(text.utf8) }
    switch self {
    case .removedLine: lines.remove(at: first)
    case .repeatedLine: lines.insert(lines[first], at: second)
    default: lines.swapAt(first, second)
    }
    return Array(lines.joined(separator: "\n").utf8)
  }

  private func replacing(
    _ pattern: some RegexComponent, in text: String, by words: [String], _ generator: inout FuzzGenerator
  ) -> [UInt8] {
    // Long tables have thousands of places, of which the first are as good as any.
    let ranges = text.prefix(4000).ranges(of: pattern)
    guard let range = ranges.randomElement(using: &generator), let word = words.randomElement(using: &generator) else {
      return Array(text.utf8)
    }
    return Array(text.replacingCharacters(in: range, with: word).utf8)
  }

  private func inserting(_ snippet: String, into text: String, _ generator: inout FuzzGenerator) -> [UInt8] {
    var bytes = Array(text.utf8)
    bytes.insert(contentsOf: snippet.utf8, at: Int.random(in: 0...bytes.count, using: &generator))
    return bytes
  }

  /// One token, 80,000 times.
  private func flooding(_ text: String, _ generator: inout FuzzGenerator) -> [UInt8] {
    let token = (Self.snippets + [",", "- a\n", "a: ", "1 "]).randomElement(using: &generator) ?? ","
    return inserting(String(repeating: token, count: 80_000), into: text, &generator)
  }
}
