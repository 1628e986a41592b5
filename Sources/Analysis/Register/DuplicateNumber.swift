import Diagnostics
import Record

/// Two records of a folder with one number, leading zeros aside.
func duplicateNumbers(in register: Register) -> [Finding] {
  let decisions = register.decisions
  return repeats(in: decisions) { place in
    decisions[place].number.map { String($0.lowercased().drop { $0 == "0" }) }
  }.map { first, other in
    duplicateNumber.finding(
      in: other, "number \(other.number ?? "") is taken by '\(first.fileName)'",
      notes: [Finding.Note("the other record of this number", at: first.header.span)],
      hint: "leave both as they are, and refer to them by file name: '\(other.fileName)'")
  }
}

let duplicateNumber = Rule(
  "decision.duplicate-number", .warning, "A number names one decision of a folder",
  explanation: """
    Two records of one folder have the same number, as happens when two branches each take the next one. A reference \
    by number alone then means either.

    Renumbering would break the references that others already made, so it is not asked for: refer to these records by \
    their file names, which differ.
    """)
