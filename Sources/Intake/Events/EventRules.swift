import Diagnostics
import Documents

/// What event files are held to, row by row. Under the policy `report` a broken rule is a warning.
enum EventRules {
  static let time = Rule(
    "event.time", .error, "A time in an event file is a moment that exists, written as in ISO 8601 with its offset",
    explanation: """
      Without an offset nobody knows which moment is meant: the hour between two clocks, or the hour that a change of \
      clocks repeats. Write `2026-03-29T00:30:00Z`, or `2026-03-29T01:30:00+01:00`. Seconds may be left out; their \
      fractions are read and dropped.

      Days and hours that no calendar has are refused, and so are times before 1970 and after 2105.
      """)

  static let empty = Rule(
    "event.empty", .error, "A field that every event has is not empty",
    explanation: """
      Nothing stands in for a value that was not written: a deployment without a time or a service is in no figure. \
      Write the value, or leave the row out.
      """)

  static let service = Rule(
    "event.service", .error, "The service of an event is one that fairlead.yaml lists",
    explanation: """
      Figures are by service and by the team that answers for it, so an unknown name would be in none of them. Add the \
      service under `services` with its team, or correct the name; capitals and blanks count.
      """)

  static let word = Rule(
    "event.word", .error, "A status is success, failed or rolled_back, and a yes or no is true or false",
    explanation: """
      Tools have many words for how a deployment ended. Which of them count as a failure changes the change fail rate, so \
      it is never guessed. Translate them where the file is written.
      """)

  static let afterRetirement = Rule(
    "event.after-retirement", .warning, "Nothing happens to a service after the day on which it was retired",
    explanation: """
      `retired_on` in `fairlead.yaml` is the last day on which a service ran. Events of a later day say that it still runs, \
      or that they name the wrong service; they count as they are.
      """)

  static let yearLong = Rule(
    "event.year-long", .warning, "Two times of an event that lie a year apart are not a slip of the pen",
    explanation: """
      In January many write the year before. Where an incident seems to last about a year, or a deployment to come a year \
      after its commit, and no other of the file takes a third as long, the year of one of the two times is most likely \
      wrong. Nothing is changed: the event counts as it is written.
      """)

  static let beforeCommit = Rule(
    "deployment.before-commit", .error, "A deployment comes after the commit that it brings",
    explanation: """
      A lead time below zero would pull every median down. Usually the two times come from clocks in different zones, or \
      the commit was rewritten after it was deployed.
      """)

  static let resolvedBeforeOpened = Rule(
    "incident.resolved-before-opened", .error, "An incident is resolved after it was opened",
    explanation: """
      A recovery time below zero cannot be used. Usually the columns are swapped, or one of the times lost its offset. \
      Leave the field empty while an incident goes on.
      """)

  static let noTime = Rule(
    "change.no-time", .error, "A change has at least one time",
    explanation: """
      Any of its times may be empty, because a tool does not know it or because it has not come yet. Without a single one \
      nobody knows when the change was: it is in no figure. Write one, or leave the row out.
      """)

  static let backward = Rule(
    "change.backward", .note,
    "The times of a change are in order: first commit, opened, first review, merged, deployed",
    explanation: """
      A phase that would last less than no time is unavailable for that change, and is never added as zero; the other \
      phases of the change are used. How many there are is counted beside the figures. A commit that was rewritten after \
      the change was opened, a comment before it, and a branch that was deployed before it was merged are the usual causes.
      """)

  static let duplicate = Rule(
    "event.duplicate-id", .error, "An id stands once in all files of deployments, of incidents, and of changes",
    explanation: """
      A row that is there twice is counted twice; exports of two months often share a day. Which of them is \
      right is not guessed, whatever their order: with `bad_rows: report` every row of such an id is left out and counted. \
      Rows with something else wrong are not compared. Ids are compared exactly up to 2,000,000 rows; above that they are not compared, and the figures \
      say so.
      """)

  static let unchecked = Rule(
    "event.unchecked-ids", .note, "Ids are compared up to 2,000,000 rows",
    explanation: """
      Comparing them takes memory for each. Above the limit nobody looks whether a row is there twice. Leave out old \
      months, or make sure where the files are written.
      """)

