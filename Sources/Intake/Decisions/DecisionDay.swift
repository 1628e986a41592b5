import Record

/// What a written date comes to.
enum DecisionDay: Equatable, Sendable {
  case day(CalendarDate)
  /// `03/04/2024`: day first, or month first.
  case either(dayFirst: CalendarDate, monthFirst: CalendarDate)
  /// `21-05-04`: which number is the year is not certain.
  case several([CalendarDate])
  case unreadable
}

/// Which of day and month stands first where dates are written with slashes.
enum DateOrder: Sendable { case dayFirst, monthFirst }

/// A date as a reader reads it, and what it shows of how its author orders day and month.
struct ReadDay: Equatable, Sendable {
  var day: DecisionDay
  /// Known from a date such as `11/14/2024`, which has only one reading.
  var order: DateOrder?
}

/// Reads a date in whatever way people write one: `2024-01-20`, with a time, `2023-9-5`, `2024/09/05`, `20240905`,
/// `05.01.2026`, `September 20, 2024`, `20. Sept. 2024`, `2026年1月5日`. Of several dates in one text the latest counts.
/// A year of two digits is read where the numbers leave one order (`3/25/21`).
func readWrittenDay(_ written: String, words: DecisionWords) -> ReadDay {
  // As nearly everybody writes it. Anything else costs a hundred times as much.
  if written.utf8.count == 10, let day = CalendarDate(iso: written[...]) { return ReadDay(day: .day(day)) }
  var scanner = DayScanner(written, words: words)
  let read = scanner.read()
  guard case .either(let dayFirst, let monthFirst) = read.day, let order = statedOrder(in: written) else { return read }
  return ReadDay(day: .day(order == .dayFirst ? dayFirst : monthFirst), order: order)
}

/// The days that a text names beside other words, the latest of them; nil when there is none, or none is certain.
func latestDay(in text: String, words: DecisionWords) -> CalendarDate? {
  guard text.utf8.contains(where: { (48...57).contains($0) || $0 >= 0x80 }) else { return nil }
  if case .day(let day) = readWrittenDay(text, words: words).day { return day }
  return nil
}

struct DayScanner {
  private(set) var tokens: [Token] = []
  let words: DecisionWords

  enum Token: Equatable {
    case number(Int, digits: Int)
    case month(Int)
    /// Between day and month, or behind a day: "de", "th".
    case filler
    /// A day after this is not that of the decision.
    case later
    /// "Review" is such a word where it begins what is said, or "next" stands before it.
    case review
    /// Right before a day: "by 2026-05-01".
    case by
    case word
    case mark(Character)
  }

  private static let fillers: Set<String> = [
    "of", "de", "del", "di", "st", "nd", "rd", "th", "er", "the", "am", "den", "năm", "年", "月", "日", "년", "월", "일", "º",
    "ª",
  ]
  private static let later: Set<String> = [
    "until", "next", "be", "will", "planned", "expected", "target", "scheduled", "soll", "geplant", "prévu", "previsto",
    "gepland", "planowane", "планируется", "expires", "expiry", "bis", "jusqu", "hasta", "due", "valid", "fino", "até",
    "tot", "till",
    "til",
    "do", "до",
  ]

  init(_ text: String, words: DecisionWords) {
    self.words = words
    var number: (value: Int, digits: Int)?
    var word = ""
    for character in text.prefix(160) {
      let digit = character.isNumber ? character.wholeNumberValue : nil
      if let digit, (0...9).contains(digit), word.isEmpty {
        let (value, digits) = number ?? (0, 0)
        // Longer numbers are no part of a date.
        number = digits < 9 ? (value * 10 + digit, digits + 1) : (value, digits)
        continue
      }
      if let found = number { tokens.append(.number(found.value, digits: found.digits)) }
      number = nil
      if (character.isLetter || digit != nil), !isIdeographic(character) {
        word.append(character)
        continue
      }
      endWord(&word)
      if isIdeographic(character) { endWord(String(character)) }
      if !character.isLetter, !character.isNumber, !character.isWhitespace {
        tokens.append(.mark(DayScanner.plain(character)))
      }
    }
    if let found = number { tokens.append(.number(found.value, digits: found.digits)) }
    endWord(&word)
  }

  private mutating func endWord(_ word: inout String) {
    if !word.isEmpty { endWord(word) }
    word = ""
  }

  private mutating func endWord(_ word: String) {
    let word = word.lowercased()
    if DayScanner.fillers.contains(word) {
      tokens.append(.filler)
    } else if let month = words.months[word] {
      tokens.append(.month(month))
    } else if word == "tháng" {
      // Vietnamese puts the word for a month before its number, and the day first.
      tokens.append(.mark("."))
    } else if word == "t" || word == "z" {
      // Between a day and its time.
      tokens.append(.mark("T"))
    } else {
      switch word {
      case "review": tokens.append(.review)
      case "by": tokens.append(.by)
      default: tokens.append(DayScanner.later.contains(word) ? .later : .word)
      }
    }
  }

  private static func plain(_ character: Character) -> Character {
    switch character {
    case "－", "–", "—", "−", "‐", "‑": "-"
    case "／": "/"
    case "．": "."
    default: character
    }
  }

  mutating func read() -> ReadDay {
    var result = ReadDay(day: .unreadable)
    var isLater = false
    var place = 0
    while place < tokens.count {
      if tokens[place] == .later || tokens[place] == .review && beginsPhrase(place) { isLater = true }
      let start = place
      guard let (found, end) = date(at: place) else {
        place += 1
        continue
      }
      place = end
      if !isLater, token(start - 1) != .by { result = later(of: result, found) }
      isLater = false
    }
    return result
  }

  /// Whether no word but "next" and the like stands right before a place: "(review 2027-01-05)" and "next review".
  private func beginsPhrase(_ place: Int) -> Bool {
    guard let before = token(place - 1) else { return true }
    if case .mark = before { return true }
    return before == .later
  }

  private func later(of known: ReadDay, _ found: ReadDay) -> ReadDay {
    var result = found
    result.order = found.order ?? known.order
    switch (known.day, found.day) {
    case (.day(let first), .day(let second)): result.day = .day(max(first, second))
    case (.day, _), (.either, .unreadable), (.several, .unreadable): result.day = known.day
    default: break
    }
    return result
  }
}
