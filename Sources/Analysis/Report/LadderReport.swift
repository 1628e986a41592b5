package import Record

/// A ladder, with what it leaves open and whether it was looked at again. No score and no total: it is no checklist.
package struct LadderReport: Sendable {
  package var ladder: Ladder
  /// By track, and then by level, in their order.
  package var gaps: [Gap]
  /// The day by which it is to be looked at again; nil where nothing says when it last was.
  package var reviewDue: CalendarDate?
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { ladder.key }

  /// What is not written at a level of a track.
  package struct Gap: Sendable, Hashable {
    package var track: Ladder.Level
    package var level: Ladder.Level
    package var kind: Kind

    package enum Kind: String, Sendable, CaseIterable {
      case noCriteria = "no criteria"
      /// There are criteria, and neither they nor the level have an example.
      case noExample = "no example"
    }
  }
}

extension LadderReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
