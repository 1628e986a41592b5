import Documents

/// What a written number comes to in the unit of its field.
enum NumberReading: Hashable {
  case value(Double)
  /// `4.500`: read with a decimal point, and it might be thousands.
  case doubtful(Double, orThousands: Double)
  case fault(NumberFault)
}

/// Why a written number was not read.
enum NumberFault: Error, Hashable {
  case noNumber
  case tooLarge
  case tooSmall
  case outOfBounds(Double)
  /// The readings with a decimal point and with a decimal comma.
  case twofold(Double, Double)
  /// The ends of what is written as a range, as far as they are certain.
  case range(Double?, Double?)
  case unit(UnitMatch, Double?)
}

/// How the numbers of one place are read: the one way from text to number, of fields and of cells.
struct NumberReader {
  var unit = FieldUnit.own
  var bounds = -Double.greatestFiniteMagnitude...Double.greatestFiniteMagnitude
  var conventions = FieldConventions()
  /// The mark for decimals where it is known; else three digits after a single mark can be meant in two ways.
  var mark: DecimalMark?

  func read(_ text: String) -> NumberReading {
    if let value = readCertainNumber(text) { return within(value) }
    guard let quantity = readQuantity(text) else { return .fault(.noNumber) }
    let match = unit.match(before: quantity.before, after: quantity.after, conventions)
    guard case .factor(let factor) = match else {
      return .fault(.unit(match, quantity.number.number(mark: mark)?.value()))
    }
    if let end = quantity.end {
      let ends = [quantity.number, end].map { $0.number(mark: mark).flatMap(factor.value) }
      return .fault(.range(ends[0], ends[1]))
    }
    if let number = quantity.number.number(mark: mark) { return read(number, factor) }
    guard case .either(let point, let comma, let written) = quantity.number else { return .fault(.noNumber) }
    return choose(read(point, factor), read(comma, factor), isPlainPoint: written == .point && quantity.isAlone)
  }

  private func read(_ number: PlainNumber, _ factor: UnitFactor) -> NumberReading {
    guard let value = factor.value(of: number) else { return .fault(number.isLarge ? .tooLarge : .tooSmall) }
    return within(value)
  }

  private func within(_ value: Double) -> NumberReading {
    bounds.contains(value) ? .value(value) : .fault(.outOfBounds(value))
  }

  /// Where only one reading is possible in this place, it is the one that was meant.
  private func choose(_ point: NumberReading, _ comma: NumberReading, isPlainPoint: Bool) -> NumberReading {
    switch (point, comma) {
    case (.value(let point), .value(let comma)):
      isPlainPoint ? .doubtful(point, orThousands: comma) : .fault(.twofold(point, comma))
    case (.value, _): point
    case (_, .value): comma
    default: point
    }
  }
}

extension NumberReader {
  /// Whether a text is a number of this unit, however it may have to be read.
  func isNumber(_ text: String) -> Bool {
    switch read(text) {
    case .value, .doubtful, .fault(.twofold), .fault(.outOfBounds): true
    case .fault: false
    }
  }
}

/// The mark for decimals that one of several numbers written together gives away; nil when none does, or they differ.
func shownMark(in texts: some Sequence<String>) -> DecimalMark? {
  let marks = Set(texts.compactMap { readQuantity($0)?.number.shownMark })
  return marks.count == 1 ? marks.first : nil
}

extension NumberReader {
  /// What `1.400` is with a decimal point, where it is taken for thousands because a whole number is asked for; nil for a
  /// number with one reading.
  func doubtfulPoint(_ text: String) -> Double? {
    guard case .doubtful(let point, _) = read(text), point != point.rounded() else { return nil }
    return point
  }
}

/// A whole number: where it can be read in two ways, the one that is whole.
func readWhole(_ text: String, _ reader: NumberReader) -> Result<Double, NumberFault> {
  func isWhole(_ value: Double) -> Bool { value == value.rounded() && reader.bounds.contains(value) }
  switch reader.read(text) {
  case .value(let value): return isWhole(value) ? .success(value) : .failure(.noNumber)
  case .doubtful(let point, let comma), .fault(.twofold(let point, let comma)):
    switch (isWhole(point), isWhole(comma)) {
    case (true, true): return .failure(.twofold(point, comma))
    case (true, false): return .success(point)
    case (false, true): return .success(comma)
    case (false, false): return .failure(.noNumber)
    }
  case .fault(let fault): return .failure(fault)
  }
}
