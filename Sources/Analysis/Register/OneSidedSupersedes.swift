import Diagnostics
import Record

func oneSidedSupersessions(in register: Register) -> [Finding] {
  let decisions = register.decisions
  return register.oneSided({ decisions[$0].supersedes }, answeredBy: { decisions[$0].supersededBy }).map {
    oneSidedSupersedes.finding(on: $0, lacks: "is superseded by")
  }
    + register.oneSided({ decisions[$0].supersededBy }, answeredBy: { decisions[$0].supersedes }).map {
      oneSidedSupersedes.finding(on: $0, lacks: "supersedes")
    }
}

let oneSidedSupersedes = Rule(
  "decision.one-sided-supersedes", .warning, "Both records say that one supersedes the other",
  explanation: """
    One record says that it supersedes another, or is superseded by it, and the other says nothing of it. Whoever \
    opens only the silent one, on a code host for example, cannot know that there is a newer decision, or what went \
    before. The report shows the link on both pages; the files should, too.
    """)
