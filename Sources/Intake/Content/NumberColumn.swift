import Diagnostics
import Documents

/// The numbers of one column of a file: read as they come, and settled when all have been seen, because the others show
/// what `4.500` or `12,000` means.
struct NumberColumn {
  private(set) var reader: NumberReader
  private var showsPoint = false
  private var showsComma = false
  private var unsettled: [Unsettled] = []
  private var doubt: MarkDoubt

  /// A number with two readings.
  struct Unsettled {
    /// The place of its row.
    let row: Int
    let written: String
    let span: SourceSpan
    let point: Double
    let comma: Double
    /// Whether it is a plain number with a point, which is read as decimals where nothing shows how it is meant.
    let isPlainPoint: Bool
  }

  /// - Parameter mark: the mark for decimals, where it is stated and need not be found.
  init(_ reader: NumberReader, mark: DecimalMark? = nil) {
    self.reader = reader
    self.reader.mark = mark
    doubt = MarkDoubt(stated: mark)
  }

  var unsettledCount: Int { unsettled.count }

  /// Forgets numbers whose rows are left out.
  mutating func forget(from count: Int) { unsettled.removeSubrange(count...) }

  /// The number of a cell, for now with a decimal point; a fault where it cannot be read.
  mutating func read(_ text: String, row: Int, at span: @autoclosure () -> SourceSpan) -> Result<Double, NumberFault> {
    if reader.mark != .comma, let value = readCertainNumber(text, showsPoint: &showsPoint),
      reader.bounds.contains(value)
    {
      if showsPoint { doubt.note(.point, text, at: span()) }
      return .success(value)
    }
    switch reader.read(text) {
    case .value(let value):
      note(text, at: span())
      return .success(value)
    case .doubtful(let point, let thousands):
      unsettled.append(.init(row: row, written: text, span: span(), point: point, comma: thousands, isPlainPoint: true))
      return .success(point)
    case .fault(.twofold(let point, let comma)):
      unsettled.append(.init(row: row, written: text, span: span(), point: point, comma: comma, isPlainPoint: false))
      return .success(point)
    case .fault(let fault): return .failure(fault)
    }
  }

  private mutating func note(_ text: String, at span: @autoclosure () -> SourceSpan) {
    let shown = readQuantity(text)?.number.shownMark
    doubt.note(shown, text, at: span())
    switch shown {
    case .point: showsPoint = true
    case .comma: showsComma = true
    case nil: break
    }
  }

  /// The mark that the certain numbers of the column share; nil where they show none, or both.
  private var mark: DecimalMark? {
    switch (showsPoint, showsComma) {
    case (true, false): .point
    case (false, true): .comma
    default: nil
    }
  }

  /// What became of the numbers with two readings.
  struct Settled {
    /// By the places of their rows.
    var values: [(row: Int, value: Double)] = []
    /// The first that is read with a decimal point, and might be thousands; and how many there are.
    var doubtful: (first: Unsettled, count: Int)?
    /// The first that cannot be read.
    var unreadable: (first: Unsettled, count: Int)?
    /// What is said of a mark that contradicts the stated one.
    var contradiction: Finding?
  }

  func settled() -> Settled {
    var settled = Settled()
    settled.contradiction = doubt.finding
    if let mark {
      settled.values = unsettled.map { ($0.row, mark == .point ? $0.point : $0.comma) }
      return settled
    }
    for number in unsettled {
      if number.isPlainPoint {
        settled.doubtful = (settled.doubtful?.first ?? number, (settled.doubtful?.count ?? 0) + 1)
      } else {
        settled.unreadable = (settled.unreadable?.first ?? number, (settled.unreadable?.count ?? 0) + 1)
      }
    }
    return settled
  }
}

extension NumberColumn.Settled {
  /// One finding for each kind of doubt, however many rows have it.
  func findings(_ rule: Rule) -> [Finding] {
    var findings = [contradiction].compactMap(\.self)
    if let (first, count) = doubtful {
      findings.append(
        rule.finding(
          "'\(first.written)' is read as \(plain(first.point)), and can be meant as \(plain(first.comma))"
            + Self.others(count), at: first.span,
          hint:
            "write \(plain(first.comma)), or \(surelyDecimal(first.written, first.point)): one number with other than "
            + "three decimals settles the file"
        ).atMost(.warning))
    }
    if let (first, count) = unreadable {
      findings.append(
        rule.finding(
          "'\(first.written)' can be read as \(plain(first.point)) or as \(plain(first.comma))" + Self.others(count),
          at: first.span,
          hint:
            "write \(plain(max(first.point, first.comma))) or \(plain(min(first.point, first.comma))), without the mark that can be both"
        ))
    }
    return findings
  }

  private static func others(_ count: Int) -> String {
    count == 1 ? "" : ", like \(count - 1) other number\(count == 2 ? "" : "s") of this column"
  }
}
