import Diagnostics
import Documents
import Record

// What a field should hold, in words, and how to mend what it holds.
extension FieldReader {
  func words(for name: String) -> String { spec(name)?.shape.inWords ?? "a value" }

  /// What was expected, and for a date of the right form, that there is no such day.
  func words(for name: String, written: String) -> String {
    guard case .date? = spec(name)?.shape, isWrittenAsDay(written) else { return words(for: name) }
    return "a day that exists"
  }

  func hint(for name: String, written: String) -> String? {
    guard let spec = spec(name) else { return nil }
    switch spec.shape {
    // The message has all words.
    case .choice(let words):
      let light = trafficLights[written.lowercased()]
      let near = nearMiss(to: written, in: words) ?? (light.flatMap { words.contains($0) ? $0 : nil })
      return near.map { "did you mean '\($0)'?" }
    case .date where isWrittenAsDay(written):
      return written.hasPrefix("0") ? "look at the year: YYYY-MM-DD" : "look at month and day: YYYY-MM-DD"
    case .date: return "write it as \(onlyDay(written)?.iso ?? "YYYY-MM-DD")"
    case .duration:
      let unit = readQuantity(written).flatMap { TimeUnit.meant(by: $0.after) }
      return unit.map { "did you mean '\($0)'?" }
        ?? "write a whole number and a unit: 30 days, 2 weeks, 6 months, 1 year"
    case .flag: return "write true or false"
    default: return "\(name): \(spec.meaning)"
    }
  }
}

/// Colours in which the state of an objective is told elsewhere.
private let trafficLights = [
  "green": "on track", "yellow": "at risk", "amber": "at risk", "orange": "at risk", "red": "off track",
]

/// The day that three numbers come to, where there is only one: with points the day comes first wherever people write
/// days so; with other signs only where one of the numbers can be no month.
private func onlyDay(_ text: String) -> CalendarDate? {
  guard let sign = text.first(where: { !$0.isNumber }), ".-/".contains(sign) else { return nil }
  let parts = text.split(separator: sign, omittingEmptySubsequences: false)
  let numbers = parts.compactMap { $0.utf8.allSatisfy { (48...57).contains($0) } ? Int($0) : nil }
  guard parts.count == 3, numbers.count == 3 else { return nil }
  if parts[0].utf8.count == 4 { return CalendarDate(year: numbers[0], month: numbers[1], day: numbers[2]) }
  guard parts[2].utf8.count == 4 else { return nil }
  let dayFirst = CalendarDate(year: numbers[2], month: numbers[1], day: numbers[0])
  if sign == "." { return dayFirst }
  let monthFirst = CalendarDate(year: numbers[2], month: numbers[0], day: numbers[1])
  return dayFirst == nil || monthFirst == nil || dayFirst == monthFirst ? dayFirst ?? monthFirst : nil
}

private func isWrittenAsDay(_ text: String) -> Bool {
  let parts = text.split(separator: "-", omittingEmptySubsequences: false)
  return parts.map(\.utf8.count) == [4, 2, 2] && text.utf8.allSatisfy { $0 == 45 || (48...57).contains($0) }
}
