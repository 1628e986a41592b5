import Diagnostics
import Documents
import Record

/// A file that is to become a record, as far as any kind reads it.
struct RecordFile {
  let reading: Reading
  let plan: ContentPlan
  let log: FindingLog
  var written: WrittenFields
  /// Who may read it.
  let visibility: Visibility
  /// The text; nil of a file that is all YAML.
  var source: ProseSource?

  /// Whether it is all YAML.
  var isData: Bool { source == nil }

  /// Names of fields that stand in the text.
  private func stray(of specs: [FieldSpec]) -> [Located<String>] {
    guard let source else { return [] }
    return source.stray.filter { key in specs.contains { $0.name == key.value } }
  }

  /// What its fields are decoded from; nil for a file without any, which has its finding.
  func input(of specs: [FieldSpec], noun: String) -> RecordInput? {
    var fields = FieldReader(
      written.entries, lost: written.lost, as: noun, at: written.span, specs: specs, log: log)
    (fields.conventions, fields.isCut) = (plan.conventions, written.isCut)
    // Fields that are all missing are one finding, and so is a front matter that could not be read.
    if written.entries.isEmpty {
      if !written.isBroken { fields.reportNoFields(in: written.node, stray: stray(of: specs)) }
      return nil
    }
    for key in stray(of: specs) { log.add(FieldRules.belowFields(key)) }
    fields.checkKeys(titledBy: source?.document.title)
    var header = source?.header(for: reading) ?? written.header(for: reading)
    fields.readHeader(into: &header)
    header.visibility = visibility
    return RecordInput(
      fields: fields, header: header, reading: reading, plan: plan, summary: source?.document.summary ?? "")
  }
}

/// The keys and values of a file.
struct WrittenFields {
  var entries: [YAMLNode.Entry]
  /// Entries whose values could not be read.
  var lost: [YAMLReading.Lost]
  /// Nobody knows what stood at the end.
  var isCut: Bool
  /// Where findings about all of them point.
  var span: SourceSpan
  /// Something could not be read, and a finding says so.
  var isBroken: Bool
  /// What stands there instead of keys and values.
  var node: YAMLNode?

  /// Of a file that is all YAML.
  init(_ parsed: YAMLReading, file: ContentFile) {
    entries = if case .mapping(let entries)? = parsed.node?.value { entries } else { [] }
    (lost, node, isBroken, isCut) = (parsed.lost, parsed.node, !parsed.findings.isEmpty, parsed.isCut)
    span = SourceSpan(file: file.display, line: 1, column: 1)
  }

  /// Of a front matter.
  init(_ source: ProseSource) {
    (entries, lost, span) = (source.entries, source.lost, source.span)
    (isBroken, isCut) = (source.isBroken, source.isCut)
  }

  func header(for reading: Reading) -> RecordHeader {
    RecordHeader(
      key: reading.key, file: reading.file.path, span: span, title: FilePath.stem(of: reading.file.path))
  }
}

/// What a record is made from: its fields, and what stands around them.
struct RecordInput {
  let fields: FieldReader
  let header: RecordHeader
  let reading: Reading
  let plan: ContentPlan
  /// The first paragraph of the text, plain; empty without a text.
  let summary: String
}
