/// Words of decision records that `decision_words` in `fairlead.yaml` adds to those that are known.
package struct AddedDecisionWords: Sendable, Equatable {
  package var statuses: [DecisionStatus: [String]] = [:]
  /// By the name that our own form has for the field.
  package var fields: [String: [String]] = [:]
  /// Twelve names, January first, or none.
  package var months: [String] = []
  /// Words that say that there is nothing.
  package var nothing: [String] = []

  package init() {}
}
