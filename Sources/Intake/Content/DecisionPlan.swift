import Record

/// What the files of one decision folder are read as.
struct DecisionPlan {
  private(set) var readings: [Reading] = []
  private(set) var places: [ContentPath: ContentPlan.Place] = [:]
  /// What is no record, and why.
  private(set) var passedOver = PassedOver()
  private let folder: DecisionFolder
  /// The metadata files of enhancement proposals, by their folders. Without a README beside it, one is a record by itself.
  private let proposals: [ContentPath: ContentFile]
  private let named: FolderRecords

  init(_ files: [ContentFile], of folder: DecisionFolder) {
    self.folder = folder
    let roles = files.map { DecisionFileRole(local: DecisionPlan.local($0, in: folder)) }
    proposals = DecisionPlan.proposals(in: files, roles)
    named = FolderRecords(files, roles, root: folder.path == "." ? "" : folder.path, proposals: proposals)
    readings.reserveCapacity(files.count)
    places.reserveCapacity(files.count)
    for (file, role) in zip(files, roles) { add(file, role) }
  }

  private mutating func add(_ file: ContentFile, _ role: DecisionFileRole) {
    let parent = FilePath.folder(of: file.path)
    switch role {
    case .text(.plain) where !RecordProbe.carriesMetadata(file): pass(file, as: .attachment)
    case .text: addRecord(file, id: idOfFile(file))
    case .page:
      if let metadata = proposals[parent], named.holder(of: parent) == file.path {
        addRecord(file, id: idOfFolder(file), metadata: metadata)
      } else if let owner = named.owner(of: file.path) {
        addRecord(file, id: owner == .folder ? idOfFolder(file) : idOfFile(file))
      } else {
        pass(file, as: .page)
      }
    case .template where FilledTemplate.isRecord(file): addRecord(file, id: idOfFile(file))
    case .template: pass(file, as: .template)
    case .proposal:
      if named.holder(of: parent) == nil { addRecord(file, id: idOfFolder(file), metadata: file) }
    case .image:
      let path = FilePath.joined("decisions", FilePath.joined(folder.name, DecisionPlan.local(file, in: folder)))
      places[file.path] = .asset(Asset(path: path, source: file.source))
    case .document: pass(file, as: .document)
    case .attachment: pass(file, as: .attachment)
    }
  }

  private mutating func pass(_ file: ContentFile, as reason: PassedOver.Reason) {
    places[file.path] = .other
    passedOver.add(file, named: DecisionPlan.local(file, in: folder), reason)
  }

  private mutating func addRecord(_ file: ContentFile, id: String, metadata: ContentFile? = nil) {
    let key = RecordKey(.decision, group: folder.name, id: id)
    readings.append(Reading(key: key, file: file, folder: folder, metadata: metadata))
    places[file.path] = .record(key)
    if let metadata { places[metadata.path] = .record(key) }
  }

  private static func local(_ file: ContentFile, in folder: DecisionFolder) -> String {
    folder.path == "." ? file.path : FilePath.local(file.path, in: folder.path)
  }

  private func idOfFile(_ file: ContentFile) -> String {
    FilePath.withoutExtension(DecisionPlan.local(file, in: folder))
  }

  /// A proposal, and a record that is a README, are named after their folder.
  private func idOfFolder(_ file: ContentFile) -> String {
    let inner = FilePath.folder(of: DecisionPlan.local(file, in: folder))
    return inner.isEmpty ? String(FilePath.name(of: folder.path)) : inner
  }

  private static func proposals(in files: [ContentFile], _ roles: [DecisionFileRole]) -> [ContentPath: ContentFile] {
    let found = zip(files, roles).filter { if case .proposal = $0.1 { true } else { false } }.map { $0.0 }
    return Dictionary(found.map { (FilePath.folder(of: $0.path), $0) }) { first, _ in first }
  }
}
