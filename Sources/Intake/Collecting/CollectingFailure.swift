/// Why nothing was collected. Nothing was written either.
package struct CollectingFailure: Error, Hashable, Sendable {
  /// Who can mend it.
  package enum Cause: Hashable, Sendable {
    /// What was asked for is not there: no repository, no tag that matches.
    case usage
    /// The program `git` is missing, or could not read the repository.
    case program
  }

  package var cause: Cause
  /// One sentence fragment, the most specific thing first, without a full stop.
  package var message: String
  /// What to do about it, in the imperative, or what git says to do.
  package var hint: String?

  /// There is none where git was asked.
  var isNoRepository = false

  init(_ cause: Cause, _ message: String, hint: String? = nil) {
    self.cause = cause
    self.message = message
    self.hint = hint
  }
}
