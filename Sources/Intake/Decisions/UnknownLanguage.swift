import Diagnostics
import Documents
import Record

extension DecisionDraft {
  /// Keeps a short pair of the head whose name is of no language of the table. Words in ASCII may be anything in English.
  mutating func noteUnknownPair(_ text: String, at span: SourceSpan) {
    guard prose.section == .head, text.utf8.count <= 80, text.utf8.contains(where: { $0 >= 0x80 }),
      let colon = text.firstIndex(where: { $0 == ":" || $0 == "：" })
    else { return }
    let value = text[text.index(after: colon)...].drop(while: \.isWhitespace)
    let isShort = text[..<colon].utf8.count { $0 == 0x20 } <= 2 && value.utf8.count { $0 == 0x20 } <= 3
    guard isShort, !value.isEmpty, value.utf8.count <= 48, !value.contains(where: \.isNumber), colon > text.startIndex
    else { return }
    prose.unknownPair = Located(text, at: span)
  }

  /// Where nothing of a record is in a language of the table, a pair of its head may be the status: it is not understood,
  /// and not missing. False when there is none.
  mutating func readUnknownLanguage() -> Bool {
    guard let pair = prose.unknownPair, !prose.knowsLanguage, dates.saysNothing, decision.dialect != .own else {
      return false
    }
    decision.rawStatus = pair
    log.add(
      DecisionRules.statusUnknown.finding(
        "no status is understood; it may be '\(pair.value)'", at: pair.span,
        hint: "add the name of the field and its words below 'decision_words' in fairlead.yaml"))
    return true
  }
}
