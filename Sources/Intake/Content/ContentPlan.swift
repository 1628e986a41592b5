import Diagnostics
import Record

/// What a file is read as.
enum ReadingKind: Sendable {
  case strategy, metric, charter, feedback, work, experiment
  case objective(Period)
  case decision(DecisionFolder)
}

/// One record to read.
struct Reading: Sendable {
  var key: RecordKey
  let kind: ReadingKind
  let file: ContentFile
  /// The metadata file of an enhancement proposal, whose `file` is then its README.
  var metadata: ContentFile?

  /// Its authors never heard of Fairlead: nothing in it stops a report.
  var isForeign: Bool {
    if case .decision(let folder) = kind { folder.isForeign } else { false }
  }
}

/// What the page of a record is told apart by where case does not count: records of two folders may meet in one path.
private struct PageName: Hashable {
  let kind: RecordKind
  let path: String

  init(_ key: RecordKey) {
    kind = key.kind
    path = (key.group.isEmpty ? key.id : key.group + "/" + key.id).lowercased()
  }
}

/// What every file of the content is for, known from the paths alone, so that links can be resolved while files are
/// still being read.
struct ContentPlan: Sendable {
  private(set) var readings: [Reading] = []
  private(set) var places: [ContentPath: Place] = [:]
  /// Every folder that holds any of them, at whatever depth, with the names of those directly in it.
  private(set) var folders: [ContentPath: [String]] = [:]
  private(set) var findings: [Finding] = []
  /// Every file that lies there, read or not: what a link can lead to.
  private(set) var fileCount = 0
  let teams: TeamNames
  let services: ListedNames
  /// Folders of objectives that are not named after a period: one finding each, however many files lie in them.
  private var unknownPeriods: Set<String> = []

  enum Place: Sendable {
    case record(RecordKey)
    case asset(Asset)
    case other
  }

