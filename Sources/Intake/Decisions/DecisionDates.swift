import Diagnostics
import Record

/// The dates that a record gives: when it was created, decided, changed. The latest that can be read is its date.
struct DecisionDates: Sendable {
  private(set) var latest: CalendarDate?
  /// Where the latest is written.
  private(set) var place: SourceSpan?
  /// A date with two readings.
  private(set) var undecided: UndecidedDate?
  private(set) var unread: Located<String>?
  /// How the author orders day and month, as far as a date shows it.
  private(set) var order: DateOrder?

  var saysNothing: Bool { latest == nil && undecided == nil && unread == nil }

  mutating func add(_ text: String, at span: SourceSpan, words: DecisionWords) {
    let written = readWrittenDay(text, words: words)
    order = written.order ?? order
    switch written.day {
    case .day(let day): take(day, at: span)
    case .either(let dayFirst, let monthFirst):
      undecided =
        undecided ?? UndecidedDate(written: Located(text, at: span), dayFirst: dayFirst, monthFirst: monthFirst)
    case .several, .unreadable: unread = unread ?? Located(text, at: span)
    }
  }

  private mutating func take(_ day: CalendarDate, at span: SourceSpan) {
    if let latest, latest >= day { return }
    (latest, place) = (day, span)
  }

  mutating func settle(as order: DateOrder) {
    guard let date = undecided else { return }
    undecided = nil
    take(order == .dayFirst ? date.dayFirst : date.monthFirst, at: date.written.span)
  }
}

extension DecisionDraft {
  /// "Date accepted: 2026-01-05" says that it was, which counts where nothing else gives a status.
  mutating func noteDecided(_ name: Substring, _ value: String, at span: SourceSpan) {
    guard !saysStatus, isReadable(value, as: .date), case let names = Intake.words(in: name, limit: 4), names.count > 1
    else { return }
    let known = names.first { words.statuses[$0] == .accepted || words.statuses[$0] == .rejected }
    guard let known, !DecisionLanguage.ofDocuments.contains(known) else { return }
    setOutcome("\(known) \(value)", at: span)
  }
}

/// A date such as `03/04/2024`, which is two days.
struct UndecidedDate: Sendable {
  let written: Located<String>
  let dayFirst: CalendarDate
  let monthFirst: CalendarDate
}

extension DecisionDraft {
  /// The date as written, else that of the file's name.
  mutating func settleDate(fileName: DecisionFileName) {
    if dates.saysNothing { dates = logDates }
    if dates.saysNothing, fileName.date == nil { dates = historyDates }
    if let date = dates.undecided {
      if let order = dates.order {
        dates.settle(as: order)
      } else if fileName.date == date.dayFirst || fileName.date == date.monthFirst {
        dates.settle(as: fileName.date == date.dayFirst ? .dayFirst : .monthFirst)
      }
    }
    decision.header.date = dates.latest ?? fileName.date
    if let place = dates.place { note(place) }
    keepOtherDates()
    guard dates.latest == nil, dates.undecided == nil else { return }
    if let unread = dates.unread {
      reportUnread(unread)
    } else if fileName.date == nil, let raw = decision.rawStatus {
      decision.header.date = dayOfStatus(raw.value)
      if let day = decision.header.date {
        note(raw.place(of: day.iso))
      } else if let month = monthOfStatus(raw.value) {
        reportUnread(Located(month, at: raw.place(of: month)))
      } else {
        reportImpossibleDay(raw)
      }
    }
  }

  /// "Accepted (July 2025)": the month of a status that has no day.
  private func monthOfStatus(_ raw: String) -> String? {
    let parts = raw.prefix(200).split { "()（）,;，；\n".contains($0) }.dropFirst()
    return parts.lazy.map { $0.trimmingPrefix(while: \.isWhitespace) }
      .first { $0.utf8.count >= 4 && isMonth(String($0)) }.map(String.init)
  }

  /// "Accepted 2026-02-31": written as a day, and none.
  private func reportImpossibleDay(_ raw: Located<String>) {
    let word = raw.value.prefix(200).split { !$0.isNumber && $0 != "-" }.first { word in
      word.split(separator: "-", omittingEmptySubsequences: false).map(\.utf8.count) == [4, 2, 2]
        && word.utf8.allSatisfy { $0 == UInt8(ascii: "-") || (48...57).contains($0) }
    }
    guard let word, CalendarDate(iso: word) == nil else { return }
    log.add(
      DecisionRules.date.finding(
        "'\(word)' is not a date", at: raw.place(of: String(word)), hint: "write a day that exists as YYYY-MM-DD"))
  }

