import Diagnostics
import Documents
import Record

/// The fields that say how the files of a source are written: the same for events, metrics and capacity.
enum TableFields {
  static let specs = [
    FieldSpec(
      "json", .texts, "files of JSON in place of 'csv': an array of objects, or an object on each line",
      example: "data/runs.json"),
    FieldSpec(
      "delimiter", .text, "what stands between the fields: ',', ';', '|' or tab", absent: "what the first line shows",
      example: "\";\""),
    FieldSpec("decimal", .text, "the decimal mark: ',' or '.'", absent: "what the values show", example: "\",\""),
    FieldSpec(
      "encoding", .choice(TableSettings.Encoding.allCases.map(\.rawValue)),
      "the encoding of the files", absent: "UTF-8, or UTF-16 where its byte-order mark stands first"),
    FieldSpec(
      "dates", .choice(TableSettings.Dates.allCases.map(\.rawValue)),
      "the order of day, month and year; times without an offset are then local", absent: "ISO, year first"),
    FieldSpec(
      "zone", .text, "the IANA zone of times without an offset", absent: "the organization's",
      example: "Europe/Lisbon"),
  ]

  static func values(_ columns: [String]) -> FieldSpec {
    FieldSpec(
      "values", .group(columns.map { FieldSpec($0, .words, "what words of the files stand for") }),
      "by column: what words of the files stand for, 'none' for unknown, 'skip' to pass the row over")
  }
}

/// What a column takes in place of a column of the file.
struct ColumnWords {
  /// The words that it knows; nil: any text.
  var words: [String]?
  /// The services or teams that it names: what is written under a former id is read as the present one.
  var names: ListedNames?
  /// Whether every row may have the same.
  var isConstant = true
  /// Whether it may be known of no row.
  var mayBeNothing = false
  /// Whether a row can be passed over for a word of it.
  var canPassOver = true
}

/// Reads how the files of a source are written. What cannot be read is a finding, and as if it were not written.
/// - Parameter words: by column, what it takes.
func decodeTableSettings(_ fields: FieldReader, words: [String: ColumnWords]) -> TableSettings {
  var settings = TableSettings(fields.entry("json") != nil ? .json : .csv)
  if let json = fields.entry("json"), fields.entry("csv") != nil {
    fields.log.add(
      TableRules.setting.finding(
        "the section names files under 'csv' and under 'json'", at: json.keySpan,
        hint: "write a section for each: '- csv: …' and '- json: …'"))
  }
  settings.delimiter = decodeDelimiter(fields, settings.syntax)
  settings.hasDecimalComma = decodeDecimal(fields, settings)
  settings.encoding = fields.value("encoding", FieldRules.notAChoice) { word in
    TableSettings.Encoding.allCases.first { $0.rawValue.lowercased() == word.lowercased() }
      ?? encodings[word.lowercased()]
  }
  settings.dates = fields.value("dates", FieldRules.notAChoice, readDates)
  if let zone = fields.scalar("zone") {
    if let hint = timeZoneHint(zone.value) {
      fields.log.add(
        OrganizationRules.timeZone.finding("'\(zone.value)' is not an IANA time zone", at: zone.span, hint: hint))
    } else {
      settings.zone = zone.value
    }
  }
  if let values = fields.group("values", as: "values section") {
    for entry in values.entries where words[entry.key] != nil {
      settings.values[entry.key] = decodeWords(entry, words[entry.key] ?? ColumnWords(), fields)
      guard case .mapping(let pairs) = entry.value.value else { continue }
      settings.valueSpans[entry.key] = Dictionary(pairs.map { ($0.key, $0.value.span) }) { first, _ in first }
    }
  }
  return settings
}

/// Names by which programs call the same encodings.
private let encodings: [String: TableSettings.Encoding] = [
  "utf8": .utf8, "utf-8-sig": .utf8, "utf16": .utf16, "utf-16le": .utf16, "utf-16be": .utf16,
  "windows1252": .windows1252,
  "cp1252": .windows1252, "cp-1252": .windows1252, "ansi": .windows1252, "latin1": .windows1252,
  "latin-1": .windows1252,
  "iso-8859-1": .windows1252,
]

/// `D/M/Y`, and as people write it: `DD.MM.YYYY`, `d-m-y`, `dd/mm/yy`.
private func readDates(_ text: String) -> TableSettings.Dates? {
  let letters = text.uppercased().filter(\.isLetter)
  var order = ""
  for letter in letters where order.last != letter { order.append(letter) }
  switch order {
  case "DMY": return .dayFirst
  case "MDY": return .monthFirst
  case "YMD", "ISO": return .iso
  default: return nil
  }
}

