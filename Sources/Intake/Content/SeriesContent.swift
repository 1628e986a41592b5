import Diagnostics
import Documents
import Record

// What the columns of a row say; nil for a gap, and for what cannot be read, which is then a finding.
extension SeriesRows {
  mutating func content(of row: CSVRow) -> SeriesRow.Content? {
    switch columns.content {
    case .value: value(of: row)
    case .share: share(of: row)
    case .answers(_, _, let satisfaction): answers(of: row, on: satisfaction.scale)
    case .rareEvents: .event
    }
  }

  private mutating func value(of row: CSVRow) -> SeriesRow.Content? {
    guard let written = row.text(1), !isBlank(written) else { return nil }
    let place = rows.count
    switch numbers.read(written, row: place, at: row.span(1)) {
    case .success(let value): return .value(value)
    case .failure(let fault):
      let finding = finding(for: fault, written, at: row.span(1))
      add(cause(of: fault, written), row, 1) { _ in finding }
      return nil
    }
  }

  /// What is not in the unit of the metric is so in one way, whatever the numbers are.
  private func cause(of fault: NumberFault, _ written: String) -> RowCause {
    switch fault {
    case .unit(.percent, _): .unit(column: 1, "%")
    case .unit(.foreign(let unit), _), .unit(.currency(let unit), _): .unit(column: 1, unit)
    case .noNumber, .unit(.sentence, _): .form(column: 1)
    default: .text(column: 1, written)
    }
  }

  private func finding(for fault: NumberFault, _ written: String, at span: SourceSpan) -> Finding {
    let wording = NumberFaultWording(written: written, name: "value", spec: valueSpec, currency: "")
    return SeriesRules.value.finding(
      wording.summary(of: fault) ?? "'\(written)' is not a number", at: span,
      hint: fault == .noNumber && wording.summary(of: fault) == nil
        ? "write digits, or leave it empty for a gap" : wording.hint(for: fault))
  }

  private mutating func share(of row: CSVRow) -> SeriesRow.Content? {
    guard case .number(let count) = readCount(in: 1, of: row), case .number(let whole) = readCount(in: 2, of: row)
    else { return nil }
    guard count <= whole else {
      add(nil, row, 1) {
        SeriesRules.share.finding(
          "\(count) of \(whole) is more than all", at: $0, hint: "count the cases among those of the same day")
      }
      return nil
    }
    return .share(count, of: whole)
  }

  private mutating func answers(of row: CSVRow, on scale: ClosedRange<Int>) -> SeriesRow.Content? {
    let cell = readCount(in: 2, of: row)
    guard let written = row.text(1), let score = readInteger(written), scale.contains(score) else {
      let written = row.text(1) ?? ""
      add(.text(column: 1, written), row, 1) {
        SeriesRules.score.finding(
          isBlank(written)
            ? "this row has no score"
            : "'\(written)' is not a whole number from \(scale.lowerBound) to \(scale.upperBound)", at: $0,
          hint: "write a score of the scale, or mend 'scale' in the metric")
      }
      return nil
    }
    switch cell {
    case .number(let count): return .answers(score: score, count: count)
    case .empty: return .answers(score: score, count: nil)
    case .unreadable: return nil
    }
  }

  private enum CountCell {
    case number(Int)
    case empty
    /// Which is a finding by now.
    case unreadable
  }

  private mutating func readCount(in column: Int, of row: CSVRow) -> CountCell {
    guard let written = row.text(column), !isBlank(written) else { return .empty }
    if let count = readInteger(written), (0...greatestCount).contains(count) { return .number(count) }
    switch readLooseCount(written, mark) {
    case .success(let count):
      warnOfPoint(written, read: count, at: row.span(column))
      return .number(count)
    case .failure(.twofold(let point, let comma)):
      if !hasTwofoldCount {
        add(nil, row, column) {
          SeriesRules.twoReadings.finding(
            "'\(written)' can be read as \(plain(point)) or as \(plain(comma))", at: $0,
            hint: "write \(plain(max(point, comma))) or \(plain(min(point, comma))), without the mark that can be both")
        }
      }
      hasTwofoldCount = true
    case .failure(let fault):
      let isLarge = fault == .tooLarge
      add(.text(column: column, written), row, column) {
        SeriesRules.count.finding(
          isLarge ? "'\(written)' is more than a trillion" : "'\(written)' is not a count", at: $0,
          hint: isLarge
            ? "count in thousands, both columns alike"
            : "write a whole number of 0 or more, or leave it empty for a gap")
      }
    }
    return .unreadable
  }
}

extension SeriesRows {
  /// `1.400` where counts are asked for: told once a file.
  private mutating func warnOfPoint(_ written: String, read count: Int, at span: SourceSpan) {
    guard !hasTwofoldCount, let point = looseCounts(mark).doubtfulPoint(written) else { return }
    hasTwofoldCount = true
    warn(
      SeriesRules.twoReadings.finding(
        "'\(written)' is read as \(count), and can be meant as \(plain(point))", at: span,
        hint: "write \(count) if that is meant: a count is a whole number"
      ).atMost(.warning))
  }
}

/// A count that is not written in plain digits: `1 200`, `12k`, `1,234`.
private func readLooseCount(_ written: String, _ mark: DecimalMark?) -> Result<Int, NumberFault> {
  switch readWhole(written, looseCounts(mark)) {
  case .success(let value) where value > Double(greatestCount): .failure(.tooLarge)
  case .success(let value): Int(exactly: value).map { .success($0) } ?? .failure(.noNumber)
  case .failure(let fault): .failure(fault)
  }
}

private func looseCounts(_ mark: DecimalMark?) -> NumberReader {
  NumberReader(bounds: 0...Double.greatestFiniteMagnitude, mark: mark)
}

/// So that a file full of them can be added up.
private let greatestCount = 1_000_000_000_000