  private mutating func note(_ place: SourceSpan) {
    decision.header.dateAt = PlaceInFile(place, in: decision.header.span.file)
  }

  /// A record that was created on one day and changed on another is of the later; the earlier is shown as it is written.
  private mutating func keepOtherDates() {
    guard dateEntries.count > 1, let latest = dates.latest else { return }
    decision.otherFields += dateEntries.filter {
      readWrittenDay($0.value, words: words).day != .day(latest) && !words.isNothing($0.value)
    }
  }

  /// "Accepted on 5 May 2024" in a record that has no other date, whether its word is understood or not. A day to which
  /// something holds is none, and neither is one in the name of a successor.
  private func dayOfStatus(_ raw: String) -> CalendarDate? {
    switch status?.status {
    case .superseded:
      if let open = raw.firstIndex(of: "("), let day = latestDay(in: String(raw[open...]), words: words) { return day }
      let behind = raw.drop { $0 != " " }.drop { $0 == " " }
      guard let first = behind.first(where: { !$0.isWhitespace }), first.isNumber else { return nil }
      return latestDay(in: String(behind.prefix { $0 != " " }), words: words)
    case .partlySuperseded:
      // The day on which it was accepted stands first.
      let parts = raw.split { ";—–(\n".contains($0) }
      return parts.lazy.compactMap { latestDay(in: String($0), words: words) }.first
    default: return latestDay(in: raw, words: words)
    }
  }

  /// A year, perhaps with its month or quarter: `2026-03`, `March 2026`, `Q3 2026`, `2026 (from memory)`.
  private func isMonth(_ text: String) -> Bool {
    let parts = foldedWords(text.prefix { $0 != "(" && $0 != "（" }).split(separator: " ").filter { !"年月".contains($0) }
    guard (1...2).contains(parts.count),
      let year = parts.firstIndex(where: { $0.count == 4 && (1900...2200).contains(Int($0) ?? 0) })
    else { return false }
    return parts.indices.allSatisfy { place in
      place == year || words.months[String(parts[place])] != nil || (1...12).contains(Int(parts[place]) ?? 0)
        || partsOfYears.contains(String(parts[place]))
    }
  }

  private mutating func reportUnread(_ date: Located<String>) {
    if isTemplateText(date.value) {
      leftovers.add(.date, at: date.span)
      decision.unfilled.insert(.date)
      return
    }
    decision.unreadDate = date
    decision.otherFields.append(Decision.Field(name: "date", value: date.value))
    if decision.dialect != .own, isMonth(date.value) {
      log.add(
        DecisionRules.noDay.finding("'\(date.value)' names no day, so it is shown as it is written", at: date.span))
      return
    }
    // In a record of our own form it is an error: what was written must not be passed over.
    let rule = decision.dialect == .own ? FieldRules.notADate : DecisionRules.date
    if case .several(let days) = readWrittenDay(date.value, words: words).day {
      let readings = days.map(\.iso).joined(separator: " or ")
      log.add(rule.finding("'\(date.value)' is \(readings)", at: date.span, hint: "write it as YYYY-MM-DD"))
      return
    }
    log.add(rule.finding("'\(date.value)' is not a date", at: date.span, hint: "write a day that exists as YYYY-MM-DD"))
  }
}

/// What may stand beside a year in place of its month: "Q3 2025", "mid 2024".
private let partsOfYears: Set<String> = [
  "q1", "q2", "q3", "q4", "h1", "h2", "spring", "summer", "autumn", "fall", "winter", "early", "mid", "late", "end",
  "anfang", "mitte", "ende", "frühjahr", "sommer", "herbst", "début", "fin", "printemps", "été", "automne", "hiver",
]

extension Located<String> {
  /// Where a part of the text stands; the whole where the text is not written as it is here.
  fileprivate func place(of part: String) -> SourceSpan {
    guard value.unicodeScalars.count == span.length, let found = value.firstRange(of: part) else { return span }
    var place = span
    place.column += value.unicodeScalars.distance(from: value.startIndex, to: found.lowerBound)
    place.length = part.unicodeScalars.count
    return place
  }
}
