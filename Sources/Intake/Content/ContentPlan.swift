import Diagnostics
import Record

/// One record to read.
struct Reading: Sendable {
  var key: RecordKey
  let file: ContentFile
  /// Of a kind that lies in folders of periods.
  var period: Period?
  /// Of a decision.
  var folder: DecisionFolder?
  /// The metadata file of an enhancement proposal, whose `file` is then its README.
  var metadata: ContentFile?

  /// What it is called where nothing else says it: as the file, or as the folder that a README stands for.
  var plainName: String {
    let stem = FilePath.stem(of: file.path)
    return DecisionFileRole.isNamedAfterFolder(stem) && key.kind == .decision ? String(FilePath.name(of: key.id)) : stem
  }

  /// Its authors never heard of Fairlead: nothing in it stops a report.
  var isForeign: Bool { folder?.isForeign ?? false }

  var kind: Kind? { Kind.of(key.kind) }

  /// Whether the file is all YAML.
  var isData: Bool {
    guard let kind else { return false }
    return kind.format == .yaml
      || kind.readsYAML && Kind.Format.yaml.extensions.contains(FilePath.fileExtension(of: file.path))
  }
}

/// What every file of the content is for, known from the paths, so that links can be resolved while files are still being
/// read. Only a README or index of a decision folder is looked into.
///
/// A class, because every file that is read holds on to it.
final class ContentPlan: Sendable {
  let readings: [Reading]
  let places: [ContentPath: Place]
  /// Every folder that holds any of them, at whatever depth, with the names of those directly in it.
  let folders: [ContentPath: [String]]
  let findings: [Finding]
  /// Every file that lies there, read or not: what a link can lead to.
  let fileCount: Int
  /// Files in `data/`, which metrics and events name.
  let dataFiles: [ContentFile]
  /// Tables in `radar/`, each of an edition.
  let radarFiles: [ContentFile]
  /// Paths, and what a person is shown of them, of files that nobody read: nothing published names them.
  let unread: Set<String>
  let rootPaths: RootPaths
  let teams: TeamNames
  let services: ListedNames
  /// What audiences are called, and what they see, folded: none of them is everyone.
  let audienceWords: Set<String>
  let conventions: FieldConventions
  /// The words that decision records are read by.
  let decisionWords: DecisionWords

  enum Place: Sendable {
    case record(RecordKey)
    case asset(Asset)
    case other
  }

  init(root: String, organization: Organization, teams: TeamNames, services: ListedNames = .unknown) {
    let made = ContentPlanning(root: root, organization: organization, teams: teams)
    (readings, places, folders) = (made.readings, made.places, ContentPlan.folders(of: made.places.keys))
    (findings, fileCount, dataFiles) = (made.findings, made.places.count, made.dataFiles)
    radarFiles = made.radarFiles
    unread = made.unread
    rootPaths = RootPaths(root: root)
    self.teams = teams
    self.services = services
    audienceWords = Set(
      organization.audiences.flatMap { [$0.id] + $0.sees.filter { !$0.isEveryone }.map(\.label) }.map {
        foldedWords($0)
      })
    conventions = FieldConventions(organization.finance)
    // Asked for last: the words are made while the folders are listed.
    decisionWords = .adding(organization.decisionWords)
  }

  /// What `fairlead.yaml` lists that an id may name; nil where an id names a record.
  func listed(as target: ReferenceTarget) -> ListedNames? {
    switch target.list {
    case .teams: teams
    case .services: services
    case nil: nil
    }
  }

  private static func folders(of paths: some Sequence<ContentPath>) -> [ContentPath: [String]] {
    var folders: [ContentPath: [String]] = [:]
    for path in paths {
      folders[FilePath.folder(of: path), default: []].append(String(FilePath.name(of: path)))
    }
    for folder in Array(folders.keys) {
      var above = FilePath.folder(of: folder)
      while !above.isEmpty, folders[above] == nil {
        folders[above] = []
        above = FilePath.folder(of: above)
      }
    }
    return folders
  }
}
