import Analysis
import Record
import Templating
import Wording

/// A part of the log that stands under one heading.
struct DecisionGroup: Sendable {
  /// Unique on the page.
  let anchor: String
  let title: String
  /// The most recent first.
  let items: [DecisionReport]
  // Every row asks for these two, so they are found out once.
  private let showsNumber: Bool
  private let showsTeam: Bool
  let showsFolder: Bool
  /// The folder that all of them stand in, where there are several folders.
  let folder: String?
  let directory: Directory

  init(
    anchor: String, title: String, items: [DecisionReport], showsFolder: Bool, folder: String?, directory: Directory
  ) {
    self.anchor = anchor
    self.title = title
    self.items = items
    showsNumber = items.contains { $0.decision.number != nil }
    showsTeam = items.contains { $0.decision.header.owner != nil }
    self.showsFolder = showsFolder
    self.folder = folder
    self.directory = directory
  }

  static let names = Names<DecisionGroup>(
    "group of decisions",
    [
      .text("anchor", "Where it stands on the page") { $0.anchor },
      .text("title", "What its decisions have in common") { $0.title },
      .text("number_of", "How many there are") { count($0.items.count, "decision") },
      .optionalText("folder_path", "The folder they all stand in, where there are several") { $0.folder },
      .flag("shows_number", "Whether any of them has a number") { $0.showsNumber },
      .flag("shows_team", "Whether any of them has a team that answers for it") { $0.showsTeam },
      .flag("shows_folder", "Whether its decisions come from several folders") { $0.showsFolder },
      .list("decisions", "The decisions, the most recent first", of: DecisionLogRow.names) { group in
        group.items.map { DecisionLogRow(item: $0, directory: group.directory) }
      },
    ])
}
