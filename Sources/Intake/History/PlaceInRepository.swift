import Diagnostics

/// Where the content lies in its repository, and what a revision is there.
struct PlaceInRepository {
  /// The full id.
  let commit: String
  /// The content folder from the top, without a slash at its end; empty where it is the top.
  let prefix: String
  /// Where the objects are kept.
  let objects: String
  /// Which commits a cut history ends with; nil of a whole one.
  let shallow: String?

  init(of content: String, at revision: String) throws(CollectingFailure) {
    let git = try GitProgram(repository: content, looksAbove: true)
    guard try PlaceInRepository.isInside(git) else {
      throw CollectingFailure(
        .usage, "'\(harmless(content))' lies in no git repository, so that it has no revisions",
        hint: "name the content folder of a checkout with --content")
    }
    let prefix = try PlaceInRepository.answers(of: git, ["--show-prefix"]).first ?? ""
    self.prefix = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    let paths = try ["objects", "shallow"].map { name throws(CollectingFailure) in
      try PlaceInRepository.answers(of: git, ["--path-format=absolute", "--git-path", name]).first ?? ""
    }
    objects = paths[0]
    let isCut = try PlaceInRepository.answers(of: git, ["--is-shallow-repository"]).first == "true"
    shallow = isCut ? PlaceInRepository.text(of: paths[1]) : nil
    commit = try PlaceInRepository.commit(revision, in: git, isCut: isCut)
    let folder = try PlaceInRepository.answers(of: git, ["--verify", "--quiet", "\(commit):\(self.prefix)"])
    guard !folder.isEmpty else {
      throw CollectingFailure(.usage, "there is no '\(harmless(self.prefix))' at '\(harmless(revision))'")
    }
  }

  private static func isInside(_ git: GitProgram) throws(CollectingFailure) -> Bool {
    do throws(CollectingFailure) { return try answers(of: git, ["--is-inside-work-tree"]).first == "true" } catch {
      if error.isNoRepository { return false }
      throw error
    }
  }

  private static func commit(
    _ revision: String, in git: GitProgram, isCut: Bool
  ) throws(CollectingFailure) -> String {
    // What begins with a hyphen would be an option.
    let found = revision.hasPrefix("-") ? [] : try answers(of: git, ["--verify", "--quiet", "\(revision)^{commit}"])
    guard let commit = found.first else {
      throw CollectingFailure(
        .usage,
        "there is no revision '\(bounded(harmless(revision), head: 80, tail: 20))' in the repository of the content",
        hint: isCut
          ? "the history of this checkout is cut; fetch it whole, with 'git fetch --unshallow' or 'fetch-depth: 0'"
          : "name a branch, a tag or a commit, such as 'origin/main'")
    }
    return commit
  }

  /// The lines that `git rev-parse` prints; none where it has no answer.
  private static func answers(of git: GitProgram, _ question: [String]) throws(CollectingFailure) -> [String] {
    var lines: [String] = []
    try git.run(["rev-parse"] + question, accepting: [0, 1]) { lines.append(String(decoding: $0, as: UTF8.self)) }
    return lines
  }

  private static func text(of file: String) -> String? {
    switch Disk.read(file, limit: 16 << 20) {
    case .success(let bytes): String(decoding: bytes, as: UTF8.self)
    case .failure: nil
    }
  }
}
