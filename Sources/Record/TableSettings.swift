package import Diagnostics

/// How the files of a source are written, as far as `fairlead.yaml` or a metric states it.
package struct TableSettings: Sendable, Hashable {
  package enum Syntax: String, Sendable, Hashable, CaseIterable {
    case csv, json
  }

  package enum Encoding: String, Sendable, Hashable, CaseIterable {
    case utf8 = "UTF-8"
    case utf16 = "UTF-16"
    case windows1252 = "Windows-1252"
  }

  package enum Dates: String, Sendable, Hashable, CaseIterable {
    case iso = "ISO"
    case dayFirst = "D/M/Y"
    case monthFirst = "M/D/Y"
  }

  package var syntax = Syntax.csv
  /// An ASCII character; nil: found by the names in the first line.
  package var delimiter: UInt8?
  /// Whether a comma parts decimals, or a point; nil: as numbers are read anywhere.
  package var hasDecimalComma: Bool?
  package var encoding: Encoding?
  /// Nil: ISO 8601, with an offset where it is a time.
  package var dates: Dates?
  /// The IANA name of the zone of times without an offset; nil: the organization's, where `dates` is stated.
  package var zone: String?
  /// By column: what words of the files stand for.
  package var values: [String: [String: Word]] = [:]
  /// By column and word of the files: where is written what it stands for.
  package var valueSpans: [String: [String: SourceSpan]] = [:]
  /// By column: what holds for every row, in place of a column of the file.
  package var constants: [String: Word] = [:]

  /// What a word of a file stands for.
  package enum Word: Sendable, Hashable {
    case word(String)
    /// Nothing is known, as in an empty field.
    case nothing
    /// The row is of something else and is passed over.
    case passOver
    /// What it stands for could not be read, which is told where it is written: rows with it are passed over without
    /// another word.
    case unreadable
  }

  package init(_ syntax: Syntax = .csv) { self.syntax = syntax }

  /// Whether times without an offset are local times of a zone.
  package var readsLocalTimes: Bool { dates != nil || zone != nil }
}
