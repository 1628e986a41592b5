import Diagnostics
import Record

/// Finds a place for every file of the content, by its path.
struct ContentPlanning {
  private(set) var readings: [Reading] = []
  private(set) var places: [ContentPath: ContentPlan.Place] = [:]
  private(set) var findings: [Finding] = []
  private(set) var dataFiles: [ContentFile] = []
  private(set) var radarFiles: [ContentFile] = []
  private(set) var unread: Set<String> = []
  private let teams: TeamNames
  /// Folders of objectives that are not named after a period: one finding each, however many files lie in them.
  private var unknownPeriods: Set<String> = []
  /// The ids of the audiences, and folders of updates that are named after none.
  private let audiences: [String]
  private var unknownAudiences: Set<String> = []

  init(root: String, organization: Organization, teams: TeamNames) {
    let tree = ContentTree(root: root)
    self.teams = teams
    audiences = organization.audiences.map(\.id)
    var strays = StrayFiles()
    let nesting = FolderNesting(organization.decisionFolders, root: root)
    let inner = organization.decisionFolders.filter { !$0.isForeign }
    var decisionFiles: [[ContentFile]] = Array(repeating: [], count: inner.count)
    for file in tree.files {
      if let index = ContentPlanning.deepest(inner, holding: file) {
        decisionFiles[index].append(file)
      } else {
        place(file, fiscalYearStarts: organization.fiscalYearStarts, strays: &strays)
      }
    }
    findings += strays.findings(root: root)
    for file in strays.files { note(unread: file) }
    let linked = Set(tree.linkedFolders.map(\.path))
    for (folder, files) in zip(inner, decisionFiles) where !linked.contains(folder.path) {
      add(DecisionPlan(files, of: folder), of: folder, root: root)
    }
    let elsewhere = organization.decisionFolders.filter { folder in
      folder.isForeign || linked.contains(folder.path)
    }
    findings += tree.findings.filter { found in
      // A linked folder that `decisions` names is read by its name.
      !elsewhere.contains { FilePath.normalised(FilePath.joined(root, $0.path)) == found.span?.file }
    }
    for folder in elsewhere {
      let tree = ContentTree(root: root, folder: folder.path)
      findings += tree.findings.map(ContentRules.ofForeign)
      let own = nesting.own(tree.files, of: folder)
      let isRead = own.isEmpty && !tree.files.isEmpty
      add(DecisionPlan(own, of: folder), of: folder, root: root, isReadElsewhere: isRead)
    }
    let separated = separatePages(of: readings)
    readings = separated.readings
    findings += separated.findings
    for reading in separated.renamed { places[reading.file.path] = .record(reading.key) }
  }

  /// The folder that a file lies in; of one inside another, the inner.
  private static func deepest(_ folders: [DecisionFolder], holding file: ContentFile) -> Int? {
    var found: Int?
    for (index, folder) in folders.enumerated() where holds(folder, file) {
      if let other = found, folders[other].path.utf8.count >= folder.path.utf8.count, folders[other].path != "." {
        continue
      }
      found = folder.path == "." ? found ?? index : index
    }
    return found
  }

  /// Whether a file of the content lies in a decision folder. The content folder itself may be one: then what no kind
  /// claims is in it.
  private static func holds(_ folder: DecisionFolder, _ file: ContentFile) -> Bool {
    guard folder.path == "." else { return file.path.hasPrefix(folder.path + "/") }
    let top = file.path.contains("/") ? file.path.prefix { $0 != "/" } : ""
    return file.path != "fairlead.yaml" && !ContentFolders.known.contains(String(top))
  }

  private mutating func place(
    _ file: ContentFile, fiscalYearStarts: Int, strays: inout StrayFiles
  ) {
    if FilePath.stem(of: file.path).lowercased() == "readme" { strays.add(readme: file) }
    let parts = file.path.pathParts
    let top = parts.count > 1 ? String(parts[0]) : ""
    let type = FilePath.fileExtension(of: file.path)
    if top == "data" || file.path == "fairlead.yaml" {
      places[file.path] = .other
      if top == "data" { dataFiles.append(file) }
    } else if let kind = Kind.holding(parts), let record = kind.record, kind.extensions.contains(type),
      kind.takes(parts)
    {
      switch kind.placement {
      case .folder, .file: add(file, record.kind)
      case .periods: add(file, record.kind, inPeriod: String(parts[1]), fiscalYearStarts: fiscalYearStarts)
      case .editions: add(file, record.kind, inEdition: String(parts[1]))
      case .audiences: add(file, record.kind, to: String(parts[parts.count - 2]))
      case .decisionFolders: break
      }
    } else if top == Kind.radar.folder, parts.count <= 3, ["csv", "json"].contains(type) {
      places[file.path] = .other
      radarFiles.append(file)
    } else {
      placeOther(file, top: top, type: type, strays: &strays)
    }
  }

