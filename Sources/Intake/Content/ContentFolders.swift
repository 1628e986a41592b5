import Diagnostics
import Record

/// What the folders of the content are for.
enum ContentFolders {
  /// Folders that later versions read, so that their files are not taken for strays.
  static let later: Set<String> = [
    "retros", "learnings", "guardrails", "reviews", "processes", "pulse", "growth", "coaching", "updates",
  ]
  static let known = [
    "strategy", "metrics", "okrs", "decisions", "teams", "feedback", "work", "experiments", "data",
  ]
  static let imageExtensions: Set<String> = ["png", "jpg", "jpeg", "gif", "webp", "avif", "svg"]
}

/// A file that no kind reads.
func strayFinding(_ file: ContentFile, top: String, type: String) -> Finding {
  let known = ContentFolders.known
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
