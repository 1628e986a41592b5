package import Diagnostics
package import Record

/// What is wrong with the decision records as files: the hygiene of a register.
///
/// Records of folders whose authors never heard of Fairlead are judged no worse than with a warning. What depends on the
/// day (open for too long, past a review) is a note, because the attention list has it too; records dated later than
/// the day are not asked about it.
package func registerFindings(_ record: OrganizationRecord, asOf: CalendarDate) -> [Finding] {
  let register = Register(OrderedRecord(record), asOf: asOf)
  return registerChecks.flatMap { $0(register) }
}

/// A decision register as files: statuses and links as they are written, whatever the day.
struct Register {
  let decisions: [Decision]
  let links: DecisionLinks
  let policies: Policies
  let asOf: CalendarDate

  init(_ record: OrderedRecord, asOf: CalendarDate) {
    decisions = record.decisions
    links = record.links
    policies = record.organization.policies
    self.asOf = asOf
  }

  /// Decisions that existed on the day.
  var existing: some Sequence<Decision> { decisions.lazy.filter { $0.header.exists(asOf: asOf) } }
}

private let registerChecks: [@Sendable (Register) -> [Finding]] = [
  duplicateNumbers, duplicateTitles, oneSidedSupersessions, oneSidedAmendments, missingSuccessors,
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
  /// The folder within which numbers and titles tell records apart. An enhancement proposal has one of its own, so
  /// there it is the one above.
  var shelf: Substring {
    let own = header.file[...].parentFolder
    return dialect == .enhancementProposal ? own.parentFolder : own
  }

  /// The name of its file, for wording.
  var fileName: Substring {
    header.file.utf8.lastIndex(of: UInt8(ascii: "/")).map { header.file[header.file.utf8.index(after: $0)...] }
      ?? header.file[...]
  }
}

extension Substring {
  /// The path up to its last `/`; empty without one.
  fileprivate var parentFolder: Substring {
    utf8.lastIndex(of: UInt8(ascii: "/")).map { self[..<$0] } ?? self[..<startIndex]
  }
}

/// For each decision that shares a label with an earlier one of the same folder: itself and the first of them.
func repeats(in decisions: [Decision], of label: (Decision) -> String?) -> [(first: Decision, other: Decision)] {
  var firsts: [Substring: [String: Int]] = [:]
  var found: [(Decision, Decision)] = []
  for (place, decision) in decisions.enumerated() {
    guard let label = label(decision) else { continue }
    if let first = firsts[decision.shelf]?[label] {
      found.append((decisions[first], decision))
    } else {
      firsts[decision.shelf, default: [:]][label] = place
    }
  }
  return found
}