  private mutating func placeOther(
    _ file: ContentFile, top: String, type: String, strays: inout StrayFiles
  ) {
    if ContentFolders.imageExtensions.contains(type) {
      places[file.path] = .asset(Asset(path: file.path, source: file.source))
      return
    }
    places[file.path] = .other
    if FilePath.stem(of: file.path).lowercased() != "readme" {
      strays.add(file, hint: strayHint(file, top: top, type: type))
    }
  }

  private mutating func add(_ file: ContentFile, _ kind: RecordKind) {
    let stem = FilePath.stem(of: file.path)
    let id = kind == .team ? teams.present(stem) : stem
    // An entry of feedback has no page that could stand in the way of the list's.
    guard id.lowercased() != "readme", kind == .feedback || !reportsIndex(id, file) else {
      places[file.path] = .other
      return
    }
    add(Reading(key: RecordKey(kind, id: id), file: file))
  }

  /// `index.html` of a folder is the page that lists it.
  private mutating func reportsIndex(_ id: String, _ file: ContentFile) -> Bool {
    guard id.lowercased() == "index" else { return false }
    findings.append(
      ContentRules.duplicatePage.finding(
        "'\(id).html' is the page that lists this folder", at: .wholeFile(file.display), hint: "rename the file"))
    return true
  }

  /// A decision folder's files. What another kind has claimed stays claimed where the folder makes nothing of it.
  private mutating func add(
    _ plan: DecisionPlan, of folder: DecisionFolder, root: String, isReadElsewhere: Bool = false
  ) {
    let source = FilePath.joined(root, folder.path)
    let isEmpty = plan.readings.isEmpty && Disk.isFolder(source)
    if isEmpty, isReadElsewhere {
      findings.append(
        ContentRules.noRecords.finding(
          "everything in this folder of decisions is read by another entry",
          at: .wholeFile(FilePath.normalised(source)),
          hint: "remove the folder under 'decisions' in fairlead.yaml: the folders inside it are named there"))
      return
    }
    findings += plan.passedOver.findings(of: FilePath.normalised(source), isEmpty: isEmpty)
    for file in plan.passedOver.unread { note(unread: file) }
    readings += plan.readings
    places.merge(plan.places) { claimed, new in
      if case .other = new { claimed } else { new }
    }
  }

  private mutating func note(unread file: ContentFile) {
    unread.insert(file.path)
    unread.insert(file.display)
  }

  private mutating func add(_ reading: Reading) {
    readings.append(reading)
    places[reading.file.path] = .record(reading.key)
  }

  private mutating func add(_ file: ContentFile, _ kind: RecordKind, inEdition edition: String) {
    let stem = FilePath.stem(of: file.path)
    guard stem.lowercased() != "readme" else {
      places[file.path] = .other
      return
    }
    add(Reading(key: RecordKey(kind, group: edition, id: stem), file: file))
  }

  private mutating func add(
    _ file: ContentFile, _ kind: RecordKind, inPeriod id: String, fiscalYearStarts: Int
  ) {
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
          hint: periodMeant(by: id).map { "did you mean '\($0.id)'?" }
            ?? "name the folder after a year, half, quarter or month: 2026, 2026-H2, 2026-Q4, 2026-11"))
      return
    }
    add(Reading(key: RecordKey(kind, group: id, id: stem), file: file, period: period))
  }

  /// A file in a folder that is named after an audience.
  private mutating func add(_ file: ContentFile, _ kind: RecordKind, to audience: String) {
    let stem = FilePath.stem(of: file.path)
    places[file.path] = .other
    guard stem.lowercased() != "readme", !reportsIndex(stem, file) else { return }
    guard audiences.contains(audience) else {
      let folder = FilePath.folder(of: file.display)
      guard unknownAudiences.insert(folder).inserted else { return }
      findings.append(
        ReferenceRules.unknownFinding(
          Located(audience, at: .wholeFile(folder)), kind: "audience", among: audiences))
      return
    }
    add(Reading(key: RecordKey(kind, group: audience, id: stem), file: file))
  }
}
