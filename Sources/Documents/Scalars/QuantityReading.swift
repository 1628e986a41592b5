/// Reads a number as people write it, with what stands around it; nil where there is none, or more than one reading
/// could explain.
///
/// Thousands may be parted by blanks of any kind, apostrophes, underscores, commas or points, decimals by a point or a
/// comma. Where the marks do not say which is which, both readings are returned, and the reader decides by what stands
/// beside it. `k` and `M`, `thousand`, `million` and `Mrd` are part of the number.
package func readQuantity(_ text: some StringProtocol) -> WrittenQuantity? {
  // No quantity is longer, and what is longer would be slow to look at.
  guard text.utf8.count <= 4096 else { return nil }
  var scan = QuantityScan(foldedScalars(text))
  return scan.read()
}

private struct QuantityScan {
  private let scalars: [Unicode.Scalar]
  private var place = 0

  init(_ scalars: [Unicode.Scalar]) { self.scalars = scalars }

  private func scalar(_ ahead: Int = 0) -> Unicode.Scalar? {
    place + ahead < scalars.count ? scalars[place + ahead] : nil
  }

  mutating func read() -> WrittenQuantity? {
    var isNegative = takeSign()
    let before = takeBefore()
    if isNegative == nil { isNegative = takeSign() }
    guard let number = takeNumber(isNegative: isNegative ?? false) else { return nil }
    var quantity = WrittenQuantity(before: before, number: number)
    quantity.number = quantity.number.shifted(by: takeThousands())
    if takeRangeSign() {
      guard let end = takeNumber(isNegative: takeSign() ?? false) else { return nil }
      quantity.end = end.shifted(by: takeThousands())
    }
    quantity.after = text(scalars[place...])
    // A second number is no unit.
    return quantity.after.unicodeScalars.contains { $0.isASCIIDigit || $0.vulgarFraction != nil } ? nil : quantity
  }

  private func text(_ part: some Sequence<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    text.append(contentsOf: part)
    return String(text).split(separator: " ").joined(separator: " ")
  }

  /// Whether the sign that stands here is a minus; nil for none.
  private mutating func takeSign() -> Bool? {
    guard let sign = scalar(), sign == "-" || sign == "+" else { return nil }
    place += 1
    if scalar() == " " { place += 1 }
    return sign == "-"
  }

  /// Everything up to the number and its sign.
  private mutating func takeBefore() -> String {
    let start = place
    while let next = scalar(), !next.isASCIIDigit, next.vulgarFraction == nil, next != "-", next != "+", !isLeadingMark
    {
      place += 1
    }
    return text(scalars[start..<place])
  }

  /// `.5` and `,5`.
  private var isLeadingMark: Bool {
    (scalar() == "." || scalar() == ",") && scalar(1)?.isASCIIDigit == true
      && (place == 0 || !scalars[place - 1].properties.isAlphabetic)
  }

  private mutating func takeDigits() -> String {
    let start = place
    while scalar()?.isASCIIDigit == true { place += 1 }
    return text(scalars[start..<place])
  }

  private mutating func takeNumber(isNegative: Bool) -> WrittenNumber? {
    var groups = NumberGroups(first: takeDigits(), isNegative: isNegative)
    while let mark = scalar(), NumberGroups.marks.contains(mark), scalar(1)?.isASCIIDigit == true {
      place += 1
      groups.add(takeDigits(), after: mark)
    }
    if let fraction = takeVulgarFraction() { return groups.number(with: fraction) }
    return groups.number(exponent: takeExponent())
  }

  private mutating func takeVulgarFraction() -> Double? {
    let blanks = scalar() == " " ? 1 : 0
    guard let fraction = scalar(blanks)?.vulgarFraction else { return nil }
    place += blanks + 1
    return fraction
  }

  private mutating func takeExponent() -> String {
    guard scalar() == "e" || scalar() == "E" else { return "" }
    let isSigned = scalar(1) == "-" || scalar(1) == "+"
    guard scalar(isSigned ? 2 : 1)?.isASCIIDigit == true else { return "" }
    let start = place
    place += isSigned ? 2 : 1
    _ = takeDigits()
    return text(scalars[start..<place])
  }

  /// The power of ten of a word such as `k`, with or without a blank before it.
  private mutating func takeThousands() -> Int {
    let start = place
    if scalar() == " " { place += 1 }
    let wordStart = place
    while scalar()?.properties.isAlphabetic == true { place += 1 }
    if let power = powersOfWords[text(scalars[wordStart..<place])] {
      if scalar() == ".", scalars[wordStart..<place].count > 1 { place += 1 }
      return power
    }
    place = start
    return 0
  }

  /// `5-8`, `5 – 8`, `5 to 8`, `5..8`; nothing is taken where no number follows.
  private mutating func takeRangeSign() -> Bool {
    let start = place
    while scalar() == " " { place += 1 }
    let word = scalars[place...].prefix { !$0.isASCIIDigit && $0 != " " && $0.vulgarFraction == nil }
    if rangeWords.contains(text(word)) {
      place += word.count
      while scalar() == " " { place += 1 }
      if scalar()?.isASCIIDigit == true { return true }
    }
    place = start
    return false
  }
}

/// `m` is not among them: it is as often minutes, months or metres. Nor are `B`, of bytes, and the German `Billion`, which
/// is a thousand times the English one.
private let powersOfWords = [
  "k": 3, "K": 3, "thousand": 3, "Tsd": 3, "tsd": 3, "Tausend": 3, "M": 6, "million": 6, "millions": 6, "Million": 6,
  "Millionen": 6, "Mio": 6, "mio": 6, "mln": 6, "Mln": 6, "bn": 9, "billion": 9, "billions": 9, "Mrd": 9,
  "mrd": 9, "Milliarde": 9, "Milliarden": 9, "milliard": 9, "milliards": 9, "mld": 9, "Mld": 9,
]

private let rangeWords: Set<String> = ["-", "--", "to", "bis", "..", "...", "…", "~"]
