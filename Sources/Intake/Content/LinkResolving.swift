import Diagnostics
import Documents
import Record

/// A link to a heading of another record: checked when that record has been read.
struct PendingAnchor: Sendable {
  let record: RecordKey
  let fragment: String
  let span: SourceSpan
}

/// Turns the relative links of one file into targets, by the plan of all files.
struct LinkResolver {
  let plan: ContentPlan
  let file: ContentFile
  private(set) var findings: [Finding] = []
  private(set) var assets: [Asset] = []
  private(set) var pending: [PendingAnchor] = []

  init(plan: ContentPlan, file: ContentFile) {
    self.plan = plan
    self.file = file
  }

  mutating func target(of link: MarkdownLink, in document: MarkdownDocument) -> LinkTarget {
    guard !link.target.path.isEmpty else { return ownAnchor(link, in: document) }
    let path = pathMeant(by: link)
    switch plan.places[path] {
    case .record(let key)? where !link.isImage:
      if let fragment = link.target.fragment, !fragment.isEmpty {
        pending.append(PendingAnchor(record: key, fragment: fragment, span: link.target.span))
      }
      return .record(key, anchor: link.target.fragment?.lowercased())
    case .asset(let asset)?:
      if let finding = activeFinding(link, asset) {
        findings.append(finding)
        return .nothing
      }
      assets.append(asset)
      return .asset(asset.path)
    case .record?, .other?:
      findings.append(notShownFinding(link))
    case nil where plan.folders[path] != nil || isOutside(path, link):
      findings.append(notShownFinding(link))
    case nil:
      findings.append(missingFinding(link, path: path))
    }
    return .nothing
  }

  /// In reStructuredText a document is named without its extension.
  private func pathMeant(by link: MarkdownLink) -> ContentPath {
    let path = plan.path(link.target.path, in: file)
    let type = FilePath.fileExtension(of: file.path)
    guard !link.isImage, plan.places[path] == nil, ["rst", "rest"].contains(type) else { return path }
    return plan.places["\(path).\(type)"] == nil ? path : "\(path).\(type)"
  }

  /// A file that is there, above the content folder: it works on a code host, and has no page here.
  private func isOutside(_ path: String, _ link: MarkdownLink) -> Bool {
    if link.target.path.hasPrefix("/") { return plan.rootPaths.isInRepository(link.target.path, of: file) }
    return path.hasPrefix("..")
      && Disk.isThere(FilePath.joined(FilePath.folder(of: file.source), link.target.path))
  }

  private mutating func ownAnchor(_ link: MarkdownLink, in document: MarkdownDocument) -> LinkTarget {
    let fragment = link.target.fragment ?? ""
    if let anchor = document.anchor(for: fragment) { return .anchor(anchor) }
    findings.append(headingFinding(fragment, at: link.target.span, among: document.headings.map(\.anchor)))
    return .nothing
  }

  private func notShownFinding(_ link: MarkdownLink) -> Finding {
    link.isImage
      ? LinkRules.notAPage.finding(
        "'\(link.target.path)' is no image of the content, so it is not shown", at: link.target.span,
        hint: "put the image beside this file: png, jpg, gif, webp, avif or svg")
      : LinkRules.notAPage.finding(
        "'\(link.target.path)' has no page, so the link is shown as text", at: link.target.span,
        hint: "link to a record, or to the file's whole address")
  }

  /// What of an SVG image keeps it from being published, if anything does.
  private func activeFinding(_ link: MarkdownLink, _ asset: Asset) -> Finding? {
    guard FilePath.fileExtension(of: asset.path) == "svg" else { return nil }
    let problem: String
    switch Disk.read(asset.source, limit: IntakeLimits.svg) {
    case .success(let bytes):
      guard let danger = svgDanger(in: bytes) else { return nil }
      problem = danger
    case .failure(let failure): problem = "cannot be read (\(failure.words))"
    }
    return LinkRules.activeImage.finding(
      "'\(link.target.path)' \(problem), so it is not published", at: link.target.span,
      hint: "export it as a plain SVG, or as a PNG")
  }

  private func missingFinding(_ link: MarkdownLink, path: String) -> Finding {
    let name = String(FilePath.name(of: path))
    let folder = FilePath.folder(of: path)
    let rule = link.isImage ? LinkRules.imageMissing : LinkRules.toNothing
    let near = nearMiss(to: name, in: plan.names(in: folder)).map { "did you mean '\($0)'?" }
    return rule.finding(
      "there is no file '\(link.target.path)'", at: link.target.span,
      hint: path.hasPrefix("/")
        ? "no folder above holds it: write the path from the root of the repository, or from the folder of this file"
        : near ?? "correct the path, or remove the \(link.isImage ? "image" : "link")")
  }
}

/// The finding for a link to a heading that is not there.
func headingFinding(_ fragment: String, at span: SourceSpan, among anchors: [String]) -> Finding {
  LinkRules.toNoHeading.finding(
    "there is no heading '#\(fragment)'", at: span,
    hint: suggestion(for: fragment, among: anchors) ?? "link to a heading that is there, or to the file")
}

extension ContentPlan {
  /// The names of the files in a folder, in order, for near misses; none when there are so many that seeking among them
  /// for every dead link would take long.
  func names(in folder: String) -> [String] {
    let names = folders[folder] ?? []
    return names.count > 500 ? [] : names.sorted()
  }
}
