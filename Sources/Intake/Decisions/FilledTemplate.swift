import Documents
import Record

/// What goes by the name of a template, and may be a record that somebody wrote into it: `0000.md`.
enum FilledTemplate {
  /// So many lines are looked at.
  private static let mostLines = 400
  /// More places left to fill in are a template.
  private static let mostPlaceholders = 1

  /// Whether a file has a title of its own and says where the decision stands. One that is called a template has to have a
  /// day, too, which no template has.
  static func isRecord(_ file: ContentFile) -> Bool {
    guard let format = MarkupFormat(path: file.path), case .success(let bytes) = Disk.read(file.source) else {
      return false
    }
    let text = bytes.withUnsafeBufferPointer { buffer in
      String(decoding: format.markdown(of: buffer) ?? Array(buffer), as: UTF8.self)
    }
    let hasWord = FilePath.stem(of: file.path).contains { $0.isLetter && !"nNxXyY".contains($0) }
    return Signs(text.prefix(64 << 10)).areOfRecord(called: hasWord)
  }

  /// What speaks for a record, and what for a template.
  private struct Signs {
    private var hasTitle = false
    private var hasStatus = false
    private var hasDay = false
    private var placeholders = 0

    init(_ text: Substring) {
      var isBelowStatus = false
      for line in text.split(whereSeparator: \.isNewline).prefix(FilledTemplate.mostLines) {
        let text = line.drop { $0.isWhitespace || ">*-|".contains($0) }
        if text.first == "#" {
          isBelowStatus = read(heading: String(text.drop { $0 == "#" || $0 == " " }))
        } else if !text.isEmpty {
          read(text, isBelowStatus: isBelowStatus)
          isBelowStatus = false
        }
      }
    }

    func areOfRecord(called isTemplate: Bool) -> Bool {
      guard hasTitle, placeholders <= FilledTemplate.mostPlaceholders else { return false }
      return isTemplate ? hasStatus && hasDay : hasStatus || hasDay
    }

    private mutating func read(heading: String) -> Bool {
      let kind = headingKind(heading, words: .standard)
      if kind == .title, !hasTitle {
        // A number of zeros is a template's, and that of a first record: "0000. Record architecture decisions".
        let name = String(heading.drop { $0 == "0" || ".:-–— ".contains($0) })
        if TemplateText.isTitle(heading) || isTemplateText(heading) || DecisionFileRole.isTemplate(name) {
          placeholders += 2
        }
        hasTitle = true
      }
      if kind == .field(.status), let (_, value) = fieldBeforeColon(in: heading, words: .standard) {
        take(value, as: .status)
      }
      return kind == .field(.status)
    }

    private mutating func read(_ line: Substring, isBelowStatus: Bool) {
      let text = String(line)
      if isBelowStatus { take(line, as: .status) }
      if TemplateText.isValue(text) { placeholders += 1 }
      guard line.utf8.count <= 120 else { return }
      let cells = VisibilityLabel.cells(of: line)
      if cells.count == 2 {
        if let field = DecisionWords.standard.field(named: cells[0]) { take(cells[1], as: field) }
        return
      }
      for field in headFields(in: text.filter { $0 != "*" && $0 != "_" }, words: .standard) {
        take(field.value, as: field.field)
      }
    }

    private mutating func take(_ value: Substring, as field: DecisionField) {
      let text = String(value.drop { $0 == " " || $0 == "\"" })
      guard !text.isEmpty else { return }
      if isTemplateText(text) || TemplateText.isValue(text) { placeholders += 1 }
      switch field {
      case .status: hasStatus = hasStatus || normaliseStatus(text).status != .unknown
      case .date: hasDay = hasDay || latestDay(in: text, words: .standard) != nil
      case .title: hasTitle = hasTitle || !TemplateText.isTitle(text)
      default: break
      }
    }
  }
}
