/// What may be told of one scope of a wave of anonymous answers.
package enum Disclosure: Hashable, Sendable, CaseIterable {
  /// Its count and whatever is computed from its answers.
  case published
  /// Nothing: fewer people than the minimum answered in it, or nobody did.
  case belowMinimum
  /// Nothing: what is told of it would tell of a smaller group beside it or in it.
  case protectsOthers
}

/// Which scopes of a wave may be published, so that nothing follows about a group of fewer answers than the minimum.
///
/// A reader knows the tree and each published count and mean, so each published scope is a linear equation over the
/// answers. The residue of a published scope is its answers less those of its nearest published descendants. Published
/// sets are nested or apart, so the residues span all that can be derived: a set is safe exactly when every residue has no
/// answer, or at least the minimum. Each scope is set right once, the deepest first, by giving up the nearest descendant
/// that fills its residue: about linear in the number of scopes.
///
/// - Parameters:
///   - parents: of each scope, in configured order, the scope that it lies in; nil at the top. A circle counts as apart.
///   - answers: of each scope, the answers to each question that are its own: those of scopes within it are counted there.
///     All have the same number of questions. One pattern serves them all: a scope has as many answers as its question
///     with the fewest, and every residue is safe for every question.
///   - minimum: the smallest group that may be told of, at least 1.
package func disclosures(parents: [Int?], answers: [[Int]], minimum: Int) -> [Disclosure] {
  var scopes = PublishedScopes(parents: parents, answers: answers, minimum: minimum)
  for scope in scopes.deepestFirst where scopes.states[scope] == .published { scopes.protect(scope) }
  return scopes.states
}
