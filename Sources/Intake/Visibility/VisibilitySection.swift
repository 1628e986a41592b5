/// Where in a text a line stands: in its head, where metadata is written, or among its arguments.
struct VisibilitySection {
  private var headings = 0
  private var name = ""
  private var fence: Character?
  private var isFenceLine = false

  /// Before the first section, or in one about the record itself.
  var isHead: Bool {
    headings <= 1 || VisibilitySection.words.contains { name.contains($0) }
  }

  /// Code among the arguments shows how something is written elsewhere.
  var isExample: Bool { (fence != nil || isFenceLine) && !isHead }

  /// What sections of metadata are called, in several languages.
  private static let words = [
    "meta", "status", "visib", "document", "control", "access", "info", "propert", "header", "detail", "audience",
    "classif", "sichtbar", "state", "statut", "estado", "stato",
  ]

  mutating func enter(_ line: Substring, before next: Substring) {
    let text = line.drop { $0 == " " || $0 == ">" || $0 == "\t" }
    isFenceLine = false
    if let first = text.first, first == "`" || first == "~", text.prefix(while: { $0 == first }).count >= 3 {
      isFenceLine = true
      if fence == nil { fence = first } else if fence == first { fence = nil }
      return
    }
    guard fence == nil else { return }
    let isMarked = text.first == "#" && text.drop { $0 == "#" }.first.map(\.isWhitespace) ?? false
    let isUnderlined = !text.isEmpty && VisibilitySection.isUnderline(next) && text.contains(where: \.isLetter)
    guard isMarked || isUnderlined else { return }
    headings += 1
    name = text.lowercased()
  }

  /// The line below a heading of the older form, which may close a front matter as well.
  static func isUnderline(_ line: Substring) -> Bool {
    let text = line.trimmingPrefix { $0 == " " }
    guard let first = text.first, first == "=" || first == "-", text.count >= 2 else { return false }
    return text.allSatisfy { $0 == first || $0.isWhitespace }
  }
}
