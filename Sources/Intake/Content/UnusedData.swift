import Diagnostics
import Record

/// Files in `data/` that nothing reads.
///
/// - Parameter used: the paths of those that were read, or were to be.
func unusedData(in plan: ContentPlan, root: String, used: Set<ContentPath>, _ organization: Organization) -> [Finding] {
  let delivery = organization.delivery
  let capacity =
    organization.capacitySources.isEmpty ? [EventSource(Organization.usualCapacityFile)] : organization.capacitySources
  let skills =
    organization.skillSources.isEmpty ? [EventSource(Organization.usualSkillsFile)] : organization.skillSources
  let hasDeployments = plan.dataFiles.contains { isFound($0, by: delivery.deployments) }
  let files = plan.dataFiles.filter { file in
    // What a pattern finds is read, or has its finding; but incidents are read beside deployments only.
    !used.contains(file.path) && !isFound(file, by: capacity + organization.reviewSources + skills)
      && !isFound(file, by: delivery.deployments)
      && !isFound(file, by: delivery.changes)
      && !((hasDeployments || delivery.incidents.contains { !$0.places.isEmpty })
        && isFound(file, by: delivery.incidents))
  }
  let kinds = Dictionary(
    files.filter { !isTable($0) }.compactMap { file in MisplacedFile.kind(of: file).map { (file.path, $0) } }
  ) { first, _ in first }
  let (tables, others) = (files.filter(isTable), files.filter { !isTable($0) && kinds[$0.path] == nil })
  let sources =
    delivery.deployments + delivery.incidents + delivery.changes + capacity + organization.reviewSources + skills
  let patterns = sources.flatMap(\.paths).map { String(FilePath.name(of: $0)) }
  var rest: [ContentFile] = []
  var found = files.compactMap { file in
    kinds[file.path].map {
      ContentRules.unusedData.finding(
        "nothing reads this file", at: .wholeFile(file.display), hint: MisplacedFile.hint($0, of: file))
    }
  }
  for file in tables {
    let name = String(FilePath.name(of: file.path))
    if let near = patterns.first(where: { isNear(name, to: $0) }) {
      found.append(
        ContentRules.unusedData.finding(
          "nothing reads this file", at: .wholeFile(file.display),
          hint: isFound(file, by: delivery.incidents)
            ? "incidents are read beside deployments, and there is no file of deployments"
            : "files named '\(near)' are read: rename it, or name it under 'delivery' in fairlead.yaml"))
    } else {
      rest.append(file)
    }
  }
  // Without a near miss nobody knows whether it was meant to be read.
  found += together(rest, "a metric names its file under 'source', events are named under 'delivery' in fairlead.yaml")
    .map { $0.atMost(.note) }
  return found
    + together(others, "data are CSV or JSON files that fairlead.yaml or a metric names; name it, or move it elsewhere")
    .map { $0.atMost(.note) }
}

private func isFound(_ file: ContentFile, by sources: [EventSource]) -> Bool {
  sources.flatMap(\.paths).contains { path in
    FilePath.folder(of: FilePath.normalised(path)) == FilePath.folder(of: file.path)
      && EventSearch.matches(Array(FilePath.name(of: file.path).utf8), Array(FilePath.name(of: path).utf8))
  }
}

private func together(_ files: [ContentFile], _ hint: String) -> [Finding] {
  guard let first = files.first else { return [] }
  let names = files.map { FilePath.local($0.path, in: "data") }
  return [
    ContentRules.unusedData.finding(
      files.count == 1
        ? "nothing reads this file" : "nothing reads \(files.count) files of this folder: \(firstThree(names))",
      at: .wholeFile(files.count == 1 ? first.display : FilePath.folder(of: first.display)), hint: hint)
  ]
}

private func isTable(_ file: ContentFile) -> Bool {
  ["csv", "tsv"].contains(FilePath.fileExtension(of: file.path))
}

/// Whether a name is nearly one that a pattern finds: by its first word, in whatever case.
private func isNear(_ name: String, to pattern: String) -> Bool {
  let stem = FilePath.stem(of: pattern).filter { $0 != "*" }.lowercased()
  let word = FilePath.stem(of: name).lowercased().prefix { $0.isLetter }
  guard stem.count >= 4, word.count >= 4 else { return false }
  return name.lowercased().contains(stem) || nearMiss(to: String(word), in: [stem]) != nil
}
