import Diagnostics

enum HistoryRules {
  static let notRead = Rule(
    "experiment.history-not-read", .note, "The history of thresholds in git is read to its end",
    explanation: """
      The content lies in a git repository with its history, and whether a threshold was changed after the start of its test \
      could not be read from it: \(causes(in: "experiments")) The pages of the experiments say that it is not known. \
      \(cure(in: "experiments"))
      """)

  static let reviewsNotRead = Rule(
    "process.history-not-read", .note, "The history of processes in git is read to its end",
    explanation: """
      The content lies in a git repository with its history, and what the reviews of processes changed could not be read \
      from it: \(causes(in: "processes")) The pages of the processes say that it is not known. \(cure(in: "processes"))
      """)

  static let wavesNotRead = Rule(
    "pulse.history-not-read", .note, "The history of pulses in git is read to its end",
    explanation: """
      The content lies in a git repository with its history, and whether a wave was changed after it closed could not be \
      read from it: \(causes(in: "pulse")) Nobody is told then that a wave was changed. \(cure(in: "pulse"))
      """)

  private static func causes(in folder: String) -> String {
    """
    it has more than 200,000 commits, the edits of files in `\(folder)` are more than 128 MiB \
    (each counts as large as its file, so a few large files with many edits are enough), git ended with an error, or it \
    did not end within a minute or a gibibyte of memory. Git also refuses a repository that belongs to another user, \
    until `safe.directory` names it, and one whose settings it cannot read; the finding has its words. It waits for a pipe \
    that one of its files or settings names, and is ended when it did nothing for ten seconds. And where `core.bare` or \
    `core.worktree` says that the files of the repository are elsewhere, no file has a history.
    """
  }

  private static func cure(in folder: String) -> String {
    """
    Move long texts and tables out of the files of \(folder), or mend what git complains of: \
    `git log --patch -- \(folder)` in the content folder shows it.
    """
  }
}
