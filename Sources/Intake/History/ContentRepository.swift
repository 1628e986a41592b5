import Diagnostics
import Documents

/// The repository that the content lies in, if it lies in one.
enum ContentRepository {
  /// Nil where there is no history, or only a part of one. What git refuses is no "no": it may lie there.
  static func git(
    of root: String, _ limits: HistoryLimits
  ) throws(CollectingFailure) -> GitProgram? {
    let git: GitProgram
    do throws(CollectingFailure) { git = try GitProgram(repository: root, looksAbove: true) } catch { return nil }
    let states = try answer(of: git, to: ["--is-shallow-repository", "--is-inside-work-tree"], limits)
    guard states.first == "false" else { return nil }
    // Before the first commit there is no HEAD.
    guard try !answer(of: git, to: ["--verify", "--quiet", "HEAD"], limits).isEmpty else { return nil }
    guard states.last == "true" else { throw filesElsewhere("it has no files, or others") }
    let top = try answer(of: git, to: ["--show-toplevel"], limits).first ?? ""
    // A folder of files has '.git' in it, be it the repository itself or a file that leads there. Paths in a history are
    // those below that folder, so that with another one no file has any.
    guard Disk.isNamed(FilePath.joined(top, ".git")) else {
      throw filesElsewhere("its files lie in '\(harmless(top))'")
    }
    return git
  }

  private static func filesElsewhere(_ words: String) -> CollectingFailure {
    CollectingFailure(
      .program, "a setting of the repository that the content lies in says that \(words)",
      hint: "in the content folder, run 'git config --unset core.worktree' and 'git config core.bare false'")
  }

  /// What git prints, line by line; nothing without a repository, and without an answer.
  private static func answer(
    of git: GitProgram, to question: [String], _ limits: HistoryLimits
  ) throws(CollectingFailure) -> [String] {
    var answer: [String] = []
    do throws(CollectingFailure) {
      try git.run(["rev-parse"] + question, accepting: [0, 1], within: limits.bounds) {
        answer.append(String(decoding: $0, as: UTF8.self))
      }
    } catch {
      if error.isNoRepository { return [] }
      throw error
    }
    return answer
  }
}
