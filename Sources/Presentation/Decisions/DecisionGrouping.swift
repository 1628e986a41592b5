import Analysis
import Record
import Wording

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
    for item in directory.report.decisions.byDate.lazy.compactMap({ directory.lookup.decision($0) }) {
      if item.status.isOpen {
        open.append(item)
      } else {
        settled[Shelf(folder: item.decision.header.key.group, status: item.status), default: []].append(item)
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
    return directory.report.decisions.decisions.map(\.decision.header.key.group).filter { seen.insert($0).inserted }
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
