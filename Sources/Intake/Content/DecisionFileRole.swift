import Diagnostics

/// What a file of a decision folder is, by its name alone.
enum DecisionFileRole: Sendable {
  case text(MarkupFormat)
  /// A page about the folder; it is a record only where it carries a record's metadata.
  case page(MarkupFormat)
  case template
  /// The metadata of an enhancement proposal.
  case proposal
  case image
  /// What people may have written a decision in, and cannot be read.
  case document
  /// Anything else that lies beside records.
  case attachment

  /// - Parameter local: the path from the decision folder.
  init(local: String) {
    let type = FilePath.fileExtension(of: local)
    guard let format = MarkupFormat(path: local) else {
      if ContentFolders.imageExtensions.contains(type) {
        self = .image
      } else if FilePath.name(of: local) == "kep.yaml" {
        self = DecisionFileRole.isInTemplate(local) ? .template : .proposal
      } else {
        self = MarkupFormat.documents.contains(type) ? .document : .attachment
      }
      return
    }
    let stem = FilePath.stem(of: local)
    if DecisionFileRole.isTemplate(stem) || DecisionFileRole.isInTemplate(local) {
      self = .template
    } else {
      self = DecisionFileRole.isPage(stem) ? .page(format) : .text(format)
    }
  }

  /// README, index and what tools put beside records.
  static func isPage(_ stem: String) -> Bool {
    // `000-index` stands before the first record.
    let zeros = stem.utf8.prefix { $0 == 48 }.count
    let bytes = stem.utf8.dropFirst(zeros).drop { zeros > 1 && ($0 == 45 || $0 == 95) }
    guard let first = bytes.first, bytes.count <= 24, !(48...57).contains(first) else { return false }
    let name = Substring(bytes).lowercased()
    return pages.contains(name) || isNamedAfterFolder(name)
  }

  /// README and index, which stand for their folder; `readme.zh-cn` too.
  static func isNamedAfterFolder(_ stem: String) -> Bool {
    let parts = stem.lowercased().split { ".-_".contains($0) }
    guard let name = parts.first, name == "readme" || name == "index" || indexes.contains(name) else { return false }
    return parts.count == 1 || (parts.count <= 3 && parts.dropFirst().allSatisfy(languages.contains))
  }

  private static let languages: Set<Substring> = [
    "en", "de", "fr", "es", "pt", "it", "nl", "pl", "zh", "ja", "jp", "ko", "ru", "cn", "tw", "hk", "br", "us", "gb",
    "uk", "tr", "sv",
    "da", "fi", "cs",
  ]

  /// "Index" in other languages.
  private static let indexes: Set<Substring> = [
    "indice", "índice", "inhalt", "inhaltsverzeichnis", "verzeichnis", "sommaire", "übersicht", "uebersicht", "spis",
    "obsah", "目录", "目次",
  ]

  private static let pages: Set<String> = [
    "backlog", "changelog", "contributing", "license", "licence", "code_of_conduct", "code-of-conduct", "_sidebar",
    "_navbar", "_coverpage", "toc", "rfc", "adr", "table-of-contents",
  ]

  /// A name that only says "template": `adr-template`, `0000-template-long`. A name that merely begins with the word, such
  /// as `template-engine-choice`, is that of a record, so that no file can hide a decision.
  static func isTemplate(_ stem: String) -> Bool {
    guard mayBeTemplate(stem) else { return false }
    let words = separatedCamelCase(stem).lowercased().split { "-_ .()".contains($0) }
    guard words.contains(where: { templateWords.contains($0) || isPlaceholder($0) }) else { return false }
    // Beside a placeholder for the number, another number is that of the chapter: `09_9999_template`.
    let isNumbered = words.contains(where: templateWords.contains) && words.contains(where: isPlaceholder)
    return words.allSatisfy {
      templateWords.contains($0) || genericWords.contains($0) || isPlaceholder($0) || $0.allSatisfy { $0 == "0" }
        || isNumbered && $0.count <= 2 && $0.allSatisfy(\.isNumber)
    }
  }

  /// A look at the bytes, before words are made: nearly no name is a template's.
  private static func mayBeTemplate(_ stem: String) -> Bool {
    guard let first = stem.utf8.first else { return false }
    if first >= 0x80 || [110, 120, 121, 35].contains(first | 0x20) || stem.utf8.prefix(3).allSatisfy({ $0 == 48 }) {
      return true
    }
    var window: UInt32 = 0
    for byte in stem.utf8 {
      window = window << 8 | UInt32(byte | 0x20)
      if stems.contains(window) { return true }
    }
    return false
  }

  /// Four letters out of each word for a template: "empl" of template.
  private static let stems: [UInt32] = ["empl", "tmpl", "orla", "lant", "odel", "jabl", "zabl", "oile", "kele"].map {
    $0.utf8.reduce(0) { $0 << 8 | UInt32($1) }
  }

  /// `NNNN`, `xxxx`, `YYYYMMDD` and a number of zeros alone.
  private static func isPlaceholder(_ word: Substring) -> Bool {
    word.count >= 3 && (["0", "9", "n", "x"] as [Character]).contains { sign in word.allSatisfy { $0 == sign } }
      || word == "yyyymmdd" || word == "yyyy"
  }

  private static let foreignWords = [
    "vorlage", "plantilla", "modelo", "sjabloon", "szablon", "boilerplate", "skeleton",
  ]
  private static let templateWords: Set<Substring> = Set(
    ["template", "templates", "tmpl", "模板", "テンプレート"] + foreignWords.map { $0[...] })
  private static let genericWords: Set<Substring> = [
    "adr", "adrs", "madr", "decision", "decisions", "record", "records", "architecture", "architectural", "rfc", "rfcs",
    "kep", "keps", "proposal", "enhancement", "design", "doc", "document", "long", "short", "full", "minimal", "bare",
    "simple", "basic", "lightweight", "default", "example", "nygard", "tyree", "akerman", "merson", "planguage", "y",
    "statement", "log4brains", "the", "for", "of", "a", "new", "title", "name", "your", "slug", "mm", "dd", "en", "de",
    "fr", "es", "pt", "it", "nl", "pl", "zh", "ja", "ko", "cn", "v1", "v2", "v3", "v4", "our", "my", "limited",
    "complete", "extended", "compact",
  ]

  /// Whether a folder above is a template's, such as `NNNN-kep-template`. In `templates/` numbered files are records.
  private static func isInTemplate(_ local: String) -> Bool {
    let folder = FilePath.folder(of: local)
    guard !folder.isEmpty else { return false }
    return folder.pathParts.contains { part in
      guard isTemplate(String(part)) else { return false }
      guard ["template", "templates", "_templates"].contains(part.lowercased()) else { return true }
      let name = DecisionFileName(stem: FilePath.stem(of: local))
      return name.number == nil && name.date == nil
    }
  }
}
