import Diagnostics

/// What is asked of the repository that the content lies in before a revision of it is read.
extension GitProgram {
  /// - Throws: where the content lies in no repository.
  static func around(_ content: String) throws(CollectingFailure) -> GitProgram {
    let git = try GitProgram(repository: content, looksAbove: true)
    var isInside = false
    do throws(CollectingFailure) { isInside = try git.answers(["--is-inside-work-tree"]).first == "true" } catch {
      guard error.isNoRepository else { throw error }
    }
    guard isInside else {
      throw CollectingFailure(
        .usage, "'\(harmless(content))' lies in no git repository, so that it has no revisions",
        hint: "name the content folder of a checkout with --content")
    }
    return git
  }

  /// Whether the history of this checkout ends before its beginning.
  func isCut() throws(CollectingFailure) -> Bool { try answers(["--is-shallow-repository"]).first == "true" }

  /// The full id of a revision, in any way that git knows to write it.
  func commit(_ revision: String) throws(CollectingFailure) -> String {
    // What begins with a hyphen would be an option.
    let found = revision.hasPrefix("-") ? [] : try answers(["--verify", "--quiet", "\(revision)^{commit}"])
    if let commit = found.first { return commit }
    throw CollectingFailure(
      .usage, "there is no revision '\(shortened(revision))' in the repository of the content",
      hint: try isCut()
        ? "the history of this checkout is cut; \(fetchWhole)"
        : "name a branch, a tag or a commit, such as 'origin/main'")
  }

  /// The commit in which the history of a revision and the present one part.
  func parting(from revision: String) throws(CollectingFailure) -> String {
    let commit = try commit(revision)
    var found: String?
    try run(["merge-base", commit, "HEAD"], accepting: [0, 1]) { found = found ?? String(decoding: $0, as: UTF8.self) }
    if let found { return found }
    let isCut = try isCut()
    throw CollectingFailure(
      .usage,
      isCut
        ? "the history of this checkout is cut after it parted from '\(shortened(revision))'"
        : "'\(shortened(revision))' has no commit in common with the present history",
      hint: isCut ? fetchWhole : nil)
  }

  /// The lines that `git rev-parse` prints; none where it has no answer.
  func answers(_ question: [String]) throws(CollectingFailure) -> [String] {
    var lines: [String] = []
    try run(["rev-parse"] + question, accepting: [0, 1]) { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }
}

private let fetchWhole = "fetch it whole, with 'git fetch --unshallow' or 'fetch-depth: 0'"

private func shortened(_ revision: String) -> String { bounded(harmless(revision), head: 80, tail: 20) }
