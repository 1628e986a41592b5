import Diagnostics
import Record

/// Superseded, and nothing says by which record. (A reference that leads nowhere is another rule's finding.)
func missingSuccessors(in register: Register) -> [Finding] {
  let decisions = register.decisions
  return decisions.indices.compactMap { place in
    guard decisions[place].status == .superseded, decisions[place].supersededBy.isEmpty,
      register.links.supersededBy[place].isEmpty
    else { return nil }
    let decision = decisions[place]
    return missingSuccessor.finding(
      in: decision, "superseded, but by which decision is not said", at: decision.rawStatus?.span,
      hint: "name the successor in the status, or write 'deprecated' if there is none")
  }
}

let missingSuccessor = Rule(
  "decision.no-successor", .warning, "A superseded decision names the one that took its place",
  explanation: """
    The status says superseded, and neither this record nor another says by which decision. A reader learns that this \
    no longer holds, but not what does. Name the successor (`superseded by 0012`), or write `deprecated` when nothing \
    took its place. The same appears on the attention list.
    """)
