import Diagnostics
import Documents
import Record

/// Reads `at least 99.9` or `at most 200` of a key result; nil, with a finding, for anything else.
func decodeKeep(_ fields: FieldReader, _ numbers: inout KeyResultNumbers) -> KeyResult.Keep? {
  guard let written = fields.scalar("keep") else { return nil }
  guard let (bound, number) = parts(of: written.value) else {
    fields.log.add(
      ObjectiveRules.keep.finding(
        "'\(written.value)' does not say what to keep", at: written.span,
        hint: "write 'at least' or 'at most' and a number, such as 'at least 99.9'"))
    return nil
  }
  return numbers.read(Located(number, at: written.span), "keep", of: fields).map {
    KeyResult.Keep(bound: bound, value: $0)
  }
}

private let signs: [(String, Bound)] = [
  ("at least", .atLeast), ("at most", .atMost), (">=", .atLeast), ("<=", .atMost), ("≥", .atLeast), ("≤", .atMost),
]

private func parts(of text: String) -> (Bound, String)? {
  let folded = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
  for (sign, bound) in signs where folded.lowercased().hasPrefix(sign) {
    let number = folded.dropFirst(sign.count).drop(while: \.isWhitespace)
    return number.isEmpty ? nil : (bound, String(number))
  }
  return nil
}

/// Of the fields that say what a key result is for: both ends of a way, or a bound to keep. False, with findings, where
/// they are neither or both.
func checkAim(_ fields: FieldReader) -> Bool {
  guard fields.isAttempted("keep") else {
    let missing = ["baseline", "target"].filter { !fields.isAttempted($0) }
    for name in missing {
      fields.log.add(
        FieldRules.missing.finding(
          "'\(name)' is missing from this key result", at: fields.span,
          hint: "add '\(name)': \(fields.spec(name)?.meaning ?? ""), or 'keep' for a value that is to stay"))
    }
    return missing.isEmpty
  }
  let others = ["baseline", "target", "stretch"].compactMap(fields.entry)
  for other in others {
    fields.log.add(
      ObjectiveRules.keep.finding(
        "'keep' and '\(other.key)' stand side by side", at: other.keySpan,
        hint: "remove '\(other.key)' for a value that is to stay, or 'keep' for one that is to move"))
  }
  return others.isEmpty
}
