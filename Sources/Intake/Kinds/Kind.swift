import Diagnostics
import Record

/// A kind of file that people write: where it lies, what stands in it, how it is read, and how a new one begins.
///
/// A kind is one value, in a file of its own beside this one, and a row in `Kind.all`. Whatever concerns every kind follows
/// from that list. A class, because every file that is read asks for its kind.
package final class Kind: Sendable {
  /// As `fairlead new` and `fairlead schema` call it.
  package let name: String
  /// The folder in `content/`; empty for `fairlead.yaml`.
  package let folder: String
  package let format: Format
  /// What the kind is for, in one sentence.
  package let purpose: String
  package let specs: [FieldSpec]
  /// The names of all fields.
  let names: Set<String>
  /// Fields without which a file is none of the kind; not the title, which may be a heading. A decision of our own says its
  /// status, whatever others do.
  let required: Set<String>
  /// The Markdown below the front matter of a new file.
  package let newBody: String
  /// What reading such files can find broken, beside what holds for all fields and files.
  let rules: [Rule]
  let placement: Placement
  /// Whether YAML in its folder is read beside Markdown: as lists of others, or with the same fields and no text.
  let readsYAML: Bool
  /// What its files become; nil for `fairlead.yaml`, which is no record.
  let record: RecordType?

  package enum Format: String, Sendable {
    case markdown, yaml

    var extensions: Set<String> { self == .markdown ? ["md"] : ["yaml", "yml"] }
  }

  /// Where in its folder a file has to lie.
  enum Placement: Sendable {
    /// Directly in it.
    case folder
    /// Directly in it, and called as the kind is: there is one.
    case file
    /// In a folder that is named after a period.
    case periods
    /// In a folder that is named after an edition, whatever it is called.
    case editions
    /// In a folder that is named after an audience.
    case audiences
    /// In any of the folders that `decisions` in `fairlead.yaml` names, at any depth.
    case decisionFolders

    /// How many names the path of such a file has, if its folder lies in no other; nil for any number.
    var depth: Int? {
      switch self {
      case .folder, .file: 2
      case .periods, .editions, .audiences: 3
      case .decisionFolders: nil
      }
    }
  }

  package static let all: [Kind] = [
    organization, strategy, metric, objective, decision, pulse, charter, feedback, work, experiment, retro,
    learning, update, session, rotations, ladder, guardrail, review, radar,
    process, coaching,
  ]

  /// The kind of a name, singular as written in `Kind.all`.
  package static func named(_ name: String) -> Kind? { all.first { $0.name == name } }

  /// The kind whose files become records of a kind.
  static func of(_ kind: RecordKind) -> Kind? { byRecord[kind] }

  private static let byRecord = Dictionary(all.compactMap { kind in kind.record.map { ($0.kind, kind) } }) { first, _ in
    first
  }

  /// The extensions of its files.
  var extensions: Set<String> { format.extensions.union(readsYAML ? Format.yaml.extensions : []) }

  /// What messages call one.
  var noun: String { Intake.noun(of: name) }

  /// What messages call several.
  var nouns: String { self === Kind.rotations ? noun : noun + "s" }

  /// A kind whose files become records by their fields.
  ///
  /// - Parameter decode: makes a record of what stands in a file; nil when something required is missing, which has its
  ///   finding by then.
  convenience init<Type: Recorded>(
    _ type: Type.Type, name: String, folder: String, format: Format = .markdown, placement: Placement = .folder,
    purpose: String, specs: [FieldSpec], newBody: String = "", rules: [Rule] = [],
    decode: @escaping @Sendable (RecordInput) -> Type?
  ) {
    self.init(
      type, name: name, folder: folder, format: format, placement: placement, purpose: purpose, specs: specs,
      newBody: newBody, rules: rules,
      read: { file in
        file.input(of: specs, noun: Intake.noun(of: name)).flatMap(decode)
      })
  }

  /// A kind whose files are more than their fields.
  init<Type: Recorded>(
    _ type: Type.Type, name: String, folder: String, format: Format = .markdown, placement: Placement,
    readsYAML: Bool = false, purpose: String, specs: [FieldSpec], newBody: String, rules: [Rule] = [],
    read: @escaping @Sendable (RecordFile) -> Type?
  ) {
    (self.name, self.folder, self.format, self.purpose) = (name, folder, format, purpose)
    (self.specs, self.newBody, self.placement, self.rules) = (specs, newBody, placement, rules)
    self.readsYAML = readsYAML
    names = Set(specs.map(\.name))
    if case .decisionFolders = placement {
      required = ["status"]
    } else {
      required = Set(specs.filter { $0.isRequired && $0.name != "title" }.map(\.name))
    }
    record = RecordType(type, specs: specs, read: read)
  }

  /// A file that is no record.
  init(name: String, purpose: String, specs: [FieldSpec]) {
    (self.name, folder, format, self.purpose) = (name, "", .yaml, purpose)
    (self.specs, newBody, placement, rules, record) = (specs, "", .folder, [], nil)
    (names, required, readsYAML) = (Set(specs.map(\.name)), [], false)
  }
}

func noun(of name: String) -> String { name.replacing("-", with: " ") }

/// What the files of a kind become.
struct RecordType: Sendable {
  let kind: RecordKind
  let read: @Sendable (RecordFile) -> (any Recorded)?
  /// The fields that name something.
  let naming: [FieldSpec]
  /// Puts records, all of this type, into their list.
  let store: @Sendable ([any Recorded], inout RecordStore) -> Void

  init<Type: Recorded>(
    _ type: Type.Type, specs: [FieldSpec], read: @escaping @Sendable (RecordFile) -> Type?
  ) {
    kind = Type.kind
    naming = namingSpecs(in: specs)
    self.read = { read($0) }
    store = { records, store in store[Type.self] = records.compactMap { $0 as? Type } }
  }
}

/// The fields that every Markdown kind has, and the metric too.
package enum HeaderFields {
  /// Their names.
  package static var names: [String] { specs.map(\.name) }

  static let specs: [FieldSpec] = [
    FieldSpec("title", .text, "what it is called", absent: "the first heading"),
    FieldSpec("owner", .reference(to: .team), "the team that owns it"),
    FieldSpec("date", .date, "when it was written or began; what is dated after the day of the report is not seen"),
    FieldSpec("tags", .texts, "words to find it by"),
    FieldSpec(
      "visibility", .text, "who may read it: 'everyone', or a label that only some audiences see", absent: "everyone"),
    FieldSpec("last_reviewed_on", .date, "when it was last reviewed"),
    FieldSpec("review_in", .duration, "how long until its next review"),
  ]

  static func with(_ own: [FieldSpec]) -> [FieldSpec] {
    let names = Set(own.map(\.name))
    return own + specs.filter { !names.contains($0.name) }
  }
}

extension FieldReader {
  /// Fills in what the header fields say.
  func readHeader(into header: inout RecordHeader) {
    if let title = scalar("title") {
      header.title = title.value
      header.span = title.span
    }
    header.owner = text("owner")
    header.date = date("date")
    if header.date != nil { header.dateAt = PlaceInFile(place(of: "date"), in: header.span.file) }
    header.tags = texts("tags").map(\.value)
    // Who may read it is read from the whole file (`VisibilityReading`); an empty field has its finding here.
    _ = text("visibility")
    header.lastReviewedOn = date("last_reviewed_on")
    if header.lastReviewedOn != nil {
      header.lastReviewedAt = PlaceInFile(place(of: "last_reviewed_on"), in: header.span.file)
    }
    header.reviewIn = duration("review_in")
  }
}
