import ArgumentParser
import Diagnostics
import Intake
import Presentation
import Publishing
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

  /// - Parameter purpose: what is made with the templates, and has to be among them.
  init(at path: String, for purpose: TemplatePurpose = .site) async {
    // What pages offer takes nearly as long to set up as their templates to compile.
    async let offers = pageOffers
    let folder = TemplateTexts(at: path)
    self.path = path
    let compiled = TemplateSet(compiling: folder.files)
    templates = compiled
    assets = folder.copies.map { copy in
      (copy.digest.map { SharedFiles.path(of: copy.path, digest: $0) } ?? copy.path, copy.source)
    }
    shared = SharedFiles(among: assets.map(\.path))
    let pages = await purpose.offers(in: compiled, ofPages: offers)
    let unused = folder.changed.map { changed in
      compiled.unused(changed.map(\.name), pages: (pages + TemplatePurpose.besides).map(\.template))
    }
    findings =
      folder.findings + compiled.findings
      + compiled.check(pages.map { (template: $0.template, shape: $0.shape) }) + (purpose == .site ? unused ?? [] : [])
  }

  /// Where templates are looked for when nobody says: beside the content folder, here, and with the program.
  static func find(besides content: String) throws -> String {
    let above = content.pathParts.dropLast().joined(separator: "/")
    let beside =
      content.hasPrefix("/") ? "/" + above + "/templates" : above.isEmpty ? "templates" : above + "/templates"
    for candidate in [beside, "templates"] + ProgramFolder.templateFolders where TextFolder.isThere(candidate) {
      return candidate
    }
    let place = ProgramFolder.installedTemplates.map { ", or copy those of Fairlead's repository to '\($0)'" } ?? ""
    throw ValidationError(
      "there are no templates here, nor with the program; name their folder with --templates\(place)")
  }
}

extension TemplateSet {
  convenience init(compiling files: [TextFolder.File]) {
    self.init(files.map { TemplateFile(name: $0.name, file: $0.display, bytes: $0.bytes) })
  }
}

/// What templates are read for.
enum TemplatePurpose {
  case site, mail, diff

  /// Of templates that are no page of the site.
  static let besides = [BriefMail.offer, ReportDiff.offer]

  /// The others are checked with those of the pages, though a site does without them.
  func offers(in templates: TemplateSet, ofPages pages: [PageOffer]) -> [PageOffer] {
    switch self {
    case .site: pages + TemplatePurpose.besides.filter { templates.contains($0.template) }
    case .mail: [BriefMail.offer]
    case .diff: [ReportDiff.offer]
    }
  }
}
