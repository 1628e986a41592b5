import Record

/// What the files of one decision folder are read as.
struct DecisionPlan {
  private(set) var readings: [Reading] = []
  private(set) var places: [ContentPath: ContentPlan.Place] = [:]

  init(_ files: [ContentFile], of folder: DecisionFolder) {
    let proposals = DecisionPlan.proposals(in: files)
    let readmes = Set(
      files.filter { FilePath.name(of: $0.path).lowercased() == "readme.md" }.map { FilePath.folder(of: $0.path) })
    readings.reserveCapacity(files.count)
    places.reserveCapacity(files.count)
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
      case let type where ContentFolders.imageExtensions.contains(type):
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

  private mutating func add(_ reading: Reading) {
    readings.append(reading)
    places[reading.file.path] = .record(reading.key)
    if let metadata = reading.metadata { places[metadata.path] = .record(reading.key) }
  }

  /// The metadata files of enhancement proposals, by their folders. Without a README beside it, one is a record by
  /// itself.
  private static func proposals(in files: [ContentFile]) -> [ContentPath: ContentFile] {
    Dictionary(
      files.filter { FilePath.name(of: $0.path) == "kep.yaml" }.map { (FilePath.folder(of: $0.path), $0) }
    ) { first, _ in first }
  }
}
