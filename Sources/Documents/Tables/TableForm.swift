/// How a table is written, as far as it is stated.
package struct TableForm: Sendable, Hashable {
  package enum Syntax: Sendable, Hashable {
    case csv
    /// An array of objects, or one object after the other.
    case json
  }

  package enum Encoding: Sendable, Hashable {
    case utf8, utf16, windows1252
  }

  package var syntax: Syntax
  /// What parts the fields of a row; nil: the one of `,`, `;`, tab and `|` with which the first line names the columns.
  package var delimiter: UInt8?
  /// Nil: UTF-8, or UTF-16 where its byte-order mark stands first.
  package var encoding: Encoding?

  package init(_ syntax: Syntax = .csv, delimiter: UInt8? = nil, encoding: Encoding? = nil) {
    self.syntax = syntax
    self.delimiter = delimiter
    self.encoding = encoding
  }

  /// What is tried where no delimiter is stated, in this order.
  static let delimiters: [UInt8] = [0x2C, 0x3B, 0x09, 0x7C]
}
