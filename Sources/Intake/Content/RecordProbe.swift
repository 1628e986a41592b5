import Documents

/// Whether a page that is named after its folder, or a plain text, carries what only a record has: its status.
enum RecordProbe {
  static func carriesMetadata(_ file: ContentFile) -> Bool {
    guard let format = MarkupFormat(path: file.path), case .success(let bytes) = Disk.read(file.source) else {
      return false
    }
    return bytes.withUnsafeBufferPointer { buffer in
      guard let converted = format.markdown(of: buffer) else { return carriesMetadata(buffer) }
      return converted.withUnsafeBufferPointer(carriesMetadata)
    }
  }

  private static func carriesMetadata(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    let parts = splitFrontMatter(bytes, file: "")
    if let yaml = parts.yaml,
      case .mapping(let entries)? = parseYAML(UnsafeBufferPointer(rebasing: bytes[yaml]), file: "").node?.value,
      entries.contains(where: { keys.contains(fieldName($0.key)) && !$0.value.isNull })
    {
      return true
    }
    let text = String(decoding: bytes[parts.body].prefix(16 << 10), as: UTF8.self)
    return saysStatus(text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline))
  }

  private static let keys: Set<String> = ["status", "deciders", "decision_makers", "superseded_by", "supersedes"]
  private static let names: Set<String> = [
    "status", "decision status", "adr status", "state", "stage", "statut", "estado", "stato", "状态", "狀態", "状態", "ステータス",
    "상태",
  ]
  private static let sections = [
    "context", "decision", "consequence", "kontext", "entscheidung", "contexte", "décision", "contexto", "decisión",
    "contesto", "decisione", "背景", "决策", "決定", "맥락", "결정",
  ]

  /// A field in the head, or a section with a short text beside the usual sections of a record. An index explains at length
  /// what each status means, and lists records in tables of many columns.
  private static func saysStatus(_ lines: [Substring]) -> Bool {
    var headings = 0
    var hasStatus = false
    var hasSection = false
    for (index, line) in lines.enumerated() {
      let text = line.drop { $0.isWhitespace || $0 == ">" }
      if text.first == "#"
        || VisibilitySection.isUnderline(index + 1 < lines.count ? lines[index + 1] : "") && !text.isEmpty
      {
        headings += 1
        let name = VisibilityLabel.plain(text).lowercased()
        if names.contains(name) { hasStatus = hasStatus || isShort(lines[(index + 1)...]) }
        if isField(text) { hasStatus = true }
        hasSection = hasSection || sections.contains { name.contains($0) }
      } else if headings <= 1, isField(text) {
        return true
      }
    }
    return hasStatus && hasSection
  }

  /// `Status: accepted`, `* **Status**: accepted`, `| Status | accepted |`.
  private static func isField(_ line: Substring) -> Bool {
    let isRow = line.contains("|")
    let cells = isRow ? VisibilityLabel.cells(of: line) : line.split(maxSplits: 1) { ":：".contains($0) }
    guard cells.count == 2, names.contains(VisibilityLabel.plain(cells[0]).lowercased()) else { return false }
    let value = VisibilityLabel.plain(cells[1])
    return !value.isEmpty && value.split(separator: " ").count <= 12
  }

  private static func isShort(_ lines: ArraySlice<Substring>) -> Bool {
    let first = lines.first { !VisibilityLabel.plain($0).isEmpty && !VisibilitySection.isUnderline($0) }
    guard let first, first.first != "#" else { return false }
    return first.split(separator: " ").count <= 6
  }
}
