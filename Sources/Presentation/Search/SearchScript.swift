import Diagnostics
package import Record

/// What the search knows of something that can be found.
package protocol SearchEntry {
  var title: String { get }
  /// What it is, in a word.
  var kind: String { get }
  /// The way from the page of the search.
  var href: String { get }
  /// What it is known by; empty where that is its title alone.
  var id: String { get }
  var tags: [String] { get }
  /// Their anchors are empty where they have none.
  var headings: [Prose.Heading] { get }
}

/// The items as a script, for `search.js`. What many have in common is written once: kinds, and headings such as `Context`.
///
///     self.fairleadIndex = {"kinds": […], "headings": [[text, anchor], …],
///                           "items": [[title, kind, href, id, [tag, …], [heading, …]], …]}
package func indexScript(of items: [some SearchEntry]) -> [UInt8] {
  var (kinds, headings) = (Numbered<String>(), Numbered<HeadingName>())
  var writer = JSONWriter(indented: false)
  writer.object { writer in
    writer.key("items")
    writer.array { writer in
      for item in items { writer.add(item, &kinds, &headings) }
    }
    writer.member("kinds", strings: kinds.values)
    writer.key("headings")
    writer.array { writer in
      for heading in headings.values {
        writer.array { writer in
          writer.string(heading.text)
          writer.string(heading.anchor)
        }
      }
    }
  }
  return Array("self.fairleadIndex=".utf8) + withoutLineSeparators(writer.bytes) + ";\n".utf8
}

extension JSONWriter {
  fileprivate mutating func add(
    _ item: some SearchEntry, _ kinds: inout Numbered<String>, _ headings: inout Numbered<HeadingName>
  ) {
    let kind = kinds.number(of: item.kind)
    let places = item.headings.map { headings.number(of: HeadingName(text: $0.text, anchor: $0.anchor)) }
    array { writer in
      writer.string(item.title)
      writer.integer(kind)
      writer.string(item.href)
      writer.string(item.id)
      writer.array { writer in item.tags.forEach { writer.string($0) } }
      writer.array { writer in places.forEach { writer.integer($0) } }
    }
  }
}

/// A heading, whatever its level.
private struct HeadingName: Hashable {
  let text: String
  let anchor: String

  /// Nearly always the anchor is made of the text.
  func hash(into hasher: inout Hasher) { hasher.combine(anchor) }
}

/// Values with the numbers of their places, each once.
private struct Numbered<Value: Hashable> {
  private(set) var values: [Value] = []
  private var numbers: [Value: Int] = [:]

  mutating func number(of value: Value) -> Int {
    if let known = numbers[value] { return known }
    numbers[value] = values.count
    values.append(value)
    return values.count - 1
  }
}

/// Two characters that JSON allows end a line of a script (U+2028 and U+2029); before 2019 in a text, too.
private func withoutLineSeparators(_ json: [UInt8]) -> [UInt8] {
  guard json.contains(0xE2) else { return json }
  var (script, place): ([UInt8], Int) = ([], 0)
  script.reserveCapacity(json.count)
  while place < json.count {
    let isOne = json[place] == 0xE2 && json[place...].dropFirst().starts(with: [0x80]) && place + 2 < json.count
    if isOne, json[place + 2] == 0xA8 || json[place + 2] == 0xA9 {
      script += "\\u202\(json[place + 2] == 0xA8 ? 8 : 9)".utf8
      place += 3
    } else {
      script.append(json[place])
      place += 1
    }
  }
  return script
}
