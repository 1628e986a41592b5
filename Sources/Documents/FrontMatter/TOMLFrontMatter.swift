/// A Markdown text whose front matter is TOML, with the same in YAML, line for line. Nil where there is none, or where a
/// line is more than a key with a plain value: then nothing is certain.
///
/// Tables become groups: the keys below `[extra]` stand below `extra:`.
package func markdown(fromTOML text: UnsafeBufferPointer<UInt8>) -> [UInt8]? {
  let start = text.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  let fence = FrontMatterLine(text, from: start, number: 1)
  guard fence.isFence(0x2B) else { return nil }
  var reader = TOMLReader()
  var result = Array("---\n".utf8)
  var line = fence
  while let next = line.following(in: text) {
    line = next
    if line.isFence(0x2B), !reader.isOpen {
      result += Array("---\n".utf8)
      result += text[line.end...]
      return result
    }
    guard let yaml = reader.yaml(of: String(decoding: text[line.start..<line.end], as: UTF8.self)) else { return nil }
    result += Array(yaml.utf8) + [0x0A]
  }
  return nil
}

private struct TOMLReader {
  /// Brackets of an array that are still open.
  private var open = 0
  private var isInTable = false
  private var tables: Set<String> = []

  var isOpen: Bool { open > 0 }

  mutating func yaml(of line: String) -> String? {
    let text = String(line.trimmingBlanks())
    if open > 0 {
      guard let value = value(text) else { return nil }
      return "    " + value
    }
    if text.isEmpty || text.hasPrefix("#") { return text }
    if text.hasPrefix("[") { return table(text) }
    guard let equals = text.firstIndex(of: "=") else { return nil }
    let key = text[..<equals].trimmingBlanks()
    guard !key.isEmpty, key.utf8.allSatisfy(isKeyByte),
      let value = value(text[text.index(after: equals)...].trimmingBlanks()),
      !value.isEmpty
    else { return nil }
    return (isInTable ? "  " : "") + "\(key): \(value)"
  }

  /// `[extra]`; a list of tables, a table in a table and one that comes twice are more than is read.
  private mutating func table(_ text: String) -> String? {
    guard text.hasSuffix("]") else { return nil }
    let name = String(text.dropFirst().dropLast())
    guard !name.isEmpty, name.utf8.allSatisfy(isKeyByte), tables.insert(name).inserted else { return nil }
    isInTable = true
    return name + ":"
  }

  /// Strings, numbers, days and arrays of these are written the same in YAML.
  private mutating func value(_ text: String) -> String? {
    if text.hasPrefix("\"\"\"") || text.hasPrefix("'''") || text.hasPrefix("{") { return nil }
    var quote: Character?
    var isEscaped = false
    for character in text {
      if let current = quote {
        if isEscaped {
          isEscaped = false
        } else if character == "\\", current == "\"" {
          isEscaped = true
        } else if character == current {
          quote = nil
        }
      } else if character == "\"" || character == "'" {
        quote = character
      } else if character == "[" {
        open += 1
      } else if character == "]" {
        open -= 1
      } else if character == "{" {
        return nil
      } else if character == "#" {
        break
      }
    }
    return quote == nil && open >= 0 ? text : nil
  }
}

private func isKeyByte(_ byte: UInt8) -> Bool {
  switch byte {
  case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x5F: true
  default: false
  }
}
