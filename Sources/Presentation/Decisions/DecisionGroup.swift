import Analysis
import Record
import Templating

/// A part of the log that stands under one heading.
struct DecisionGroup: Sendable {
  /// Unique on the page.
  let anchor: String
  let title: String
  /// The most recent first.
  let items: [DecisionReport]
  let showsFolder: Bool
  /// The folder that all of them stand in, where there are several folders.
  let folder: String?
  let directory: Directory

  static let names = Names<DecisionGroup>(
    "group of decisions",
    [
      .text("anchor", "Where it stands on the page") { $0.anchor },
      .text("title", "What its decisions have in common") { $0.title },
      .text("number_of", "How many there are") { count($0.items.count, "decision") },
      .optionalText("folder_path", "The folder they all stand in, where there are several") { $0.folder },
      .flag("shows_number", "Whether any of them has a number") { group in
        group.items.contains { $0.decision.number != nil }
      },
      .flag("shows_team", "Whether any of them has a team that answers for it") { group in
        group.items.contains { $0.decision.header.owner != nil }
      },
      .flag("shows_folder", "Whether its decisions come from several folders") { $0.showsFolder },
      .list("decisions", "The decisions, the most recent first", of: DecisionLogRow.names) { group in
        group.items.map { DecisionLogRow(item: $0, directory: group.directory) }
      },
    ])
}