  /// Folders that later versions read, so that their files are not taken for strays.
  private static let laterFolders: Set<String> = [
    "retros", "learnings", "guardrails", "reviews", "processes", "pulse", "growth", "coaching", "updates",
  ]
  private static let knownFolders = [
    "strategy", "metrics", "okrs", "decisions", "teams", "feedback", "work", "experiments", "data",
  ]
  private static let imageExtensions: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]

  init(root: String, organization: Organization, teams: TeamNames, services: ListedNames = .unknown) {
    self.teams = teams
    self.services = services
    let tree = ContentTree(root: root)
    let inner = organization.decisionFolders.filter { !$0.isForeign }
    var decisionFiles: [[ContentFile]] = Array(repeating: [], count: inner.count)
    var laterKinds: Set<String> = []
    for file in tree.files {
      if let index = inner.firstIndex(where: { ContentPlan.holds($0, file) }) {
        decisionFiles[index].append(file)
      } else {
        place(file, fiscalYearStarts: organization.fiscalYearStarts, laterKinds: &laterKinds)
      }
    }
    for (folder, files) in zip(inner, decisionFiles) { placeDecisions(files, of: folder) }
    let elsewhere = organization.decisionFolders.filter { folder in
      folder.isForeign || tree.linkedFolders.contains { $0.path == folder.path }
    }
    findings += tree.findings.filter { found in
      // A linked folder that `decisions` names is read by its name.
      !elsewhere.contains { FilePath.normalised(FilePath.joined(root, $0.path)) == found.span?.file }
    }
    for folder in elsewhere {
      let tree = ContentTree(root: root, folder: folder.path)
      findings += tree.findings.map { $0.atMost(.warning) }
      placeDecisions(tree.files, of: folder)
    }
    reportLater(laterKinds, root: root, "this folder is not read by this version")
    separatePages()
    fileCount = places.count
    folders = ContentPlan.folders(of: places.keys)
  }

  /// Whether a file of the content lies in a decision folder. The content folder itself may be one: then what no kind
  /// claims is in it.
  private static func holds(_ folder: DecisionFolder, _ file: ContentFile) -> Bool {
    guard folder.path == "." else { return file.path.hasPrefix(folder.path + "/") }
    let top = file.path.contains("/") ? file.path.prefix { $0 != "/" } : ""
    return file.path != "fairlead.yaml" && !knownFolders.contains(String(top)) && !laterFolders.contains(String(top))
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

  private mutating func place(_ file: ContentFile, fiscalYearStarts: Int, laterKinds: inout Set<String>) {
    let parts = file.path.split(separator: "/")
    let top = parts.count > 1 ? String(parts[0]) : ""
    let type = FilePath.fileExtension(of: file.path)
    switch (top, parts.count, type) {
    case ("strategy", 2, "md"): add(file, .strategy, as: .strategy)
    case ("teams", 2, "md"): add(file, .team, as: .charter)
    case ("work", 2, "md"): add(file, .work, as: .work)
    case ("experiments", 2, "md"): add(file, .experiment, as: .experiment)
    case ("feedback", 2, "md"): add(file, .feedback, as: .feedback)
    case ("metrics", 2, "yaml"), ("metrics", 2, "yml"): add(file, .metric, as: .metric)
    case ("okrs", 3, "md"): addObjective(file, period: String(parts[1]), fiscalYearStarts: fiscalYearStarts)
    case ("data", _, _): places[file.path] = .other
    case ("", 1, "yaml") where file.path == "fairlead.yaml":
      places[file.path] = .other
    default: placeOther(file, top: top, type: type, laterKinds: &laterKinds)
    }
  }

  private mutating func placeOther(_ file: ContentFile, top: String, type: String, laterKinds: inout Set<String>) {
    if ContentPlan.imageExtensions.contains(type) {
      places[file.path] = .asset(Asset(path: file.path, source: file.source))
      return
    }
    places[file.path] = .other
    if ContentPlan.laterFolders.contains(top) {
      laterKinds.insert(top)
    } else if FilePath.stem(of: file.path).lowercased() != "readme" {
      findings.append(ContentPlan.strayFinding(file, top: top, type: type))
    }
  }

  private static func strayFinding(_ file: ContentFile, top: String, type: String) -> Finding {
    let known = knownFolders
    let hint =
      switch top {
      case "" where file.path == "fairlead.yml": "did you mean 'fairlead.yaml'?"
      case "metrics": "metrics are YAML files: metrics/<id>.yaml"
      case "okrs" where type == "md": "objectives lie in okrs/<period>/, such as okrs/2026-Q4/"
      case "okrs": "objectives are Markdown files: okrs/<period>/<id>.md"
      case "strategy", "teams", "feedback", "work", "experiments":
        "files of this kind are Markdown, directly in \(top)/"
      case "": "records lie in folders: \(known.joined(separator: ", "))"
      default:
        nearMiss(to: top, in: known).map { "did you mean the folder '\($0)'?" }
          ?? "records lie in \(known.joined(separator: ", ")); other folders of decisions are named under 'decisions' in fairlead.yaml"
      }
    return ContentRules.notRead.finding("this file is not read", at: .wholeFile(file.display), hint: hint)
  }

  private mutating func add(_ file: ContentFile, _ kind: RecordKind, as reading: ReadingKind) {
    let id = FilePath.stem(of: file.path)
    // An entry of feedback has no page that could stand in the way of the list's.
    guard id.lowercased() != "readme", kind == .feedback || !reportsIndex(id, file) else {
      places[file.path] = .other
      return
    }
    add(Reading(key: RecordKey(kind, id: id), kind: reading, file: file))
  }

  /// `index.html` of a folder is the page that lists it.
  private mutating func reportsIndex(_ id: String, _ file: ContentFile) -> Bool {
    guard id.lowercased() == "index" else { return false }
    findings.append(
      ContentRules.duplicatePage.finding(
        "'\(id).html' is the page that lists this folder", at: .wholeFile(file.display), hint: "rename the file"))
    return true
  }

  private mutating func add(_ reading: Reading) {
    readings.append(reading)
    places[reading.file.path] = .record(reading.key)
    if let metadata = reading.metadata { places[metadata.path] = .record(reading.key) }
  }

  private mutating func addObjective(_ file: ContentFile, period id: String, fiscalYearStarts: Int) {
    let stem = FilePath.stem(of: file.path)
    guard stem.lowercased() != "readme", !reportsIndex(stem, file) else {
      places[file.path] = .other
      return
    }
    guard let period = Period(id: id, fiscalYearStarts: fiscalYearStarts) else {
      places[file.path] = .other
      let folder = FilePath.folder(of: file.display)
      guard unknownPeriods.insert(folder).inserted else { return }
      findings.append(
        ObjectiveRules.period.finding(
          "'\(id)' is not a period", at: .wholeFile(folder),
          hint: Period(id: id.uppercased(), fiscalYearStarts: 1).map { "did you mean '\($0.id)'?" }
            ?? "name the folder after a year, half, quarter or month: 2026, 2026-H2, 2026-Q4, 2026-11"))
      return
    }
    let key = RecordKey(.objective, group: id, id: FilePath.stem(of: file.path))
    add(Reading(key: key, kind: .objective(period), file: file))
  }

  private mutating func placeDecisions(_ files: [ContentFile], of folder: DecisionFolder) {
    let proposals = ContentPlan.proposals(in: files)
    let readmes = Set(
      files.filter { FilePath.name(of: $0.path).lowercased() == "readme.md" }.map { FilePath.folder(of: $0.path) })
    readings.reserveCapacity(readings.count + files.count)
    places.reserveCapacity(places.count + files.count)
    for file in files {
      let local = folder.path == "." ? file.path : FilePath.local(file.path, in: folder.path)
      let parent = FilePath.folder(of: file.path)
      switch FilePath.fileExtension(of: file.path) {
      case "md", "markdown":
        if let metadata = proposals[parent], FilePath.stem(of: file.path).lowercased() == "readme" {
          addProposal(file, metadata: metadata, local: local, of: folder)
        } else if isDecisionRecord(file.path) {
          let id = local.prefix(local.count - FilePath.name(of: local).count) + FilePath.stem(of: local)
          add(
            Reading(key: RecordKey(.decision, group: folder.name, id: String(id)), kind: .decision(folder), file: file))
        } else {
          places[file.path] = .other
        }
      case "yaml" where FilePath.name(of: file.path) == "kep.yaml" && !readmes.contains(parent):
        addProposal(file, metadata: file, local: local, of: folder)
      case let type where ContentPlan.imageExtensions.contains(type):
        let path = FilePath.joined("decisions", FilePath.joined(folder.name, local))
        places[file.path] = .asset(Asset(path: path, source: file.source))
      default:
        if places[file.path] == nil { places[file.path] = .other }
      }
    }
  }

  /// An enhancement proposal is named after its folder.
  private mutating func addProposal(
    _ file: ContentFile, metadata: ContentFile, local: String, of folder: DecisionFolder
  ) {
    let inner = FilePath.folder(of: local)
    let id = inner.isEmpty ? String(FilePath.name(of: folder.path)) : inner
    let key = RecordKey(.decision, group: folder.name, id: id)
    add(Reading(key: key, kind: .decision(folder), file: file, metadata: metadata))
  }

  private mutating func reportLater(_ folders: Set<String>, root: String, _ message: String) {
    for folder in folders.sorted() {
      let display = FilePath.normalised(FilePath.joined(root, folder))
      findings.append(
        ContentRules.laterKind.finding(message, at: .wholeFile(display)))
    }
  }

  /// The metadata files of enhancement proposals, by their folders. Without a README beside it, one is a record by
  /// itself.
  private static func proposals(in files: [ContentFile]) -> [ContentPath: ContentFile] {
    Dictionary(
      files.filter { FilePath.name(of: $0.path) == "kep.yaml" }.map { (FilePath.folder(of: $0.path), $0) }
    ) { first, _ in first }
  }

  /// Gives every record a page of its own. Two files for one page are an error of ours, where one can be renamed; a
  /// record of a foreign folder keeps its extension in its id instead, so that none hides another.
  private mutating func separatePages() {
    var owners: [PageName: Int] = [:]
    owners.reserveCapacity(readings.count)
    var refused: Set<Int> = []
    for index in readings.indices {
      let name = PageName(readings[index].key)
      guard let first = owners[name] else {
        owners[name] = index
        continue
      }
      let id = readings[index].key.id
      while readings[index].isForeign, owners[PageName(readings[index].key)] != nil {
        readings[index].key.id += "." + FilePath.fileExtension(of: readings[index].file.path)
      }
      let reading = readings[index]
      report(reading, named: id, sharesPageWith: readings[first].file.display)
      if reading.isForeign {
        places[reading.file.path] = .record(reading.key)
        owners[PageName(reading.key)] = index
      } else {
        refused.insert(index)
      }
    }
    if !refused.isEmpty { readings = readings.indices.filter { !refused.contains($0) }.map { readings[$0] } }
  }

  private mutating func report(_ reading: Reading, named id: String, sharesPageWith first: String) {
    findings.append(
      ContentRules.duplicatePage.finding(
        reading.isForeign
          ? "'\(id)' is the name of another record, so this one goes by '\(reading.key.id)'"
          : "'\(id)' would be published where another file is", at: .wholeFile(reading.file.display),
        notes: [Finding.Note("the other", at: .wholeFile(first))], hint: "rename one of the two"
      ).atMost(reading.isForeign ? .warning : .error))
  }
}
