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

/// Puts the decisions under headings: what waits, of all folders; then each folder by status; a status with very many
/// by year as well.
struct DecisionGrouping {
  private let directory: Directory
  private let open: [DecisionReport]
  private let settled: [Shelf: [DecisionReport]]

  private struct Shelf: Hashable {
    let folder: String
    let status: DecisionStatus
  }

  /// So many stand under one heading; more are told apart by year.
  private static let most = 100

  init(_ directory: Directory) {
    self.directory = directory
    var open: [DecisionReport] = []
    var settled: [Shelf: [DecisionReport]] = [:]
    for item in directory.report.decisions.byDate.lazy.compactMap({ directory.decision($0) }) {
      if item.status.isOpen {
        open.append(item)
      } else {
        settled[Shelf(folder: item.decision.key.group, status: item.status), default: []].append(item)
      }
    }
    self.open = open
    self.settled = settled
  }

  var groups: [DecisionGroup] {
    let folders = self.folders
    let waiting = DecisionGroup(
      anchor: "waiting", title: "Waiting for an answer", items: open, showsFolder: folders.count > 1,
      folder: nil, directory: directory)
    return (open.isEmpty ? [] : [waiting])
      + folders.enumerated().flatMap { groups(of: $1, number: $0, of: folders.count) }
  }

  /// The names of the folders, our own first, in the order of the register.
  private var folders: [String] {
    var seen: Set<String> = []
    return directory.report.decisions.decisions.map(\.decision.key.group).filter { seen.insert($0).inserted }
  }

  private func groups(of folder: String, number: Int, of folders: Int) -> [DecisionGroup] {
    DecisionStatus.settled.flatMap { status in
      let members = settled[Shelf(folder: folder, status: status), default: []]
      let title = status == .unknown ? "status not written or not understood" : status.rawValue
      let whole = DecisionGroup(
        anchor: "group-\(number)-\(status.anchor)", title: capitalised(title), items: members, showsFolder: false,
        folder: folders > 1 ? members.first?.decision.folder.shownName : nil, directory: directory)
      return split(whole)
    }
  }

  private func split(_ group: DecisionGroup) -> [DecisionGroup] {
    guard !group.items.isEmpty else { return [] }
    guard group.items.count > Self.most else { return [group] }
    return group.items.chunked { $0.year == $1.year }.map { chunk in
      let year = chunk.first?.year.map { String($0) }
      return DecisionGroup(
        anchor: "\(group.anchor)-\(year ?? "undated")", title: "\(group.title), \(year ?? "not dated")",
        items: Array(chunk), showsFolder: false, folder: group.folder, directory: directory)
    }
  }
}

extension DecisionReport {
  fileprivate var year: Int? { decision.header.date?.components.year }
}

extension DecisionFolder {
  /// What keeps its pages apart; our own folder by its path. The path of another may tell of a machine.
  var shownName: String { name.isEmpty ? path : name }
}

extension DecisionStatus {
  /// Everything that does not wait, what is in force first.
  static let settled: [DecisionStatus] = [
    .accepted, .partlySuperseded, .unknown, .superseded, .deprecated, .rejected,
  ]

  /// Without a space.
  var anchor: String { self == .partlySuperseded ? "partly" : rawValue }
}

extension Array {
  /// Runs of neighbours that belong together.
  func chunked(by belongs: (Element, Element) -> Bool) -> [ArraySlice<Element>] {
    var result: [ArraySlice<Element>] = []
    var start = startIndex
    for index in indices.dropFirst() where !belongs(self[index - 1], self[index]) {
      result.append(self[start..<index])
      start = index
    }
    if start < endIndex { result.append(self[start...]) }
    return result
  }
}
