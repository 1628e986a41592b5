import Diagnostics
import Record

/// What a file is read as.
enum ReadingKind: Sendable {
  case strategy, metric, charter
  case objective(Period)
  case decision(DecisionFolder)
}

/// One record to read.
struct Reading: Sendable {
  let key: RecordKey
  let kind: ReadingKind
  let file: ContentFile
  /// The metadata file of an enhancement proposal, whose `file` is then its README.
  var metadata: ContentFile?

  /// Its authors never heard of Fairlead: nothing in it stops a report.
  var isForeign: Bool {
    if case .decision(let folder) = kind { folder.isForeign } else { false }
  }
}

/// What every file of the content is for, known from the paths alone, so that links can be resolved while files are
/// still being read.
struct ContentPlan: Sendable {
  private(set) var readings: [Reading] = []
  private(set) var places: [ContentPath: Place] = [:]
  private(set) var findings: [Finding] = []
  /// Every file that lies there, read or not: what a link can lead to.
  private(set) var fileCount = 0
  /// Folders of objectives that are not named after a period: one finding each, however many files lie in them.
  private var unknownPeriods: Set<String> = []

  enum Place: Sendable {
    case record(RecordKey)
    case asset(Asset)
    case other
  }

  /// Folders that later versions read, so that their files are not taken for strays.
  private static let laterFolders: Set<String> = [
    "experiments", "work", "retros", "learnings", "feedback", "guardrails", "reviews", "processes", "pulse", "growth",
    "coaching", "updates",
  ]
  private static let imageExtensions: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]

  init(root: String, organization: Organization) {
    let tree = ContentTree(root: root)
    findings += tree.unreadableFolders.map {
      ContentRules.unreadable.finding("this folder cannot be listed", at: .wholeFile($0))
    }
    // The values of a metric are opened by the path that it names, wherever a link leads.
    let unfollowed = tree.unfollowed.filter { $0.file.path != "data" && !$0.file.path.hasPrefix("data/") }
    findings += unfollowed.map(ContentPlan.unfollowedFinding)
    let inner = organization.decisionFolders.filter { !$0.isForeign }
    var decisionFiles: [[ContentFile]] = Array(repeating: [], count: inner.count)
    var laterKinds: Set<String> = []
    for file in tree.files {
      if let index = inner.firstIndex(where: { file.path.hasPrefix($0.path + "/") }) {
        decisionFiles[index].append(file)
      } else {
        place(file, fiscalYearStarts: organization.fiscalYearStarts, laterKinds: &laterKinds)
      }
    }
    for (folder, files) in zip(inner, decisionFiles) { placeDecisions(files, of: folder) }
    for folder in organization.decisionFolders where folder.isForeign {
      let foreign = ContentTree(root: root, folder: folder.path)
      findings += foreign.unfollowed.map(ContentPlan.unfollowedFinding)
      placeDecisions(foreign.files, of: folder)
    }
    reportLater(laterKinds, root: root)
    reportDuplicates()
    fileCount = places.count
  }

  private mutating func place(_ file: ContentFile, fiscalYearStarts: Int, laterKinds: inout Set<String>) {
    let parts = file.path.split(separator: "/")
    let top = parts.count > 1 ? String(parts[0]) : ""
    let type = FilePath.fileExtension(of: file.path)
    switch (top, parts.count, type) {
    case ("strategy", 2, "md"): add(file, .strategy, as: .strategy)
    case ("teams", 2, "md"): add(file, .team, as: .charter)
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

  private static func unfollowedFinding(_ link: (file: ContentFile, reason: String)) -> Finding {
    ContentRules.notRead.finding(
      link.reason, at: .wholeFile(link.file.display),
      hint: "put the file itself here, or name the folder of decision records under 'decisions' in fairlead.yaml")
  }

  private static func strayFinding(_ file: ContentFile, top: String, type: String) -> Finding {
    let known = ["strategy", "metrics", "okrs", "decisions", "teams", "data"]
    let hint =
      switch top {
      case "metrics": "metrics are YAML files: metrics/<id>.yaml"
      case "okrs" where type == "md": "objectives lie in okrs/<period>/, such as okrs/2026-Q4/"
      case "okrs": "objectives are Markdown files: okrs/<period>/<id>.md"
      case "strategy", "teams": "files of this kind are Markdown, directly in \(top)/"
      case "": "records lie in folders: \(known.joined(separator: ", "))"
      default:
        nearMiss(to: top, in: known).map { "did you mean the folder '\($0)'?" }
          ?? "records lie in \(known.joined(separator: ", "))"
      }
    return ContentRules.notRead.finding("this file is not read", at: .wholeFile(file.display), hint: hint)
  }

  private mutating func add(_ file: ContentFile, _ kind: RecordKind, as reading: ReadingKind) {
    guard FilePath.stem(of: file.path).lowercased() != "readme" else {
      places[file.path] = .other
      return
    }
    add(Reading(key: RecordKey(kind, id: FilePath.stem(of: file.path)), kind: reading, file: file))
  }

  private mutating func add(_ reading: Reading) {
    readings.append(reading)
    places[reading.file.path] = .record(reading.key)
    if let metadata = reading.metadata { places[metadata.path] = .record(reading.key) }
  }

  private mutating func addObjective(_ file: ContentFile, period id: String, fiscalYearStarts: Int) {
    guard FilePath.stem(of: file.path).lowercased() != "readme" else {
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
          hint: "name the folder after a year, half, quarter or month: 2026, 2026-H2, 2026-Q4, 2026-11"))
      return
    }
    let key = RecordKey(.objective, group: id, id: FilePath.stem(of: file.path))
    add(Reading(key: key, kind: .objective(period), file: file))
  }

  private mutating func placeDecisions(_ files: [ContentFile], of folder: DecisionFolder) {
    let proposals = Dictionary(
      files.filter { FilePath.name(of: $0.path) == "kep.yaml" }.map { (FilePath.folder(of: $0.path), $0) }
    ) { first, _ in first }
    for file in files {
      let local = String(file.path.dropFirst(folder.path == "." ? 0 : folder.path.count + 1))
      let parent = FilePath.folder(of: file.path)
      switch FilePath.fileExtension(of: file.path) {
      case "md", "markdown":
        if let metadata = proposals[parent], FilePath.stem(of: file.path).lowercased() == "readme" {
          let key = RecordKey(.decision, group: folder.name, id: FilePath.folder(of: local))
          add(Reading(key: key, kind: .decision(folder), file: file, metadata: metadata))
        } else if isDecisionRecord(file.path) {
          let id = local.prefix(local.count - FilePath.name(of: local).count) + FilePath.stem(of: local)
          add(
            Reading(key: RecordKey(.decision, group: folder.name, id: String(id)), kind: .decision(folder), file: file))
        } else {
          places[file.path] = .other
        }
      case let type where ContentPlan.imageExtensions.contains(type):
        let path = FilePath.joined("decisions", FilePath.joined(folder.name, local))
        places[file.path] = .asset(Asset(path: path, source: file.source))
      default:
        if places[file.path] == nil { places[file.path] = .other }
      }
    }
  }

  private mutating func reportLater(_ folders: Set<String>, root: String) {
    for folder in folders.sorted() {
      let display = FilePath.normalised(FilePath.joined(root, folder))
      findings.append(
        ContentRules.laterKind.finding("this folder is not read by this version", at: .wholeFile(display)))
    }
  }

  private mutating func reportDuplicates() {
    var seen: [RecordKey: String] = [:]
    for reading in readings {
      let key = RecordKey(reading.key.kind, group: reading.key.group, id: reading.key.id.lowercased())
      guard let first = seen.updateValue(reading.file.display, forKey: key) else { continue }
      findings.append(
        ContentRules.duplicatePage.finding(
          "'\(reading.key.id)' would be published where another file is", at: .wholeFile(reading.file.display),
          notes: [Finding.Note("the other", at: .wholeFile(first))], hint: "rename one of the two"
        ).atMost(reading.isForeign ? .warning : .error))
    }
    // The first of two is kept, so that a foreign folder still gets all its pages but one.
    var kept: Set<RecordKey> = []
    readings = readings.filter { kept.insert($0.key).inserted }
  }
}
