import Diagnostics

enum ContentRules {
  static let unreadable = Rule(
    "content.unreadable", .error, "Every file of the content folder can be read",
    explanation:
      "The system refused to open it. Check that it exists and that the user who runs the report may read it.")

  static let notRead = Rule(
    "content.not-read", .warning, "Every file lies where Fairlead reads it",
    explanation: """
      A file in a folder that no kind claims, or with another extension than its kind has, says something that the report \
      will not show. Move it, rename it, or name its folder under `decisions` in `fairlead.yaml` if it holds decision \
      records. Files called README are left alone. Links are followed to files within the folder only.
      """)

  static let laterKind = Rule(
    "content.later-kind", .note, "Some kinds of record are shown by a later version",
    explanation:
      "The folder is part of the content format, and nothing in it is wrong; this version does not show it yet.")

  static let hidden = Rule(
    "content.hidden-record", .note, "A record that not everyone may see is not published",
    explanation: """
      The site is for everyone. A record with another `visibility` is left out of it, wherever it would appear, until \
      there is a way to publish for one audience.
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

  static let all = [unreadable, notRead, laterKind, hidden, duplicatePage, people]
}
