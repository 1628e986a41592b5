import ArgumentParser
import Diagnostics
import Foundation
import Intake
import Presentation
import Record
import Templating

/// The templates of a run, and the files that go with them.
struct TemplateFolder {
  let path: String
  let templates: TemplateSet
  /// Files that are published as they are: where they stand in the output, and what to copy.
  let assets: [(path: String, source: String)]
  /// Those among them that all pages fetch.
  let shared: SharedFiles
  let findings: [Finding]

  init(at path: String) {
    let folder = TextFolder(at: path)
    self.path = path
    let compiled = TemplateSet(
      folder.files.map { TemplateFile(name: $0.name, file: $0.display, bytes: $0.bytes) })
    templates = compiled
    assets = folder.copies.map { (digestedPath(of: $0), $0.source) }
    shared = SharedFiles(among: assets.map(\.path))
    findings =
      folder.findings + compiled.findings
      + compiled.check(pageOffers.map { (template: $0.template, shape: $0.shape) })
  }

  /// Where templates are looked for when nobody says: beside the content folder, here, and with the program.
  static func find(besides content: String) throws -> String {
    let above = content.split(separator: "/").dropLast().joined(separator: "/")
    let beside =
      content.hasPrefix("/") ? "/" + above + "/templates" : above.isEmpty ? "templates" : above + "/templates"
    for candidate in [beside, "templates"] + ProgramFolder.templateFolders where TextFolder.isThere(candidate) {
      return candidate
    }
    throw ValidationError("there are no templates here; name their folder with --templates")
  }
}

/// One that cannot be read keeps its name: that is told where it is copied.
private func digestedPath(of copy: TextFolder.Copy) -> String {
  guard SharedFiles.path(of: copy.path, digest: 0) != copy.path,
    let bytes = FileManager.default.contents(atPath: copy.source)
  else { return copy.path }
  return SharedFiles.path(of: copy.path, digest: bytes.withUnsafeBytes { Digest.xxh64($0) })
}
