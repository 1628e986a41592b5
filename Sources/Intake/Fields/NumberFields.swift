import Diagnostics
import Documents
import Record

extension FieldReader {
  /// - Parameter unit: what the number is counted in, where the field's specification cannot know.
  func number(_ name: String, in unit: FieldUnit? = nil) -> Double? {
    guard let written = scalar(name) else { return nil }
    return readNumber(written, of: name, reader(of: name, in: unit))
  }

  func count(_ name: String) -> Int? {
    guard let written = scalar(name) else { return nil }
    let range: ClosedRange<Int> = if case .count(let range)? = spec(name)?.shape { range } else { Int.min...Int.max }
    if let count = readInteger(written.value), range.contains(count) { return count }
    var reader = reader(of: name)
    reader.bounds = Double(range.lowerBound)...Double(range.upperBound)
    switch readWhole(written.value, reader) {
    case .success(let value):
      if let count = Int(exactly: value), range.contains(count) {
        if let point = reader.doubtfulPoint(written.value) {
          log.add(
            FieldRules.twoReadings.finding(
              "'\(written.value)' is read as \(count), and can be meant as \(plain(point))", at: written.span,
              hint: "write \(count) if that is meant: a count is a whole number"))
        }
        return count
      }
      reportUnreadable(written, of: name, FieldRules.notANumber)
    case .failure(let fault): report(fault, written, of: name)
    }
    return nil
  }

  /// `20%` as 0.2, or a number from 0 to 1 as it stands.
  func share(_ name: String) -> Double? {
    guard let written = scalar(name) else { return nil }
    return readNumber(written, of: name, reader(of: name))
  }

  /// How the number of a field is read.
  func reader(of name: String, in unit: FieldUnit? = nil) -> NumberReader {
    var reader = NumberReader(unit: unit ?? spec(name)?.unit ?? .own, conventions: conventions)
    switch spec(name)?.shape {
    case .number(let bounds), .estimate(let bounds): reader.bounds = bounds
    case .shareEstimate(let bounds): (reader.bounds, reader.unit) = (bounds, .share)
    case .share: (reader.bounds, reader.unit) = (0...1, .share)
    case .shareUpTo(let most): (reader.bounds, reader.unit) = (0...most, .share)
    default: break
    }
    return reader
  }

  func readNumber(_ written: Located<String>, of name: String, _ reader: NumberReader) -> Double? {
    switch reader.read(written.value) {
    case .value(let value):
      warnOfPlainGrowth(value, written, of: name)
      warnOfSmallShare(value, written, of: name)
      return value
    case .doubtful(let value, let thousands):
      log.add(
        FieldRules.twoReadings.finding(
          "'\(written.value)' is read as \(plain(value)), and can be meant as \(plain(thousands))", at: written.span,
          hint: "write \(plain(thousands)), or \(surelyDecimal(written.value, value))"))
      return value
    case .fault(let fault):
      report(fault, written, of: name, unit: reader.unit)
      return nil
    }
  }

  /// A share above all of the whole, without a sign: `growth: 5` may be 500 % or 5 %.
  private func warnOfPlainGrowth(_ value: Double, _ written: Located<String>, of name: String) {
    guard spec(name)?.shape.mayBeMoreThanAll == true, value > 1, readCertainNumber(written.value) != nil else { return }
    log.add(
      FieldRules.twoReadings.finding(
        "'\(written.value)' is read as \(plain(value * 100))%, and can be meant as \(plain(value))%", at: written.span,
        hint: "write the per cent sign"))
  }

  /// Less than one in a hundred, with the sign: `0.2%` is two in a thousand, and nearly always meant as 20 %.
  private func warnOfSmallShare(_ value: Double, _ written: Located<String>, of name: String) {
    guard NumberReader.largeShares.contains(name), case .share? = spec(name)?.shape, value > 0, value < 0.01,
      readCertainNumber(written.value) == nil
    else {
      return
    }
    let large = plain(value * 10_000)
    log.add(
      FieldRules.twoReadings.finding(
        "'\(written.value)' is \(plain(value * 1000)) in a thousand; \(large)% may be meant", at: written.span,
        hint: "write '\(large)%', or \(plain(value)) if \(plain(value * 1000)) in a thousand is meant"))
  }

  func report(_ fault: NumberFault, _ written: Located<String>, of name: String, unit: FieldUnit? = nil) {
    guard var spec = spec(name) else { return reportUnreadable(written, of: name, FieldRules.notANumber) }
    if let unit { spec = spec.counted(in: unit) }
    if case .share = spec.shape, let hint = shareHint(fault) {
      return reportUnreadable(written, of: name, FieldRules.notANumber, hint: hint)
    }
    let wording = NumberFaultWording(written: written.value, name: name, spec: spec, currency: conventions.currency)
    let hint = wording.hint(for: fault)
    guard let summary = wording.summary(of: fault) else {
      return reportUnreadable(written, of: name, FieldRules.notANumber, hint: hint)
    }
    log.add(FieldRules.notANumber.finding(summary, at: written.span, hint: hint))
  }

  private func shareHint(_ fault: NumberFault) -> String? {
    guard case .outOfBounds(let value) = fault else { return nil }
    let isInTen = value == value.rounded() && (2...10).contains(value)
    if isInTen {
      return
        "write '\(plain(value))%' for \(plain(value)) in a hundred, '\(plain(value * 10))%' for \(plain(value)) in ten"
    }
    return (1...100).contains(value) ? "write '\(plain(value))%' for \(plain(value)) in a hundred" : nil
  }
}

/// The same number with other than three decimals: `4.5` for `4.500`, `1.2340` for `1.234`.
func surelyDecimal(_ written: String, _ value: Double) -> String {
  let short = plain(value)
  return readCertainNumber(short) == nil ? short + "0" : short
}

extension NumberReader {
  /// Shares of which less than one in a hundred is next to nothing. A tolerance or a rate may well be.
  fileprivate static let largeShares: Set<String> = ["confidence", "debt", "follow_through"]
}

extension FieldShape {
  /// Whether it is a share that may be above 100 %.
  fileprivate var mayBeMoreThanAll: Bool {
    switch self {
    case .shareEstimate, .shareUpTo: true
    default: false
    }
  }
}
