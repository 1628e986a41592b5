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
    let git = try GitProgram.around(content)
    let prefix = try git.answers(["--show-prefix"]).first ?? ""
    self.prefix = prefix.hasSuffix("/") ? String(prefix.dropLast()) : prefix
    let paths = try ["objects", "shallow"].map { name throws(CollectingFailure) in
      try git.answers(["--path-format=absolute", "--git-path", name]).first ?? ""
    }
    objects = paths[0]
    shallow = try git.isCut() ? PlaceInRepository.text(of: paths[1]) : nil
    commit = try git.commit(revision)
    let folder = try git.answers(["--verify", "--quiet", "\(commit):\(self.prefix)"])
    guard !folder.isEmpty else {
      throw CollectingFailure(.usage, "there is no '\(harmless(self.prefix))' at '\(harmless(revision))'")
    }
  }

  private static func text(of file: String) -> String? {
    switch Disk.read(file, limit: IntakeLimits.shallow) {
    case .success(let bytes): String(decoding: bytes, as: UTF8.self)
    case .failure: nil
    }
  }
}