private func decodeDelimiter(_ fields: FieldReader, _ syntax: TableSettings.Syntax) -> UInt8? {
  // A tab or a blank is what is meant here, not an empty value.
  guard let entry = fields.entry("delimiter") else { return nil }
  guard case .scalar(let text, _) = entry.value.value else {
    _ = fields.scalar("delimiter")
    return nil
  }
  let names: [String: UInt8] = [
    "tab": 0x09, "\\t": 0x09, "comma": 0x2C, "semicolon": 0x3B, "pipe": 0x7C,
  ]
  let byte = names[text.lowercased()] ?? (text.utf8.count == 1 ? text.utf8.first : nil)
  guard let byte, canDelimit(byte) else {
    fields.log.add(
      TableRules.setting.finding(
        "'\(text)' is not a delimiter", at: entry.value.span,
        hint: "write one sign in quotes, such as ';', or tab; or remove the line, and it is found in the first line"))
    return nil
  }
  guard syntax == .csv else {
    fields.log.add(
      TableRules.setting.finding(
        "JSON has no delimiter", at: entry.keySpan, hint: "remove it, or write 'csv' in place of 'json'"))
    return nil
  }
  return byte
}

private func decodeDecimal(_ fields: FieldReader, _ settings: TableSettings) -> Bool? {
  guard let written = fields.scalar("decimal") else { return nil }
  let names: [String: Bool] = [",": true, "comma": true, ".": false, "point": false]
  guard let isComma = names[written.value.lowercased()] else {
    fields.log.add(
      TableRules.setting.finding(
        "'\(written.value)' is not a decimal mark", at: written.span, hint: "write ',' or '.', in quotes"))
    return nil
  }
  if settings.delimiter == UInt8(ascii: ","), isComma {
    fields.log.add(
      TableRules.setting.finding(
        "the comma is named as the delimiter and as the decimal mark", at: written.span,
        hint: "remove 'delimiter': it is found in the first line"))
  }
  return isComma
}

// MARK: Words

private func decodeWords(
  _ entry: YAMLNode.Entry, _ words: ColumnWords, _ fields: FieldReader
) -> [String: TableSettings.Word]? {
  if case .null = entry.value.value {
    fields.log.add(
      FieldRules.empty.finding(
        "'\(entry.key)' is empty", at: entry.value.span, hint: "write what words of the files stand for: {ok: success}")
    )
    return nil
  }
  guard case .mapping(let entries) = entry.value.value else {
    fields.log.add(
      FieldRules.wrongShape.finding(
        "'\(entry.key)' is \(entry.value.inWords), not a mapping of words", at: entry.value.span,
        hint: "write the file's word, a colon and ours: {ok: success}"))
    return nil
  }
  var decoded: [String: TableSettings.Word] = [:]
  for pair in entries {
    guard let text = pair.value.plainText else {
      fields.log.add(
        FieldRules.wrongShape.finding(
          "what '\(pair.key)' stands for is \(pair.value.inWords), not a word", at: pair.value.span,
          hint: hint(words, isConstant: false)))
      decoded[pair.key] = .unreadable
      continue
    }
    decoded[pair.key] = decodeWord(text, at: pair.value.span, words, isConstant: false, fields) ?? .unreadable
  }
  return decoded
}

/// What a word of `fairlead.yaml` says a column is.
func decodeWord(
  _ text: String, at span: SourceSpan, _ words: ColumnWords, isConstant: Bool, _ fields: FieldReader
) -> TableSettings.Word? {
  // "none" and "skip" have their meaning unless something is called that now.
  if let present = words.names?.presentOfFormer(text), text != "none", text != "skip" { return .word(present) }
  if words.words?.contains(text) ?? (text != "none" && text != "skip") { return .word(text) }
  if text == "none", words.mayBeNothing { return .nothing }
  if text == "skip", words.canPassOver, !isConstant { return .passOver }
  let near = nearMiss(to: text, in: words.words ?? []).map { "did you mean '\($0)'?" }
  fields.log.add(
    TableRules.word.finding(
      "'\(text)' is not a word for this column", at: span, hint: near ?? hint(words, isConstant: isConstant)))
  return nil
}

private func hint(_ words: ColumnWords, isConstant: Bool) -> String {
  let id = "the id of a \(words.names?.noun ?? "service") in fairlead.yaml"
  var known = words.words.map { $0.count <= 12 ? $0 : [id] } ?? ["a text"]
  if words.mayBeNothing { known.append("none") }
  if words.canPassOver, !isConstant { known.append("skip") }
  return "write one of \(known.joined(separator: ", "))"
}
