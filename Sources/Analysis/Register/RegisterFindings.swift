import Diagnostics
import Record

/// What is wrong with the decision records as files: the hygiene of a register.
///
/// Records of folders whose authors never heard of Fairlead are judged no worse than with a warning. What depends on the
/// day (open for too long, past a review) is a note, because the attention list has it too; records dated later than
/// the day are not asked about it.
func registerFindings(_ record: OrderedRecord, from viewpoint: Viewpoint) -> [Finding] {
  let register = Register(record, from: viewpoint)
  return registerChecks.flatMap { $0(register) }
}

/// A decision register as files: statuses and links as they are written, whatever the day.
struct Register {
  let decisions: [Decision]
  let links: DecisionLinks
  let policies: Policies
  let asOf: CalendarDate
  /// The places of records that point at others. A decision is large, and most checks are about few of them.
  let linked: [Int]
  /// The places of records with a term of their own or of policy, that existed on the day.
  let timed: [Int]

  init(_ record: OrderedRecord, from viewpoint: Viewpoint) {
    let decisions = record.decisions
    self.decisions = decisions
    links = record.links
    policies = record.organization.policies
    asOf = viewpoint.day
    linked = decisions.indices.filter { decisions[$0].hasReferences || !decisions[$0].header.body.slots.isEmpty }
    timed = decisions.indices.filter { place in
      let hasTerm =
        decisions[place].status == .proposed || decisions[place].header.reviewIn != nil
        || decisions[place].provisionalUntil != nil
      return hasTerm && viewpoint.reaches(decisions[place].header.date)
    }
  }
}

private let registerChecks: [@Sendable (Register) -> [Finding]] = [
  duplicateNumbers, duplicateTitles, oneSidedSupersessions, oneSidedAmendments, supersessionCycles, missingSuccessors,
  referencesToSuperseded, openTooLong, overdueReviews, passedProvisions,
]

extension Rule {
  /// A finding about a decision record: its folder says how bad it can be.
  func finding(
    in decision: Decision, _ message: String, at span: SourceSpan? = nil, notes: [Finding.Note] = [],
    hint: String? = nil
  ) -> Finding {
    let made = self.finding(message, at: span ?? decision.header.span, notes: notes, hint: hint)
    return decision.folder.isForeign ? made.atMost(.warning) : made
  }
}

extension Decision {
  /// The name of its file, for wording.
  var fileName: Substring { header.file.afterLastSlash }
}

extension String {
  fileprivate var afterLastSlash: Substring {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { self[utf8.index(after: $0)...] } ?? self[...]
  }
}
