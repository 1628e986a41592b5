internal import Diagnostics
internal import Wording

/// What one report says otherwise than another: every difference once, in the section where it matters most.
///
/// Whatever number is told stands in one of the two reports.
package struct ReportDiff: Sendable {
  let old: ReportDocument
  let new: ReportDocument
  let rows: [DiffSection: [DiffRow]]
  /// Work items with another place in the ranking that is not told apart from the one before.
  let withinRanks: Int
  /// Something that could be seen in the old content is not for these readers any more.
  private let withheldNow: Int

  /// - Parameter changes: what is known of the files behind the two reports, where they were made of them.
  package init(from old: ReportDocument, to new: ReportDocument, because changes: ContentChanges = ContentChanges()) {
    let found = differences(from: old, to: new)
    let moved = MovedGoals(found)
    let all = found.flatMap(\.rows).map { row in
      var row = moved.judged(row)
      row.why = changes.cause(of: row)
      return row
    }
    (self.old, self.new) = (old, new)
    withheldNow = changes.withheldNow
    rows = Dictionary(grouping: all + changes.visibilityRows, by: \.section).mapValues(inOrder)
    withinRanks = found.count { $0.isWithinItsRanks }
  }

  func count(in section: DiffSection) -> Int { rows[section]?.count ?? 0 }

  package var isEmpty: Bool { rows.isEmpty && withinRanks == 0 && withheldNow == 0 }

  /// Concerns that were not there before.
  package var newConcerns: Int { count(in: .newAttention) }

  /// Findings of the severity of an error that were not there before.
  package var newErrors: Int { rows[.newFindings]?.count { $0.weight == 0 } ?? 0 }

  /// What the change comes to, in one sentence with its counts.
  package var verdict: String {
    let counted = DiffSection.allCases.filter { count(in: $0) > 0 }
    var meant = counted.filter(\.isOfMeaning).map { $0.counted(count(in: $0)) }
    if withinRanks > 0 { meant.append("\(Wording.count(withinRanks, "rank")) within the range known before") }
    if withheldNow > 0 { meant.append("something no longer shown") }
    let beside = counted.filter { !$0.isOfMeaning }.map { $0.counted(count(in: $0)) }
    let first = meant.isEmpty ? "Changes no figure, rank, status or finding" : joined(meant)
    return sentence(([first] + [joined(beside)]).filter { !$0.isEmpty }.joined(separator: "; "))
  }

  /// What has to be known beside the rows, a sentence each.
  var remarks: [String] {
    var remarks: [String] = []
    if old.asOf != new.asOf {
      remarks.append(
        "The two reports speak of different days, \(words(for: old.asOf)) and \(words(for: new.asOf)): some of this only "
          + "moved because days passed.")
    }
    if old.organization != new.organization { remarks.append("The two reports are of different organizations.") }
    if old.root["audience"] != new.root["audience"] { remarks.append("The two reports are for different readers.") }
    if withinRanks > 0 {
      let items = Wording.count(withinRanks, "work item")
      remarks.append("\(items) \(withinRanks == 1 ? "moves" : "move") within the range of ranks known before.")
    }
    if withheldNow > 0 {
      remarks.append("Something that these readers could see is no longer shown to them.")
    }
    return remarks
  }
}

private func inOrder(_ rows: [DiffRow]) -> [DiffRow] {
  rows.map { (row: $0, key: ([$0.list, $0.subject, $0.words] + $0.key.map(\.canonical)).joined(separator: "\u{0}")) }
    .sorted { left, right in
      left.row.weight == right.row.weight ? inByteOrder(left.key, right.key) : left.row.weight < right.row.weight
    }.map(\.row)
}
