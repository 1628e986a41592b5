import Diagnostics
import Documents

/// Templates put what has to be filled in into braces or brackets, or name its form.
func isTemplateText(_ text: String) -> Bool {
  if let first = text.first, "{[<$".contains(first) { return true }
  let letters = text.uppercased().filter { $0.isLetter }
  return ["YYYYMMDD", "DDMMYYYY", "MMDDYYYY", "YYYY", "DATE", "STATUS", "JJJJMMTT", "TTMMJJJJ", "AAAAMMJJ"].contains(
    letters)
}

/// What the templates of decision records ask for, told from what people write.
enum TemplateText {
  /// What stands between the brackets that enclose a whole value; nil where none do. `[WIP] Use one queue` has none around it.
  static func inner(_ text: some StringProtocol) -> Substring? {
    // Nearly every value begins with a letter or a digit.
    guard let first = text.utf8.first, first == 0xE2 || " \"_*[{<(".utf8.contains(first) else { return nil }
    var text = Substring(text).drop { $0 == " " || $0 == "\"" || $0 == "“" || $0 == "_" || $0 == "*" }
    while let last = text.last, " .,:;\"”_*".contains(last) { text.removeLast() }
    guard text.utf8.count > 2, let first = text.first, let last = text.last, pairs[first] == last else { return nil }
    let inside = text.dropFirst().dropLast()
    // Two pairs side by side enclose nothing, and neither do the braces of a template language.
    guard !inside.contains(last), inside.first != first, inside.first != "%", inside.first != "#" else { return nil }
    return inside
  }

  /// Whether the value of a field is still that of a template: `[list everyone involved in the decision]`, or the same
  /// without its brackets, which YAML has taken for a list.
  static func isValue(_ text: some StringProtocol) -> Bool {
    if let inside = inner(text) { return asks(inside) || Substring(text).first == "{" && hasBlank(inside) }
    guard let first = text.utf8.first, first | 0x20 == UInt8(ascii: "l") || first | 0x20 == UInt8(ascii: "s") else {
      return false
    }
    let words = Intake.words(in: text, limit: 3)
    return [["list", "everyone"], ["list", "everybody"], ["space", "separated"], ["space", "and"]]
      .contains { words.starts(with: $0) }
  }

  /// Whether a status that is not understood is still that of a template: `{status}`, `[e.g. accepted]`, `[accepted, …]`.
  /// A ticked box or a word that somebody put into brackets is what somebody wrote.
  static func isStatus(_ text: String) -> Bool {
    guard isTemplateText(text) else { return false }
    guard text.first == "[" else { return true }
    guard let inside = inner(text) else { return text.contains("|") }
    return asks(inside) || inside.contains { "|,/…".contains($0) }
  }

  /// Whether a title is still that of a template: in brackets, or in the words of one that has none.
  static func isTitle(_ text: String) -> Bool {
    // Nearly no title has a bracket or the word, and then nothing more is made of it.
    guard mayBeTitle(text) else { return text.utf8.count <= 20 && names.contains(foldedWords(text)) }
    if let inside = inner(text) { return startsLikeTitle(inside) }
    if endsInTitle(text) { return true }
    var title = text[...]
    if let colon = title.utf8.prefix(16).lastIndex(of: UInt8(ascii: ":")) { title = title[colon...].dropFirst() }
    title = title.drop { $0.isNumber || $0 == "." || $0 == " " }
    if let inside = inner(title) { return startsLikeTitle(inside) }
    return title.utf8.count <= 80 && titles.contains(foldedWords(title))
  }

  /// Whether a text has what all titles of templates have: a bracket, or the word "title".
  private static func mayBeTitle(_ text: String) -> Bool {
    var text = text
    return text.withUTF8 { bytes in
      var found = 0
      for byte in bytes {
        if byte == UInt8(ascii: "[") || byte == UInt8(ascii: "{") || byte == UInt8(ascii: "<")
          || byte == UInt8(ascii: "(")
        {
          return true
        }
        found = byte | 0x20 == wordTitle[found] ? found + 1 : byte | 0x20 == wordTitle[0] ? 1 : 0
        if found == wordTitle.count { return true }
      }
      return false
    }
  }

  private static let wordTitle = Array("title".utf8)

