import Diagnostics
import Documents
import Record

extension IncidentTimes {
  /// The key events of a postmortem, from its points, lines and rows that name one beside a time of day: `First detected
  /// 2020-09-21 18:27`, `19:05 Repaired`.
  ///
  /// - Parameter day: that of times without a date; nil where it is not known, and then these are not read.
  init(in outline: MarkdownOutline, day: CalendarDate?, words: DecisionWords) {
    self.init()
    var day = day
    for block in outline.blocks where block.quoteDepth == 0 {
      if case .code = block.kind { continue }
      for line in outline.lines(of: block) where line.text.utf8.contains(58) {
        read(line, day: &day, words: words)
      }
    }
  }

  private mutating func read(_ line: MarkdownLine, day: inout CalendarDate?, words: DecisionWords) {
    if let stated = StatedDuration(line.text) {
      let minutes = Located(stated.minutes, at: line.span)
      switch stated.kind {
      case .repaired: statedRepair = statedRepair ?? minutes
      default: statedResolution = statedResolution ?? minutes
      }
      return
    }
    guard let moment = EventMoment(line.text, words: words) else { return }
    day = moment.day ?? day
    guard let day, let kind = moment.kind else { return }
    events.append(Event(kind, minute: day.dayNumber * 1440 + moment.minute, at: line.span))
  }
}

/// A line with a time of day, and what it says happened then.
private struct EventMoment {
  var day: CalendarDate?
  /// Of the day, from 0.
  var minute = 0
  var kind: IncidentTimes.Event.Kind?

  /// Nil for a line without a time of day.
  init?(_ text: String, words: DecisionWords) {
    var label: [Substring] = []
    var isTimed = false
    var tokens = text.split { $0.isWhitespace || "|()[]*".contains($0) }.prefix(60)[...]
    while let token = tokens.popFirst() {
      if !isTimed, let minute = timeOfDay(token, next: tokens.first) {
        (self.minute, isTimed) = (minute, true)
      } else if let day = dayAndTime(token) {
        self.day = day.day
        if let minute = day.minute, !isTimed { (self.minute, isTimed) = (minute, true) }
      } else if !["am", "pm"].contains(token.lowercased()) {
        label.append(token)
      }
    }
    guard isTimed else { return nil }
    kind = EventMoment.kind(of: foldedWords(label.joined(separator: " ")))
  }

  private static func kind(of label: String) -> IncidentTimes.Event.Kind? {
    let label = label.hasPrefix("utc ") ? String(label.dropFirst(4)) : label
    return beginnings.first { item in
      item.words.contains { label == $0 || label.hasPrefix($0 + " ") }
    }?.kind
  }

  private static let beginnings: [(kind: IncidentTimes.Event.Kind, words: [String])] = [
    (
      .began,
      [
        "fault occurs", "fault occurred", "first detected", "detected", "team aware", "fault detected",
        "issue detected",
        "outage begins", "outage began", "outage starts", "outage started", "incident begins", "incident began",
        "incident starts", "incident started", "impact begins", "impact began", "impact starts", "impact started",
        "start of impact", "incident detected", "problem detected", "first alert", "alert fired",
      ]
    ),
    (
      .repaired,
      [
        "repaired", "service restored", "services restored", "mitigated", "impact mitigated", "service repaired",
        "outage mitigated", "incident mitigated",
      ]
    ),
    (
      .resolved,
      [
        "resolved", "incident resolved", "incident ends", "incident ended", "outage ends", "outage ended",
        "impact ends",
        "impact ended", "end of impact", "issue resolved", "incident closed",
      ]
    ),
  ]
}

/// `18:27`, `18:27:30`, `6:27pm` or `6:27` before `PM`, as minutes of the day; nil for anything else.
private func timeOfDay(_ token: Substring, next: Substring?) -> Int? {
  var text = token.lowercased()[...]
  while let last = text.last, ",;-–—.".contains(last) { text.removeLast() }
  if text.last == "z" { text.removeLast() }
  var half = ["am", "pm"].first { text.hasSuffix($0) }
  if half != nil { text.removeLast(2) }
  let parts = text.split(separator: ":", omittingEmptySubsequences: false)
  guard (2...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.utf8.count) }),
    let hour = Int(parts[0]), let minute = Int(parts[1]), (0..<60).contains(minute), (0..<24).contains(hour)
  else { return nil }
  half = half ?? ["am", "pm"].first { next?.lowercased() == $0 }
  guard let half else { return hour * 60 + minute }
  guard (1...12).contains(hour) else { return nil }
  return (hour % 12 + (half == "pm" ? 12 : 0)) * 60 + minute
}

/// `2020-09-21`, or with a time behind `T`.
private func dayAndTime(_ token: Substring) -> (day: CalendarDate, minute: Int?)? {
  guard let day = CalendarDate(iso: token.prefix(10)) else { return nil }
  let rest = token.dropFirst(10)
  guard rest.first == "T" else { return (day, nil) }
  return (day, timeOfDay(rest.dropFirst().prefix(5), next: nil))
}

/// `Time to repair: 0h 38m`, as minutes.
private struct StatedDuration {
  var kind: IncidentTimes.Event.Kind
  var minutes: Int

  init?(_ text: String) {
    guard let colon = text.firstIndex(of: ":") else { return nil }
    switch foldedWords(text[..<colon]) {
    case "time to repair", "time to mitigate", "time to mitigation", "time to recovery", "ttr": kind = .repaired
    case "time to resolve", "time to resolution", "duration", "incident duration": kind = .resolved
    default: return nil
    }
    guard let minutes = StatedDuration.minutes(text[text.index(after: colon)...]) else { return nil }
    self.minutes = minutes
  }

  /// Numbers before d, h and m, in words too, until something else stands there.
  private static func minutes(_ text: Substring) -> Int? {
    var total: Int?
    var rest = text[...]
    while true {
      rest = rest.drop { $0.isWhitespace || $0 == "," }
      let digits = rest.prefix { $0.isASCII && $0.isNumber }
      guard digits.count <= 6, let number = Int(digits) else { return total }
      rest = rest[digits.endIndex...].drop { $0.isWhitespace }
      let unit = rest.prefix { $0.isLetter }
      guard let factor = factors[unit.lowercased()] else { return total }
      total = (total ?? 0) + number * factor
      rest = rest[unit.endIndex...]
    }
  }

  private static let factors: [String: Int] = [
    "d": 1440, "day": 1440, "days": 1440, "h": 60, "hr": 60, "hrs": 60, "hour": 60, "hours": 60, "m": 1, "min": 1,
    "mins": 1, "minute": 1, "minutes": 1,
  ]
}
