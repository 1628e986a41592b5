import Documents
import Record

/// What the number of a field is counted in.
package enum FieldUnit: Sendable, Hashable {
  /// Something that has no name beside a number.
  case own
  /// Something that these words name: `5 points`.
  case named([String])
  /// Weeks of the calendar, from start to end.
  case weeks
  /// Weeks of the work of one person.
  case personWeeks
  /// Hours of work.
  case hours
  /// Days of the calendar.
  case days
  /// An amount in the organization's currency.
  case money
  /// A part of a whole, from 0 to 1.
  case share
  /// The unit of a metric, as its author wrote it, or empty where none is written; nil where another file has it.
  case metric(String?)

  static let points = FieldUnit.named(["points", "point", "pts", "pt", "story points", "sp"])
  static let people = FieldUnit.named([
    "people", "persons", "person", "engineers", "engineer", "developers", "developer", "devs", "dev",
  ])
}

/// What the organization counts by.
struct FieldConventions: Sendable, Hashable {
  /// A code such as EUR; empty when none is written.
  var currency = ""
  /// Of a working week.
  var hoursPerWeek = 40.0
}

extension FieldConventions {
  init(_ finance: Finance) {
    self.init(currency: finance.currency, hoursPerWeek: finance.hoursPerWeek)
  }
}

/// By what a number is multiplied to be in the unit of its field.
struct UnitFactor: Hashable {
  var numerator = 1.0
  var denominator = 1.0
  /// A power of ten, which is exact.
  var places = 0

  /// Nil when no number can hold it.
  func value(of number: PlainNumber) -> Double? {
    guard let value = number.value(scale: places).map({ $0 * numerator / denominator }), value.isFinite else {
      return nil
    }
    return value
  }
}

/// What the words around a number are to its field.
enum UnitMatch: Hashable {
  case factor(UnitFactor)
  /// A unit that this field is not counted in.
  case foreign(String)
  /// A short form of several units.
  case several([String])
  /// Per cent where a number from 0 to 1 or one in per cent may be meant.
  case percent
  /// Another currency than the organization's, or any where it has stated none.
  case currency(String)
  /// `~5`: about so much.
  case about
  /// `<3`: no number, only a bound of one.
  case bound
  /// Words on both sides, of which no unit is made.
  case sentence
}

extension FieldUnit {
  /// What the words before and after a number say.
  func match(before: String, after: String, _ conventions: FieldConventions) -> UnitMatch {
    if aboutWords.contains(before.lowercased()) { return .about }
    if boundWords.contains(before.lowercased()) { return .bound }
    let words = [before, after].filter { !$0.isEmpty }
    guard let word = words.first else { return .factor(UnitFactor()) }
    guard words.count == 1 else { return .sentence }
    return match(word, conventions)
  }

  private func match(_ word: String, _ conventions: FieldConventions) -> UnitMatch {
    if isOwn(word) { return .factor(UnitFactor()) }
    if let places = placesOfShare(word) {
      return self == .share ? .factor(UnitFactor(places: places)) : .percent
    }
    if let amount = CurrencyWord(word) {
      guard self == .money, amount.isCurrency(conventions.currency) else { return .currency(word) }
      return .factor(UnitFactor())
    }
    if let unit = TimeUnit(word) {
      return unit.factor(to: self, conventions).map { .factor($0) } ?? .foreign(word)
    }
    if word == "m" || word == "M", isTime { return .several(["minutes", "months"]) }
    return .foreign(word)
  }

  private func isOwn(_ word: String) -> Bool {
    switch self {
    case .named(let words): words.contains(word.lowercased())
    case .metric(let unit?) where isPercent(unit): isPercent(word)
    case .metric(let unit?):
      singular(unit) == singular(word) || TimeUnit(unit).map { $0 == TimeUnit(word) } ?? false
        || CurrencyWord(word)?.isCurrency(unit) ?? false
    default: false
    }
  }

  private var isTime: Bool {
    switch self {
    case .weeks, .personWeeks, .hours, .days: true
    default: false
    }
  }
}

private func singular(_ word: String) -> String {
  let lower = word.lowercased()
  return lower.hasSuffix("s") && lower.utf8.count > 2 ? String(lower.dropLast()) : lower
}

private let aboutWords: Set<String> = [
  "~", "≈", "∼", "about", "ca", "ca.", "circa", "approx", "approx.", "around", "c.",
]
private let boundWords: Set<String> = [
  "<", ">", "≤", "≥", "<=", ">=", "under", "over", "up to", "at least", "at most", "less than", "more than", "max",
  "min", "max.", "min.", "±",
]
