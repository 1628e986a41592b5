package import Diagnostics
import Documents
import Record

/// How much of a content folder, and of its history, is taken in. Ranges of single fields stand with their kinds.
package enum IntakeLimits {
  /// Any file, in bytes, unless it has a bound of its own.
  static let file = 512 << 20
  /// Exports with another delimiter or encoding, JSON and dates of other forms, in bytes: they are held in memory.
  static let export = 512 << 20
  /// A template, in bytes: more than the largest page, and few enough to be compiled at once.
  static let template = 4 << 20
  /// What all pages fetch, in bytes. A style sheet may hold the fonts of a house.
  static let sharedFile = 64 << 20
  /// An SVG image, in bytes, which is searched for what could run.
  static let svg = 16 << 20
  /// A radar as a table, in bytes. The largest that are published have 300 KiB; each entry becomes a line of a page.
  static let radar = 4 << 20
  /// A list of what git cut from a history, in bytes.
  static let shallow = 16 << 20

  /// Rows of a metric's file: a value a day for each of a hundred teams, over 27 years.
  static let seriesRows = 1_000_000
  /// Services that events can name: by two bytes. A `fairlead.yaml` of the allowed size holds fewer.
  static let services = Int(UInt16.max)
  /// Rebases of a metric: one a month for eight years. More are no history but a mistake.
  static let rebases = 100
  /// Actions in the text of a record. More is no list of actions, and would make every page of them unreadable.
  static let actions = 500
  /// Levels of a ladder: a table of more would be read by nobody, and each track has a place for every level.
  static let ladderLevels = 50
  /// Scores of a scale: one of more is none that people answer on.
  static let scores = 101

  /// Commits of the repository that the content lies in.
  static let commits = 200_000
  /// Of what git prints of a folder, in bytes: 1,000 files of 6 KB with 20 edits each.
  static let edits = 128 << 20
  /// Of what git prints of the lines that changed since a revision, in bytes.
  static let changedLines = 1 << 30
  /// A line of what git prints, in bytes: a commit of 400,000 parents. What is longer is no history.
  static let gitLine = 16 << 20
  /// Seconds for each program that reads the history of the content, and in which one may do nothing at all.
  static let (historySeconds, idleSeconds) = (60, 10)
  /// Seconds for each that reads another history: one of a million commits takes half a minute.
  static let collectingSeconds = 600
  /// Private memory of each, in bytes. A million commits take some hundred megabytes.
  static let (historyMemory, collectingMemory) = (1 << 30, 2 << 30)

  package static let all = files + DocumentLimits.all + records + history

  private static let files = [
    Limit(
      "file.size", file, .bytes, rule: "content.unreadable", beyond: "The file is not read, and nothing is published."),
    Limit(
      "export.size", export, .bytes, rule: "content.unreadable",
      beyond: "Events in another form than plain CSV are not read, and nothing is published."),
    Limit(
      "template.size", template, .bytes, rule: "content.unreadable",
      beyond: "The template is not read, and nothing is published."),
    Limit(
      "template.shared-file", sharedFile, .bytes, rule: "content.unreadable",
      beyond: "The style sheet or script is not read, and nothing is published."),
    Limit("svg.size", svg, .bytes, rule: "link.active-image", beyond: "The image is not published."),
    Limit(
      "radar.size", radar, .bytes, rule: "content.unreadable",
      beyond: "The radar is not read, and nothing is published."),
  ]

  private static let records = [
    Limit(
      "series.rows", seriesRows, .count("rows"), rule: "series.too-many-rows",
      beyond: "The series is not read, and nothing is published."),
    Limit(
      "events.services", services, .count("services"), rule: "event.service",
      beyond: "An error: no event could name those after it."),
    Limit(
      "metric.rebases", rebases, .count("rebases"), rule: "metric.many-rebases",
      beyond: "The metric is not read, and nothing is published."),
    Limit(
      "record.actions", actions, .count("actions"), rule: "action.too-many",
      beyond: "Those that come after in the text are not read."),
    Limit(
      "events.duplicates", EventTally.duplicateLimit, .count("rows"),
      beyond: "Their ids are not compared with each other, and the page says so."),
    Limit(
      "ladder.levels", ladderLevels, .count("levels"), rule: "ladder.many-levels",
      beyond: "Those after it are not read."),
    Limit("pulse.scores", scores, .count("scores"), rule: "pulse.scale", beyond: "The pulse is not read."),
  ]

  private static let history =
    [
      Limit("history.commits", commits, .count("commits"), rule: notRead, beyond: unknown),
      Limit("history.edits", edits, .bytes, rule: notRead, beyond: unknown),
      Limit(
        "history.time", historySeconds, .seconds, rule: notRead, beyond: "git is ended, and the history is not known."),
      Limit(
        "history.idle", idleSeconds, .seconds, rule: notRead,
        beyond: "A git that does nothing for so long is ended, and the history is not known."),
      Limit(
        "history.memory", historyMemory, .bytes, rule: notRead, beyond: "git is ended, and the history is not known."),
    ] + collecting
  private static let collecting = [
    Limit(
      "collect.time", collectingSeconds, .seconds,
      beyond: "git is ended, and 'collect', 'diff' or 'check' ends with 74."),
    Limit(
      "collect.memory", collectingMemory, .bytes, beyond: "git is ended, and 'collect', 'diff' or 'check' ends with 74."
    ),
    Limit(
      "collect.line", gitLine, .bytes, beyond: "The history is refused: 'collect', 'diff' or 'check' ends with 74."),
    Limit("new-since.changes", changedLines, .bytes, beyond: "'check --new-since' ends with 74."),
  ]

  private static let notRead = "experiment.history-not-read"
  private static let unknown = "The history of that folder is not known, and its pages say so."
}
