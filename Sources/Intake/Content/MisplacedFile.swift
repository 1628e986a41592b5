import Diagnostics
import Documents

/// A file that lies in the folder of another kind, or of none, and says by its keys what it is.
enum MisplacedFile {
  /// The kind that a record's file is of; nil where it is of its own, or nobody could tell.
  ///
  /// Every key has to be one of the other kind, nothing that it requires may be missing, and the file must be none of its own
  /// kind: keys are unknown there, and required ones are missing.
  static func kind(of entries: [YAMLNode.Entry], in own: Kind) -> Kind? {
    // Nearly every file has only keys of its own kind, and then nothing is made of them.
    guard entries.indices.contains(where: { !own.names.contains(entries[$0].key) }) else { return nil }
    let keys = Set(entries.map(\.key))
    return own.required.isSubset(of: keys) ? nil : kind(of: keys, but: own)
  }

  /// The kind of a file that no kind reads; nil where it does not say.
  static func kind(of file: ContentFile) -> Kind? {
    let type = FilePath.fileExtension(of: file.path)
    let isYAML = Kind.Format.yaml.extensions.contains(type)
    guard isYAML || type == "md", case .success(let bytes) = Disk.readStart(file.source, limit: largest),
      bytes.count < largest
    else { return nil }
    let entries = bytes.withUnsafeBufferPointer { text -> [YAMLNode.Entry] in
      let yaml = isYAML ? 0..<text.count : splitFrontMatter(text, file: file.display).yaml
      guard let yaml,
        case .mapping(let entries)? = parseYAML(UnsafeBufferPointer(rebasing: text[yaml]), file: file.display).node?
          .value
      else { return [] }
      return entries
    }
    return entries.isEmpty ? nil : kind(of: Set(entries.map(\.key)), but: nil)
  }

  private static func kind(of keys: Set<String>, but own: Kind?) -> Kind? {
    let fitting = Kind.all.filter { kind in
      kind.record != nil && kind !== own && keys.isSubset(of: kind.names)
        && kind.required.isSubset(of: keys) && !kind.required.isSubset(of: own?.names ?? [])
    }
    return fitting.max { $0.required.count < $1.required.count }
  }

  /// What is larger is no record.
  private static let largest = 1 << 20

  static func finding(_ kind: Kind, in own: Kind, at span: SourceSpan) -> Finding {
    rule.finding(
      "this is \(indefinite(kind.noun)), and lies in the folder of \(own.nouns)", at: span,
      hint: "move it to \(place(of: kind))")
  }

  static func hint(_ kind: Kind, of file: ContentFile) -> String {
    let isFitting = kind.format.extensions.contains(FilePath.fileExtension(of: file.path))
    return "this is \(indefinite(kind.noun)) by its keys: move it to \(place(of: kind))"
      + (isFitting ? "" : kind.format == .yaml ? ", as a YAML file" : ", as Markdown")
  }

  private static func place(of kind: Kind) -> String {
    if case .periods = kind.placement { return "\(kind.folder)/<period>/, such as \(kind.folder)/2026-Q4/" }
    if case .editions = kind.placement { return "\(kind.folder)/<edition>/, such as \(kind.folder)/2026-11/" }
    if case .file = kind.placement { return "\(kind.folder)/\(kind.name).yaml" }
    return "\(kind.folder)/"
  }

  static let rule = Rule(
    "content.other-folder", .error, "A record lies in the folder of its kind",
    explanation: """
      What a file becomes follows from the folder that it lies in. This one has the keys of another kind, and all that those \
      require, while keys that its folder requires are missing: it was put into the wrong folder. Nothing else is said of it, \
      because everything else would follow from that.
      """)
}
