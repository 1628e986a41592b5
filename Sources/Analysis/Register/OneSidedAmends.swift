import Diagnostics
import Record

func oneSidedAmendments(in register: Register) -> [Finding] {
  let decisions = register.decisions
  return register.oneSided({ decisions[$0].amends }, answeredBy: { decisions[$0].amendedBy }).map {
    oneSidedAmends.finding(on: $0, lacks: "is amended by")
  }
    + register.oneSided({ decisions[$0].amendedBy }, answeredBy: { decisions[$0].amends }).map {
      oneSidedAmends.finding(on: $0, lacks: "amends")
    }
}

let oneSidedAmends = Rule(
  "decision.one-sided-amends", .warning, "Both records say that one amends the other",
  explanation: """
    One record says that it amends another, or is amended by it, and the other says nothing of it. Whoever reads only \
    the silent one follows a decision that has changed since. State the link in both files.
    """)
