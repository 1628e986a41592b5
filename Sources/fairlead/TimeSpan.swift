import ArgumentParser

/// A span of time as it is written on the command line: `90m`, `36h`, `2d`.
struct TimeSpan: Hashable {
  /// At least 1, and at most ten years.
  let seconds: Int
  /// As it was written.
  let text: String

  private static let units: [Character: Int] = ["s": 1, "m": 60, "h": 3600, "d": 86_400]
  private static let longest = 3660 * 86_400

  /// Nil for what is no whole number above zero with one of the units right behind it.
  init?(_ text: String) {
    guard text.utf8.count <= 12, let letter = text.last, let unit = TimeSpan.units[letter] else { return nil }
    let digits = text.dropLast()
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let count = Int(digits) else {
      return nil
    }
    let (seconds, isTooLong) = count.multipliedReportingOverflow(by: unit)
    guard !isTooLong, (1...TimeSpan.longest).contains(seconds) else { return nil }
    (self.seconds, self.text) = (seconds, text)
  }
}

func readTimeSpan(_ text: String) throws -> TimeSpan {
  guard let span = TimeSpan(text) else {
    throw ValidationError("'\(text)' is not a span of time; write it like 90m, 36h or 2d, of at most ten years")
  }
  return span
}

/// How long something is, in the largest unit that leaves a whole number above one: `90 minutes`, `3 hours`, `2 days`.
func spanInWords(seconds: Int) -> String {
  let (count, unit) =
    switch seconds {
    case ..<120: (seconds, "second")
    case ..<7200: (seconds / 60, "minute")
    case ..<172_800: (seconds / 3600, "hour")
    default: (seconds / 86_400, "day")
    }
  return "\(count) \(unit)\(count == 1 ? "" : "s")"
}
