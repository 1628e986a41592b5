import Record

/// Which pages that are named README or index are records: those that carry a record's metadata, and those that are the
/// only text of their folder where several folders are made like that.
struct FolderRecords {
  /// What a record that is such a page goes by.
  enum Owner { case folder, file }

  /// The page that stands for each folder.
  private var holders: [ContentPath: ContentPath] = [:]
  private var owners: [ContentPath: Owner] = [:]

  /// - Parameter root: the path of the decision folder.
  init(
    _ files: [ContentFile], _ roles: [DecisionFileRole], root: String, proposals: [ContentPath: ContentFile]
  ) {
    let pages = zip(files, roles).filter { if case .page = $0.1 { true } else { false } }.map { $0.0 }
    guard !pages.isEmpty else { return }
    let texts = TextCounts(files, roles)
    var alone: [ContentPath: [ContentFile]] = [:]
    /// Folders of which a folder within is a record.
    var kin: Set<ContentPath> = []
    for page in pages.sorted(by: FolderRecords.comesFirst) {
      let folder = FilePath.folder(of: page.path)
      guard DecisionFileRole.isNamedAfterFolder(FilePath.stem(of: page.path)) else {
        // A decision about changelogs or RFCs may go by that name.
        let mayBeAbout = ["changelog", "rfc", "adr"].contains(FilePath.stem(of: page.path).lowercased())
        if folder != root || mayBeAbout, RecordProbe.carriesMetadata(page) { owners[page.path] = .file }
        continue
      }
      guard holders[folder] == nil else { continue }
      if proposals[folder] != nil {
        holders[folder] = page.path
      } else if RecordProbe.carriesMetadata(page), folder != root || texts.records(in: root) == 0 {
        (holders[folder], owners[page.path]) = (page.path, .folder)
        if folder != root { kin.insert(FilePath.folder(of: folder)) }
      } else if folder != root, texts.isAlone(in: folder) {
        holders[folder] = page.path
        alone[FilePath.folder(of: folder), default: []].append(page)
      }
    }
    // One beside folders that are records, and one in a folder with a number or a day in its name, is a record as well.
    for (parent, pages) in alone {
      let isKin = pages.count > 1 || kin.contains(parent)
      for page in pages where isKin || FolderRecords.isNumbered(FilePath.folder(of: page.path)) {
        owners[page.path] = .folder
      }
    }
  }

  /// The page that stands for a folder; nil when there is none.
  func holder(of folder: ContentPath) -> ContentPath? { holders[folder] }

  /// What a page that is a record is named after; nil when it is none.
  func owner(of page: ContentPath) -> Owner? { owners[page] }

  /// `0007`, `7`, `0007-queues` and `2026-01-05-queues`; a year alone is an archive.
  private static func isNumbered(_ folder: ContentPath) -> Bool {
    let stem = String(FilePath.name(of: folder))
    let name = DecisionFileName(stem: stem)
    if let year = Int(stem), (1990...2100).contains(year) { return false }
    return (name.number?.utf8.count ?? 0) >= 3 || name.date != nil || stem.allSatisfy(\.isNumber)
  }

  /// README before index, and the plain name before that of a translation.
  private static func comesFirst(_ left: ContentFile, _ right: ContentFile) -> Bool {
    rank(left.path) == rank(right.path) ? left.path < right.path : rank(left.path) < rank(right.path)
  }

  private static func rank(_ path: ContentPath) -> Int {
    let stem = FilePath.stem(of: path).lowercased()
    return (stem.hasPrefix("readme") ? 0 : 1) + (stem == "readme" || stem == "index" || stem == "_index" ? 0 : 2)
  }
}

/// How many texts lie in each folder, and below it.
private struct TextCounts {
  private var direct: [ContentPath: Int] = [:]
  private var below: [ContentPath: Int] = [:]
  private var recordsBelow: [ContentPath: Int] = [:]

  init(_ files: [ContentFile], _ roles: [DecisionFileRole]) {
    for (file, role) in zip(files, roles) {
      let isRecord: Bool
      switch role {
      case .text, .proposal: isRecord = true
      case .page, .document: isRecord = false
      case .template, .image, .attachment: continue
      }
      var folder = FilePath.folder(of: file.path)
      direct[folder, default: 0] += 1
      while true {
        below[folder, default: 0] += 1
        if isRecord { recordsBelow[folder, default: 0] += 1 }
        guard folder.contains("/") else { break }
        folder = FilePath.folder(of: folder)
      }
    }
  }

  func isAlone(in folder: ContentPath) -> Bool { direct[folder] == 1 && below[folder] == 1 }

  func records(in folder: ContentPath) -> Int { recordsBelow[folder] ?? 0 }
}
