import Diagnostics
import Documents
import Record

/// What keeps the text below the front matter from being text; the YAML above it is checked as YAML.
private func textFindings(_ body: UnsafeBufferPointer<UInt8>, file: String, firstLine: Int) -> [Finding] {
  var findings = validateText(body, file: file)
  // A text in UTF-16 is one mistake, and the finding about its NUL bytes has the cure.
  let isUTF16 = body.starts(with: [0xFF, 0xFE]) || body.starts(with: [0xFE, 0xFF])
  if isUTF16, findings.count > 1 { findings.removeFirst() }
  for index in findings.indices { findings[index].span?.line += firstLine - 1 }
  return findings
}

/// A Markdown file, taken apart.
///
/// A class, because it is handed on from one reader to the next, and a copy of it would cost more than reading a short file.
final class ProseSource {
  /// The front matter's entries; empty when there is none.
  var entries: [YAMLNode.Entry] = []
  /// Entries of the front matter whose values could not be read.
  var lost: [YAMLReading.Lost] = []
  /// Nobody knows what stood at the end of the front matter.
  var isCut = false
  var hasFrontMatter = false
  /// The entries of the metadata file that lies beside it; nil when there is none.
  var metadata: [YAMLNode.Entry]?
  /// Part of the file could not be read, and a finding says so.
  var isBroken = false
  /// Where the front matter begins: the place for findings about what is missing there.
  var span: SourceSpan
  var document: MarkdownDocument
  var body: Prose = .empty
  /// Who may read it, as far as front matter and text say so.
  var visibility: VisibilityReading
  /// Keys that stand where fields are not read: below the front matter, or in a text without any.
  var stray: [Located<String>] = []
  var findings: [Finding] = []
  var assets: [Asset] = []
  var pending: [PendingAnchor] = []

  init(
    _ bytes: UnsafeBufferPointer<UInt8>, file: ContentFile, plan: ContentPlan, in memory: inout MarkdownMemory
  ) {
    let parts = splitFrontMatter(bytes, file: file.display)
    span = SourceSpan(file: file.display, line: 1, column: 1)
    visibility = VisibilityReading(labels: plan.audienceWords)
    let body = UnsafeBufferPointer(rebasing: bytes[parts.body])
    findings = parts.findings + textFindings(body, file: file.display, firstLine: parts.bodyFirstLine)
    document = renderMarkdown(body, file: file.display, firstLine: parts.bodyFirstLine, in: &memory)
    if let range = parts.yaml { readFrontMatter(bytes, range, line: parts.yamlFirstLine, file: file) }
    // Without a front matter that could be found, all of the file is text, what stands before the body too.
    let text = parts.yaml == nil ? bytes : body
    visibility.read(text: text, file: file.display, firstLine: parts.yaml == nil ? 1 : parts.bodyFirstLine)
    stray = strayEntries(
      bytes, in: parts.body, file: file.display, firstLine: parts.bodyFirstLine, isWhole: parts.yaml == nil)
    isBroken = findings.contains { $0.severity == .error }
    findings += document.findings
    var resolver = LinkResolver(plan: plan, file: file)
    self.body = prose(resolving: &resolver)
    findings += resolver.findings
    assets = resolver.assets
    pending = resolver.pending
  }

  private func readFrontMatter(
    _ bytes: UnsafeBufferPointer<UInt8>, _ range: Range<Int>, line: Int, file: ContentFile
  ) {
    hasFrontMatter = true
    let parsed = parseYAML(UnsafeBufferPointer(rebasing: bytes[range]), file: file.display, firstLine: line)
    // A byte that is no text was found in the whole file already.
    findings += findings.isEmpty ? parsed.findings : parsed.findings.filter { $0.rule != "yaml.character" }
    (lost, isCut) = (parsed.lost, parsed.isCut)
    if !parsed.findings.isEmpty || parsed.node.map({ !$0.isMapping }) ?? false {
      visibility.read(
        text: UnsafeBufferPointer(rebasing: bytes[range]), file: file.display, firstLine: line, leavingOutComments: true
      )
    }
    switch parsed.node?.value {
    case .mapping(let entries)?:
      self.entries = entries
      visibility.read(entries)
      visibility.read(
        commentsOf: UnsafeBufferPointer(rebasing: bytes[range]), file: file.display, firstLine: line)
    case nil, .null?: break
    case .scalar?, .sequence?:
      findings.append(
        FieldRules.wrongShape.finding(
          "the front matter is not made of keys and values", at: parsed.node?.span ?? span,
          hint: "write lines such as 'title: …' between the two lines of ---"))
    }
  }

  private func prose(resolving resolver: inout LinkResolver) -> Prose {
    let document = document
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

  /// What the text says is not known in full: part of it could not be read, or was not.
  var isPartlyUnread: Bool {
    isBroken || document.findings.contains { [markdownTooLarge.id, markdownTooCostly.id].contains($0.rule) }
  }

  /// The title of the record: the field, else the first heading, else the file's name.
  func header(for reading: Reading) -> RecordHeader {
    let title = document.title
    var header = RecordHeader(
      key: reading.key, file: reading.file.path, span: title?.span ?? span,
      title: title?.text ?? reading.plainName)
    header.body = body
    return header
  }
}
