import Diagnostics

enum ContentRules {
  static let unreadable = Rule(
    "content.unreadable", .error, "Every file of the content folder can be read",
    explanation: """
      The system refused to open a file, or to list a folder to its end; the finding has its words. Nothing is published \
      then, not even without what lies in a folder of another repository: a report that has lost records looks as if \
      there were none. The same holds for a template or an asset, and for a link that leads out of its folder where \
      a file is needed. Check that it is there, that it is a file, and that the user who runs the report may read it.
      """)

  static func unreadable(_ file: ContentFile, _ failure: Disk.Failure) -> Finding {
    unreadable.finding(
      "this file cannot be read: \(failure.words)", at: .wholeFile(file.display),
      hint: failure.isMissing ? nil : "check that it is a file, and that the user who runs this may read it")
  }

  static func unlistable(_ folder: String, _ failure: Disk.Failure) -> Finding {
    unreadable.finding(
      "this folder cannot be listed: \(failure.words)", at: .wholeFile(folder),
      hint: "check that it is there and may be read")
  }

  /// Of what the disk refuses nothing is known, and what may be for a few must not be told to all: these stop a report
  /// wherever they lie, and no ceiling of foreign records is for them.
  static func ofForeign(_ finding: Finding) -> Finding {
    [unreadable.id, VisibilityRules.misspelt.id].contains(finding.rule) ? finding : finding.atMost(.warning)
  }

  static let notRead = Rule(
    "content.not-read", .warning, "Every file lies where Fairlead reads it",
    explanation: """
      A file in a folder that no kind claims, or with another extension than its kind has, says something that the report \
      will not show. Move it, rename it, or name its folder under `decisions` in `fairlead.yaml` if it holds decision \
      records. Several files of one folder are one finding. Names that begin with a dot are told where they look like a \
      record's; what tools keep, such as `.git`, is left alone. Links are followed to files within the folder only.
      """)

  static let passedOver = Rule(
    "content.passed-over", .note, "What lies beside records is named once",
    explanation: """
      Templates, pages about a folder (README, index, backlog) and other files are no records, and nothing is made of them. \
      They are named so that no decision is lost in one of them. A README or index is a record, and goes by the name of its \
      folder, where it says its status in the front matter, in the head or in a section beside those of a record, or where \
      it is the only text of its folder and several folders are made like that. A name that merely begins with "template", \
      such as `template-engine-choice.md`, is that of a record. Images are shown where a record shows them.
      """)

  static let noRecords = Rule(
    "content.no-records", .warning, "A folder of decisions gives records",
    explanation: """
      The folder is named under `decisions`, or is `decisions/` itself, and no file of it is a record: it is empty, or its \
      files are templates, indexes or documents that cannot be read. Read are Markdown (`.md`, `.markdown`, `.mdx`), AsciiDoc \
      (`.adoc`), reStructuredText (`.rst`), Org (`.org`), plain text with a status (`.txt`), and `kep.yaml`.
      """)

  static let unusedData = Rule(
    "content.unused-data", .warning, "Every file in data/ is read",
    explanation: """
      No metric names the file under `source`, and no pattern under `delivery` finds it, so nothing of it is in the report. \
      The usual patterns are `data/deployments*.csv`, `data/incidents*.csv` and `data/changes*.csv`; capacity is read from \
      `data/capacity.csv` alone. Correct the name, name the file, or move it out of the content folder.
      """)

  static let hidden = Rule(
    "content.hidden-record", .note, "A record that not everyone may see is not published",
    explanation: """
      The site that `fairlead build` makes is for everyone. A record with another `visibility` is left out of it, wherever \
      it would appear. It is in the site of an audience whose `sees` in fairlead.yaml names its label: \
      `fairlead build --audience ID` makes that one, `--every-audience` all of them.
      """)

  static let duplicatePage = Rule(
    "content.duplicate-page", .error, "Every record has a page of its own",
    explanation: "Two files would be published at one path, and one of them would be lost. Rename one of them.")

  static let people = Rule(
    "people.measured", .error, "No figure is about a person",
    explanation: """
      Numbers start conversations and never punish people, so the smallest unit of any number is a team or a service. A \
      column that holds a person beside measurements is refused. Leave it out of the file, or sum over it first.
      """)

  static let all = [
    MisplacedFile.rule, unreadable, notRead, passedOver, noRecords, unusedData, hidden, duplicatePage,
    people,
  ]
}
