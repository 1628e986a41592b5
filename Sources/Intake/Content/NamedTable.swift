import Diagnostics
import Documents
import Record

/// A table that a record names, from the content folder: its bytes, or the finding why there are none.
///
/// - Parameter place: where the record names it.
func readNamedTable(
  _ path: ContentPath, namedAt place: SourceSpan, root: String, plan: ContentPlan
) -> (file: ContentFile, bytes: Result<[UInt8], TableFailure>) {
  let file = ContentTree.file(path, root: root)
  if Disk.leads(file.source, outOf: root) {
    let finding = SeriesRules.outside.finding(
      "'\(path)' lies outside the content folder", at: place, hint: "put the file into the content folder")
    return (file, .failure(TableFailure(finding: finding)))
  }
  switch Disk.read(file.source) {
  case .failure(let failure):
    let finding = SeriesRules.missingFile.finding(
      failure.isMissing ? "there is no file '\(path)'" : "'\(path)' cannot be read: \(failure.words)", at: place,
      hint: hint(for: failure, reading: file, plan))
    return (file, .failure(TableFailure(finding: finding)))
  case .success(let bytes):
    if let conflict = mergeConflict(bytes, file: file.display, isData: true) {
      return (file, .failure(TableFailure(finding: conflict)))
    }
    return (file, .success(bytes))
  }
}

struct TableFailure: Error {
  let finding: Finding
}

private func hint(for failure: Disk.Failure, reading file: ContentFile, _ plan: ContentPlan) -> String {
  if failure.limit != nil { return "keep the rows of earlier years in another file" }
  guard failure.isMissing else { return "make the file readable for the user who builds the report" }
  let folder = FilePath.folder(of: file.path)
  let near = nearMiss(to: String(FilePath.name(of: file.path)), in: plan.names(in: folder))
  return near.map { "did you mean '\(folder.isEmpty ? "" : folder + "/")\($0)'?" }
    ?? "the path is taken from the content folder"
}
