package import Record

/// A retrospective with what became of what was agreed.
package struct RetroReport: Sendable {
  package var retro: Retro
  /// In the order in which they are written.
  package var actions: [ActionReport]
  /// What about it needs attention, in the order of the whole list.
  package var attention: [AttentionItem] = []

  package var key: RecordKey { retro.key }
}

extension RetroReport: AttentionSubject {
  var subject: AttentionItem.Subject { .record(key) }
}