  /// `Decision record - {TITLE}`.
  private static func endsInTitle(_ text: String) -> Bool {
    guard let last = text.utf8.last, "]}>".utf8.contains(last), let open = text.lastIndex(where: { "[{<".contains($0) })
    else { return false }
    return inner(text[open...]).map { Intake.words(in: $0, limit: 8).contains("title") } ?? false
  }

  private static let pairs: [Character: Character] = ["[": "]", "{": "}", "<": ">", "(": ")"]

  private static func startsLikeTitle(_ inside: Substring) -> Bool {
    let words = Intake.words(in: inside, limit: 8)
    guard let first = words.first else { return false }
    return titleStarts.contains(first) || words.dropFirst().contains("title") || asksExactly(words)
  }

  /// Whether text between brackets asks for something: "describe …", "option 1", "e.g. …".
  static func asks(_ inside: Substring) -> Bool {
    if inside.utf8.count > 400 { return false }
    let words = Intake.words(in: inside, limit: 4)
    guard let first = words.first else { return false }
    // "What problem forced this decision?"
    if questions.contains(first), inside.contains("?") { return true }
    return starts.contains(first) || words.count > 1 && starts.contains("\(first) \(words[1])") || asksExactly(words)
  }

  static func hasBlank(_ inside: Substring) -> Bool {
    inside.first?.isLetter == true && inside.utf8.contains(0x20) && !inside.utf8.contains { $0 == 0x3A || $0 == 0x2C }
  }

  /// "option 1", "argument a", "title of option 2", "driver b …".
  private static func asksExactly(_ words: [String]) -> Bool {
    if words.count == 1 { return alone.contains(words[0]) }
    return numbered.contains(words[0]) && words[1].count <= 2
  }

  private static let titles: Set<String> = [
    "title", "number title", "your title", "title here", "your title here", "insert title here", "adr title",
    "rfc title", "title of adr", "title of the adr", "title of the decision", "decision title", "short title",
    "your short descriptive title", "short title of solved problem and solution",
    "short title representative of solved problem and found solution", "title of the architecture decision",
    "short descriptive title", "title of proposal", "title of the proposal", "proposal title", "title of rfc",
    "title of the rfc", "title of this document", "title of the design",
  ]

  /// Titles of templates without the word.
  private static let names: Set<String> = ["feature name", "name of the feature", "proposal name", "your feature"]

  private static let titleStarts: Set<String> = [
    "short", "title", "name", "your", "insert", "fill", "subject", "concise", "brief", "descriptive", "describe",
    "kurzer",
    "kurztitel", "titel", "titre", "título", "titulo", "titolo", "tytuł", "标", "简", "タイトル",
  ]

  /// The first word, or the first two, of what templates ask for.
  private static let starts: Set<String> = [
    "describe", "description", "explain", "explanation", "clearly explain", "insert", "justification", "placeholder",
    "list everyone", "list of", "list all", "list the", "list any", "list everybody", "name of", "names of", "names",
    "short title", "short description", "title of", "e g", "example", "space separated", "space and", "comma separated",
    "your", "please", "provide", "specify", "summarize", "summarise", "if applicable", "link type", "link to", "ticket",
    "who is", "who are", "who was", "what is", "what are", "what was", "what becomes", "why is", "why was", "why did",
    "how will",
    "a short", "a brief", "a clear", "brief", "briefly", "one paragraph", "decision driver", "positive consequence",
    "negative consequence", "improvement of", "compromising quality", "fill in", "fill me", "enter", "yyyy", "required",
    "state the", "write a", "write the", "add a", "add any", "option name", "name option", "argument for",
    "beschreibe", "beschreiben", "beschreibung", "décrire", "décrivez", "describir", "describa", "descreva",
    "descrivere", "opisz",
  ]

  private static let questions: Set<String> = ["what", "why", "how", "who", "which", "when", "where", "is", "are"]

  private static let alone: Set<String> = [
    "title", "name", "names", "description", "date", "status", "author", "authors", "deciders", "decider", "option",
    "argument", "number", "tags", "tbd", "todo", "xxx", "role", "roles", "person", "persons", "people", "reason",
    "context", "decision", "consequences", "consequence", "problem", "solution", "titel", "titre", "título",
  ]

  private static let numbered: Set<String> = [
    "option", "argument", "driver", "consequence", "alternative", "person", "name", "decider", "team", "benefit",
    "drawback", "opción", "opção", "opzione", "optie", "opcja", "item", "reason", "criterion", "stakeholder", "author",
  ]
}
