import Diagnostics
import Record

/// Two records of a folder with one title, letter case, spaces and punctuation aside.
func duplicateTitles(in register: Register) -> [Finding] {
  let decisions = register.decisions
  return repeats(in: decisions) { label(of: decisions[$0].header.title) }.map { first, other in
    duplicateTitle.finding(
      in: other, "'\(other.title)' is also the title of '\(first.fileName)'",
      notes: [Finding.Note("the other record of this title", at: first.header.span)],
      hint: "say in the title what this decision adds, or leave one of the two out if it is a copy")
  }
}

/// Letters and digits in lower case; nil when there are none. Only ASCII is folded: it is enough for copies.
private func label(of title: String) -> String? {
  var bytes: [UInt8] = []
  for byte in title.utf8 {
    switch byte {
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): bytes.append(byte | 0x20)
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"), 0x80...: bytes.append(byte)
    default: break
    }
  }
  return bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self)
}

let duplicateTitle = Rule(
  "decision.duplicate-title", .warning, "Two decisions of a folder have different titles",
  explanation: """
    Two files of one folder carry the same title. Either one is a copy that was left behind, or two decisions on the \
    same question cannot be told apart in the log. Remove the copy, or say in the later title what changed.
    """)
