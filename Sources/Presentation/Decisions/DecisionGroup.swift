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
  let directory: Directory

  static let names = Names<DecisionGroup>(
    "group of decisions",
    [
      .text("anchor", "Where it stands on the page") { $0.anchor },
      .text("title", "What its decisions have in common") { $0.title },
      .text("number_of", "How many there are") { count($0.items.count, "decision") },
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
  private let items: [DecisionReport]

  /// So many stand under one heading; more are told apart by year.
  private static let most = 100

  init(_ directory: Directory) {
    self.directory = directory
    items = directory.report.decisions.byDate.compactMap { directory.decision($0) }
  }

  var groups: [DecisionGroup] {
    guard !items.isEmpty else { return [] }
    let open = items.filter(\.status.isOpen)
    let folders = self.folders
    let waiting = DecisionGroup(
      anchor: "waiting", title: "Waiting for an answer", items: open, showsFolder: folders.count > 1,
      directory: directory)
    return (open.isEmpty ? [] : [waiting])
      + folders.enumerated().flatMap { groups(of: $1, number: $0, of: folders.count) }
  }

  /// The names of the folders, our own first, in the order of the register.
  private var folders: [String] {
    var seen: Set<String> = []
    return directory.report.decisions.decisions.map(\.decision.key.group).filter { seen.insert($0).inserted }
  }

  private func groups(of folder: String, number: Int, of folders: Int) -> [DecisionGroup] {
    let own = items.filter { !$0.status.isOpen && $0.decision.key.group == folder }
    let prefix = folders == 1 ? "" : folder.isEmpty ? "decisions: " : "\(folder): "
    return DecisionStatus.settled.flatMap { status in
      let members = own.filter { $0.status == status }
      let title = prefix + (status == .unknown ? "status not written or not understood" : status.rawValue)
      return split(members, title: title, anchor: "group-\(number)-\(status.anchor)")
    }
  }

  private func split(_ members: [DecisionReport], title: String, anchor: String) -> [DecisionGroup] {
    guard !members.isEmpty else { return [] }
    guard members.count > Self.most else { return [group(members, title, anchor)] }
    return members.chunked { $0.decision.header.date?.components.year == $1.decision.header.date?.components.year }
      .map { chunk in
        let year = chunk.first?.decision.header.date.map { String($0.components.year) }
        return group(Array(chunk), "\(title), \(year ?? "not dated")", "\(anchor)-\(year ?? "undated")")
      }
  }

  private func group(_ items: [DecisionReport], _ title: String, _ anchor: String) -> DecisionGroup {
    DecisionGroup(anchor: anchor, title: capitalised(title), items: items, showsFolder: false, directory: directory)
  }
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
