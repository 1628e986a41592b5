package import Record

/// A learning with what became of what was agreed.
package struct LearningReport: Sendable {
  package var learning: Learning
  /// In the order in which they are written.
  package var actions: [ActionReport]
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { learning.key }
}

extension LearningReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
