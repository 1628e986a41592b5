import Diagnostics
import Documents
import Record

/// A Markdown file, taken apart.
struct MarkdownSource {
  /// The front matter's entries; empty when there is none.
  var entries: [YAMLNode.Entry] = []
  var hasFrontMatter = false
  /// Where the front matter begins: the place for findings about what is missing there.
  var span: SourceSpan
  var document: MarkdownDocument
  var body: Prose = .empty
  var findings: [Finding] = []
  var assets: [Asset] = []
  var pending: [PendingAnchor] = []

  init(_ bytes: UnsafeBufferPointer<UInt8>, file: ContentFile, plan: ContentPlan) {
    let parts = splitFrontMatter(bytes, file: file.display)
    span = SourceSpan(file: file.display, line: 1, column: 1)
    findings = validateText(bytes, file: file.display) + parts.findings
    document = renderMarkdown(
      UnsafeBufferPointer(rebasing: bytes[parts.body]), file: file.display, firstLine: parts.bodyFirstLine)
    findings += document.findings
    if let range = parts.yaml { readFrontMatter(bytes, range, line: parts.yamlFirstLine, file: file) }
    var resolver = LinkResolver(plan: plan, file: file)
    body = prose(resolving: &resolver)
    findings += resolver.findings
    assets = resolver.assets
    pending = resolver.pending
  }

  private mutating func readFrontMatter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int, file: ContentFile
  ) {
    hasFrontMatter = true
    let parsed = parseYAML(UnsafeBufferPointer(rebasing: bytes[range]), file: file.display, firstLine: line)
    // A byte that is no text was found in the whole file already.
    findings += findings.isEmpty ? parsed.findings : parsed.findings.filter { $0.rule != "yaml.character" }
    switch parsed.node?.value {
    case .mapping(let entries)?: self.entries = entries
    case nil, .null?: break
    case .scalar?, .sequence?:
      findings.append(
        FieldRules.wrongShape.finding(
          "the front matter is not made of keys and values", at: parsed.node?.span ?? span,
          hint: "write lines such as 'title: …' between the two lines of ---"))
    }
  }

  private func prose(resolving resolver: inout LinkResolver) -> Prose {
    let targets = document.links.map { resolver.target(of: $0, in: document) }
    let slots = document.slots.map { slot -> Prose.Slot in
      let kind: Prose.Slot.Kind =
        switch slot.kind {
        case .open: .openLink(targets[slot.link])
        case .close: .closeLink
        case .image: .image(targets[slot.link], alt: document.links[slot.link].label)
        }
      return Prose.Slot(offset: slot.offset, kind: kind)
    }
    let headings = document.headings.map { Prose.Heading(level: $0.level, text: $0.text, anchor: $0.anchor) }
    return Prose(html: document.html, slots: slots, headings: headings)
  }

  /// The title of the record: the field, else the first heading, else the file's name.
  func header(for reading: Reading) -> RecordHeader {
    let title = document.title
    var header = RecordHeader(
      key: reading.key, file: reading.file.path, span: title?.span ?? span,
      title: title?.text ?? FilePath.stem(of: reading.file.path))
    header.body = body
    return header
  }
}
