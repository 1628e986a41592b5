import Diagnostics

/// How quotes are written.
extension CSVRule {
  static let unterminatedQuote = Rule(
    "csv.unterminated-quote", .error, "A field that opens with a double quote closes with one",
    explanation: """
      A field in quotes may contain delimiters and line ends, so with its closing quote missing it takes in all rows to \
      the end of the file. None of them is read.

      Add the closing quote. A quote that is part of the value is written twice, inside quotes.
      """)

  static let textAfterQuote = Rule(
    "csv.text-after-quote", .error, "Nothing stands between a closing quote and the next delimiter",
    explanation: """
      Programs differ on what `"a"b` says, so such a row is not read. The usual cause is a quote inside a quoted value \
      that was not doubled.

      Write a quote inside a quoted value twice, or delete what follows the closing quote.
      """)

  static let strayQuote = Rule(
    "csv.stray-quote", .error, "A double quote stands only in fields that are quoted",
    explanation: """
      RFC 4180 allows a quote only in a field that starts with one, and programs differ on what others say. A blank \
      before an opening quote has the same effect.

      Put the whole value in double quotes and write each quote inside it twice: `19" rack` becomes `"19"" rack"`.
      """)

  static func broken(_ kind: CSVScanner.Fault.Kind, _ span: SourceSpan) -> Finding {
    switch kind {
    case .unterminatedQuote:
      unterminatedQuote.finding(
        "this quote is never closed", at: span, hint: "add the closing quote, or write a quote in a value twice")
    case .textAfterQuote:
      textAfterQuote.finding(
        "text after the closing quote", at: span, hint: "write a quote inside a quoted value twice")
    case .strayQuote:
      strayQuote.finding(
        "a quote inside a field that has none around it", at: span,
        hint: "put the whole value in quotes and write the quote twice")
    }
  }
}
