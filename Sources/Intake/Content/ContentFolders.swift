import Diagnostics
import Record

/// What the folders of the content are for.
enum ContentFolders {
  static let known = Kind.all.map(\.folder).filter { !$0.isEmpty } + ["data"]
  static let imageExtensions: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
}

/// What to do about a file that no kind reads.
func strayHint(_ file: ContentFile, top: String, type: String) -> String {
  let known = ContentFolders.known
  let name = FilePath.name(of: file.path)
  if name == "fairlead.yaml" { return "only the fairlead.yaml of the content folder itself is read" }
  let own = Kind.holding(file.path.pathParts)
  if let kind = MisplacedFile.kind(of: file), own !== kind { return MisplacedFile.hint(kind, of: file) }
  if type == "csv" { return "CSV files lie in data/, where a metric or 'delivery' in fairlead.yaml names them" }
  switch top {
  case "" where file.path == "fairlead.yml": return "did you mean 'fairlead.yaml'?"
  case "metrics": return "metrics are YAML files, directly in the folder: metrics/<id>.yaml"
  case "okrs" where type == "md": return "objectives lie in okrs/<period>/, such as okrs/2026-Q4/"
  case "radar" where type == "md": return "entries lie in radar/<edition>/, such as radar/2026-11/"
  case "radar": return "an edition of the radar is a CSV or JSON file, or a folder of Markdown files"
  case "updates" where type == "md":
    return "an update lies in the folder of its audience: updates/<audience>/, by the id that 'audiences' lists"
  case "okrs": return "objectives are Markdown files: okrs/<period>/<id>.md"
  case "decisions": return "this folder is not among those that 'decisions' in fairlead.yaml names: add it to the list"
  case "growth" where own == nil || own === Kind.rotations:
    return "growth/ holds the folders sessions and ladders, and rotations.yaml"
  case _ where own.map { $0.format == .yaml && $0.placement == .folder } ?? false:
    return "files of this kind are YAML (.yaml), directly in \(own?.folder ?? top)/"
  case _ where own.map { $0.format == .markdown && $0.placement == .folder } ?? false:
    return "files of this kind are Markdown (.md), directly in \(own?.folder ?? top)/"
  case "": return "records lie in folders: \(known.joined(separator: ", "))"
  default:
    return nearMiss(to: top, in: known).map { "did you mean the folder '\($0)'?" }
      ?? "records lie in \(known.joined(separator: ", ")); other folders of decisions are named under 'decisions' in fairlead.yaml"
  }
}