  static let rowTooLong = Rule(
    "event.row-too-long", .error, "A row of an event file is not longer than 4 MiB",
    explanation: """
      Such a row is a quote that was opened and never closed: it takes in all that follows. The rest of the file is not \
      read.
      """)

  static let unknownDeployment = Rule(
    "incident.unknown-deployment", .warning, "The deployment that an incident names is in the files",
    explanation: """
      The incident says which deployment caused it, and no good row has that id. It is shown as unlinked: another \
      deployment is not blamed for it. Correct the id, or add the file of the month in which it was deployed.
      """)

  static let leftOut = Rule(
    "event.left-out", .error, "Every row of an event file can be used",
    explanation: """
      The number of rows that cannot be, because not all of them are listed. With `bad_rows: report` under `delivery` \
      the report is made without them, and says so beside the figures.
      """)

  static let missingFile = Rule(
    "event.missing-file", .error, "A file of events that fairlead.yaml names is there",
    explanation: """
      The path is taken from the content folder; a `*` stands for any run of characters in a file's name, not in that of \
      a folder.
      """)

  static let noMatch = Rule(
    "event.no-match", .warning, "A pattern under delivery finds at least one file",
    explanation: """
      Somebody wrote the pattern for files that were to be found. Without any, the report says nothing of deliveries. \
      Correct it, or remove it where there are no events; the default patterns may find nothing.
      """)

  static let outside = Rule(
    "event.outside", .error, "Files of events lie in the content folder",
    explanation: """
      What a report shows comes from where its readers can look it up, and a line of a file that is told in a finding must \
      not be one of somewhere else on the machine. Paths are taken from the content folder and stay in it; a link that \
      leads out of it is not followed.
      """)

  static let unread = Rule(
    "event.unread", .warning, "Incidents stand beside deployments",
    explanation: """
      An incident matters to the delivery figures through the deployment that caused it, so without deployments there is \
      nothing to show. Name their files under `deployments`.
      """)

  static let noProduction = Rule(
    "event.no-production", .warning, "Some deployment is of production",
    explanation: """
      Delivery figures are of production. A row without an environment is of production, and so is one whose environment \
      is `production` or `prod`, in capitals or not, blanks around it or not. No other word is guessed: whether `live` or \
      `prd` means production, you write with `production: [production, prod, live]` under `delivery` in `fairlead.yaml`. \
      Where no row is of production, every figure would be missing without a word; so the environments that were found \
      are told.
      """)

  static let namedTwice = Rule(
    "event.named-twice", .error, "A file of events belongs to one section",
    explanation: """
      Each section of `delivery` says how its files are read. A file that two of them name would be read twice, or in a way \
      that nobody chose. Files that no section names belong to the default pattern of a section without `csv` or `json`.
      """)

  static let noColumn = Rule(
    "event.no-column", .error, "The times of changes have columns",
    explanation: """
      A change has up to five times, and what lies between two of them is a phase. Tools do not know all of them: where a \
      file has no such column, the phase is unavailable, and a note says so once; `first_review_at: {is: none}` under \
      `columns` says that you know. Where a column has nearly that name, it is an error, because it was meant.
      """)

  static let localTime = Rule(
    "event.local-time", .note, "A time without an offset is one moment",
    explanation: """
      Where clocks are set forward, the times that they skip are read as if they had not been set yet: 02:30 is the moment \
      at which they show 03:30. Where they are set back, a time that they show twice is the earlier of the two (RFC 5545 \
      decides both in this way). A day without a time counts from the beginning of the day, so lead and recovery times are \
      as coarse as that. Exports with offsets have none of this.
      """)

  static let passedOver = Rule(
    "event.passed-over", .note, "Rows that fairlead.yaml says are of something else are passed over",
    explanation: """
      `values: {status: {cancelled: skip}}` says that such a row is no deployment. It is in no figure and in no count of \
      rows; how many there are is told with each run, so that none goes missing in silence.
      """)

  static let all = [
    namedTwice, noColumn, localTime, passedOver, noProduction, time, empty, service, word, beforeCommit,
    resolvedBeforeOpened, noTime, backward, duplicate,
    unchecked, rowTooLong,
    unknownDeployment, leftOut, missingFile, noMatch, outside, unread,
    afterRetirement, yearLong, reversed,
  ]
}
