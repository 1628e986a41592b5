import Diagnostics

/// A comment that reads like the rest of the value before it.
struct YAMLCommentCut {
  /// From its number sign.
  var text: String
  var span: SourceSpan
}

/// What YAML cuts off or takes apart without an error.
extension YAMLRule {
  static let comment = Rule(
    "yaml.comment", .warning, "A number sign in a value is written in quotes",
    explanation: """
      For YAML a `#` after a blank starts a comment, so `title: Fix #123 at the till` says "Fix", and the rest is lost. \
      Put the value in quotes.

      A comment has a blank after its number sign and is left alone: `target: 3  # per cent`.
      """)

  static func commentFound(_ cut: YAMLCommentCut, after text: String) -> Finding {
    comment.finding(
      "'\(clipped(cut.text))' is read as a comment, so the value is only '\(clipped(text))'", at: cut.span,
      hint: quotesHint("\(text) \(cut.text)"))
  }

  /// The same where nothing stands before the number sign.
  static func commentAsValue(_ cut: YAMLCommentCut) -> Finding {
    syntax.finding(
      "'\(clipped(cut.text))' is read as a comment, so there is no value", at: cut.span, hint: quotesHint(cut.text))
  }

  private static func quotesHint(_ whole: String) -> String {
    "put the value in quotes: \(clipped(quotedScalar(whole), to: 120)); a comment has a blank after its #"
  }

  static let comma = Rule(
    "yaml.comma", .error, "A comma in braces ends a value",
    explanation: """
      Between `{` and `}` a comma ends a value, so `{note: Belgium, France}` has two keys: `note`, which is "Belgium", and \
      `France`, which has no value.

      Put a text that holds a comma in quotes: `{note: "Belgium, France"}`. Write a decimal with a point: `{value: 89.5}`.
      """)

  /// - Parameter whole: the text as it is written, up to the next key or the end.
  static func commaInValue(
    of key: String, _ value: String, _ rest: [String], _ whole: String, _ span: SourceSpan
  ) -> Finding {
    var span = span
    span.length = max(1, value.unicodeScalars.count)
    let message =
      "a comma ends the value of '\(clipped(key))' at '\(clipped(value))', and '\(clipped(rest.first ?? ""))' is no key"
    return comma.finding(message, at: span, hint: commaHint(key, value, rest, whole))
  }

  /// A number has two readings where three digits follow its comma.
  ///
  /// - Parameter parts: what stands between the commas up to the next key, or the end.
  private static func commaHint(_ key: String, _ value: String, _ parts: [String], _ whole: String) -> String {
    guard isDigits(value), parts.count == 1, let rest = parts.first, rest.utf8.allSatisfy(isDigit) else {
      return "put the value in quotes: \(clipped(key)): \(clipped(quotedScalar(whole), to: 120))"
    }
    guard rest.utf8.count == 3 else { return "write a decimal with a point: \(key): \(value).\(rest)" }
    var decimals = rest[...]
    while decimals.hasSuffix("0") { decimals = decimals.dropLast() }
    let decimal = decimals.isEmpty ? value : "\(value).\(decimals)"
    return "write \(value)\(rest) for thousands, or \(decimal) for a decimal"
  }

  private static func isDigits(_ text: String) -> Bool {
    let digits = text.utf8.first == 0x2D || text.utf8.first == 0x2B ? text.utf8.dropFirst() : text.utf8[...]
    return !digits.isEmpty && digits.allSatisfy(isDigit)
  }

  private static func isDigit(_ byte: UInt8) -> Bool { byte.isDigit }
}
