import Diagnostics

/// Words for a number that was not read: what to write in its place. No hint turns it into a number that may be wrong.
struct NumberFaultWording {
  let written: String
  let name: String
  let spec: FieldSpec
  let currency: String

  /// What the value is, where that says more than that it is not what was expected.
  func summary(of fault: NumberFault) -> String? {
    switch fault {
    case .noNumber where isSpreadsheetError, .unit where isSpreadsheetError:
      "'\(written)' is a spreadsheet error, not a number"
    case .tooLarge: "'\(written)' is too large to be held"
    case .tooSmall: "'\(written)' is so close to 0 that it cannot be told from it"
    case .twofold(let point, let comma): "'\(written)' can be read as \(plain(point)) or as \(plain(comma))"
    case .range: "'\(written)' is a range, and '\(name)' takes \(isEstimate ? "one number or three" : "one number")"
    case .unit(.about, _): "'\(written)' says about how much, and '\(name)' takes a number"
    case .unit(.bound, _): "'\(written)' is a bound, and '\(name)' takes a number"
    case .unit(.foreign(let unit), _): "'\(name)' cannot be given in '\(unit)'"
    case .unit(.several(let units), _): "'\(written)' may be in \(units.joined(separator: " or "))"
    case .unit(.currency(let unit), _) where spec.unit == .money:
      currency.isEmpty
        ? "'\(unit)' is a currency, and the organization has stated none"
        : "'\(unit)' is not the organization's currency, \(currency)"
    case .unit(.currency(let unit), _): "'\(name)' cannot be given in '\(unit)', which is a currency"
    case .unit(.percent, _): percentSummary
    case .noNumber, .outOfBounds, .unit(.factor, _), .unit(.sentence, _): nil
    }
  }

  private var percentSummary: String {
    switch spec.unit {
    case .metric(nil): "'\(written)' can be read in two ways"
    case .metric(""): "'\(written)' is in per cent, and the metric states no unit"
    case .metric(let unit?): "'\(written)' is in per cent, and the metric is in '\(unit)'"
    default: "'\(name)' cannot be given in per cent"
    }
  }

  func hint(for fault: NumberFault) -> String {
    switch fault {
    case .noNumber where isSpreadsheetError, .unit where isSpreadsheetError:
      "mend the formula, or leave the cell empty where nothing is known"
    case .twofold(let point, let comma):
      "write \(plain(max(point, comma))) or \(plain(min(point, comma))), without the mark that can be both"
    case .range(let low, let high):
      isEstimate
        ? "write three numbers, [\(low.map(plain) ?? "low"), likely, \(high.map(plain) ?? "high")], with the most likely one between"
        : "write the one number that holds"
    case .unit(.about, let value):
      "write \(value.flatMap(taken).map(plain) ?? "the number") alone" + (isEstimate ? ", or [low, likely, high]" : "")
    case .unit(.bound, _): "write the value itself" + (isEstimate ? ", or [low, likely, high]" : "")
    case .unit(.several(let units), _): "write the word: \(units.joined(separator: " or "))"
    case .unit(.currency, _) where spec.unit == .money:
      currency.isEmpty
        ? "state 'finance: {currency: …}' in fairlead.yaml, or write the number alone"
        : "convert it to \(currency)"
    case .unit(.percent, let value): percentHint(value)
    case .unit(.foreign(let unit), _): meantUnit(unit).map { "did you mean '\($0)'?" } ?? unitHint
    case .unit: unitHint
    case .noNumber, .outOfBounds: shareHint ?? "\(name): \(meaning)"
    case .tooLarge, .tooSmall: "\(name): \(meaning)"
    }
  }

  private func percentHint(_ value: Double?) -> String {
    switch (spec.unit, value) {
    case (.metric(nil), let value?): readingsHint(value)
    case (.metric(""), let value):
      "write 'unit: \"%\"' in the metric, if its values are in per cent; a share from 0 to 1 is written "
        + (value.map { plain($0 / 100) } ?? "without the sign")
    case (.metric(let unit?), _):
      "write a number of \(unit); or 'unit: \"%\"' in the metric, if its values are in per cent"
    default: unitHint
    }
  }

  /// The unit of time that was nearly written, where the field can be given in it.
  private func meantUnit(_ written: String) -> String? {
    guard let word = TimeUnit.meant(by: written), let unit = TimeUnit(word),
      unit.factor(to: spec.unit, FieldConventions()) != nil
    else { return nil }
    return word
  }

  private var unitHint: String {
    switch spec.unit {
    case .weeks, .personWeeks: "\(name): \(meaning); hours, days, months and years are converted"
    case .hours: "\(name): \(meaning); minutes, days and weeks are converted"
    case .days: "\(name): \(meaning); weeks are converted"
    case .metric(nil): "write the number alone, \(isAmount ? "without a sign, " : "")in the unit of the metric"
    case .metric(""): "write the number alone, or state its unit as 'unit' in the metric"
    default: "\(name): \(meaning)"
    }
  }

  private var shareHint: String? {
    switch spec.shape {
    case .share: "write a share from 0% to 100%, or from 0 to 1"
    case .shareUpTo(let most): "write a share from 0% to \(plain(most * 100))%"
    case .shareEstimate(let bounds): "write a share from 0% to \(plain(bounds.upperBound * 100))%"
    default: nil
    }
  }

  var meaning: String { spec.meaning }

  /// `#DIV/0!`, `#N/A`, `#REF!`, `#WERT!` and the row of `#` of a column that is too narrow.
  private var isSpreadsheetError: Bool {
    guard written.utf8.first == 0x23 else { return false }
    let rest = written.dropFirst()
    return rest.allSatisfy { $0 == "#" } && !rest.isEmpty || rest.hasSuffix("!") || rest.hasSuffix("?")
      || ["n/a", "na", "nv", "nd", "spill", "calc"].contains(rest.lowercased())
  }

  private var isEstimate: Bool {
    switch spec.shape {
    case .estimate, .shareEstimate: true
    default: false
    }
  }
}
