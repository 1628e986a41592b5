import Diagnostics
import Foundation
import Intake
import Presentation

/// What lies in a folder of templates, completed by what came with the program: a folder may hold only what it changes.
struct TemplateTexts {
  let files: [TextFolder.File]
  let copies: [TextFolder.Copy]
  let findings: [Finding]
  /// The templates that the folder itself has; nil where it is the program's own, or nothing could be lent.
  let changed: [TextFolder.File]?

  init(at path: String) {
    let folder = TextFolder(at: path, isNamedByDigest: SharedFiles.isOne)
    guard let standard = TemplateTexts.standard(besides: path) else {
      (files, copies, findings, changed) = (folder.files, folder.copies, folder.findings, nil)
      return
    }
    let lent = TextFolder(at: standard, isNamedByDigest: SharedFiles.isOne)
    let (names, paths) = (Set(folder.files.map(\.name)), Set(folder.copies.map(\.path)))
    files = folder.files + lent.files.filter { !names.contains($0.name) }
    copies = folder.copies + lent.copies.filter { !paths.contains($0.path) }
    findings = folder.findings + lent.findings
    changed = folder.files
  }

  /// The templates that came with the program; nil where they are those of the folder, or lie nowhere.
  private static func standard(besides path: String) -> String? {
    let folder = ProgramFolder.templateFolders.first(where: TextFolder.isThere)
    return folder.flatMap { isSame($0, path) ? nil : $0 }
  }

  private static func isSame(_ folder: String, _ other: String) -> Bool {
    URL(fileURLWithPath: folder).resolvingSymlinksInPath().path
      == URL(fileURLWithPath: other).resolvingSymlinksInPath().path
  }
}
