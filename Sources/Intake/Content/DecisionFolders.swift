import Diagnostics
import Documents
import Record

/// Finds the decision folders that `fairlead.yaml` names; without a word of it, `content/decisions`.
func decodeDecisionFolders(_ fields: FieldReader, root: String) -> [DecisionFolder] {
  guard let node = fields.entry("decisions")?.value else { return [.own] }
  guard case .textsOrGroups(let specs)? = fields.spec("decisions")?.shape else { return [.own] }
  if case .mapping = node.value {
    fields.wrongShape("decisions", node)
    return []
  }
  let elements = if case .sequence(let elements) = node.value { elements } else { [node] }
  let written = elements.compactMap { element -> (path: Located<String>, name: String?)? in
    guard case .mapping = element.value else { return fields.scalar(element, of: "decisions").map { ($0, nil) } }
    guard let item = fields.reader(for: element, of: "decisions", as: "decision folder", specs: specs) else {
      return nil
    }
    return item.scalar("folder").map { ($0, item.text("name")) }
  }
  let found = written.compactMap { written in
    folder(at: written.path, name: written.name, root: root, log: fields.log)
      .map { (written: written.path, path: $0.path, name: $0.name) }
  }
  return named(once(found, root: root, log: fields.log))
}

/// The folder that is meant: where adr-tools leaves a file `.adr-dir`, the one that it names.
private func folder(
  at written: Located<String>, name: String?, root: String, log: FindingLog
) -> (path: String, name: String?)? {
  var path = FilePath.normalised(written.value)
  let pointer = ContentTree.file(FilePath.joined(path, ".adr-dir"), root: root)
  switch Disk.read(pointer.source, limit: DocumentLimits.yaml) {
  case .failure(let failure):
    // Without it, other files would be read than the folder's owner means.
    if Disk.isNamed(pointer.source) { log.add(ContentRules.unreadable(pointer, failure)) }
  case .success(let bytes):
    let inner = String(decoding: bytes, as: UTF8.self).split(whereSeparator: \.isNewline).first ?? ""
    path = FilePath.normalised(FilePath.joined(path, inner.trimmingPrefix { $0 == " " }.description))
  }
  if let failure = Disk.folderFailure(FilePath.joined(root, path)) {
    log.add(
      OrganizationRules.decisionFolder.finding(
        failure.isMissing
          ? "there is no folder '\(written.value)'" : "the folder '\(written.value)' cannot be read: \(failure.words)",
        at: written.span, hint: "the path is taken from the content folder; correct it, or remove it"))
    return nil
  }
  return (path, name)
}

/// Each folder once, however it is spelt; one of the content by its path in it.
private func once(
  _ folders: [(written: Located<String>, path: String, name: String?)], root: String, log: FindingLog
) -> [(path: String, name: String?)] {
  let content = Disk.realPath(root)
  var seen: [String: String] = [:]
  return folders.compactMap { written, path, name -> (path: String, name: String?)? in
    guard let real = Disk.realPath(FilePath.joined(root, path)) else { return (path, name) }
    if let first = seen[real] {
      log.add(
        OrganizationRules.repeatedFolder.finding(
          "'\(written.value)' is the same folder as '\(first)', so it is read once", at: written.span,
          hint: "remove one of the two"))
      return nil
    }
    seen[real] = written.value
    guard let content, path.hasPrefix("..") || path.hasPrefix("/") else { return (path, name) }
    if real == content { return (".", name) }
    return (real.hasPrefix(content + "/") ? String(real.dropFirst(content.count + 1)) : path, name)
  }
}

/// Each folder with a name of its own to keep its pages under: its last part, with as many parts before it as it takes.
private func named(_ folders: [(path: String, name: String?)]) -> [DecisionFolder] {
  var taken: Set<String> = []
  var result: [DecisionFolder] = []
  for (path, name) in folders where !result.contains(where: { $0.path == path }) {
    let parts = path.pathParts.filter { $0 != ".." && $0 != "." }.map(String.init)
    var candidate = name ?? (path == DecisionFolder.own.path ? "" : parts.last ?? "records")
    var used = 1
    while !taken.insert(candidate.lowercased()).inserted {
      used += 1
      candidate = used <= parts.count ? parts.suffix(used).joined(separator: "-") : candidate + "-2"
    }
    let isForeign = path.hasPrefix("/") || path.hasPrefix("..")
    result.append(DecisionFolder(path: path, name: candidate, isForeign: isForeign))
  }
  return result
}
