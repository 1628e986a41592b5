import Documents

/// Whatever is written, only tags of our own come out, each closed, and the same each time.
func fuzzMarkdown(_ bytes: UnsafeBufferPointer<UInt8>) {
  let document = renderMarkdown(bytes, file: "a.md")
  claimPlaces(document.findings, in: bytes)
  claimOwnTags(document.html)
  claim(renderMarkdown(bytes, file: "a.md").html == document.html, "twice is not the same")
  let anchors = document.headings.map(\.anchor)
  claim(Set(anchors).count == anchors.count && !anchors.contains(""), "headings \(anchors)")
  let offsets = document.slots.map(\.offset)
  claim(offsets == offsets.sorted() && offsets.allSatisfy { $0 <= document.html.count }, "slots at \(offsets)")
  for slot in document.slots { claim(document.links.indices.contains(slot.link), "a slot of no link") }
}

private let ownTags: Set<String> = [
  "p", "em", "strong", "del", "code", "ul", "ol", "li", "blockquote", "table", "thead", "tbody", "tr", "th", "td", "a",
  "h2", "h3", "h4", "h5", "h6", "pre", "br", "hr", "img", "input", "div", "span", "sup",
]
private let emptyTags: Set<String> = ["br", "hr", "img", "input"]

private func claimOwnTags(_ html: [UInt8]) {
  var open: [String] = []
  var place = 0
  while let start = html[place...].firstIndex(of: UInt8(ascii: "<")) {
    guard let end = html[start...].firstIndex(of: UInt8(ascii: ">")) else {
      return claim(false, "a tag that does not end")
    }
    let tag = String(decoding: html[(start + 1)..<end], as: UTF8.self)
    let isClosing = tag.hasPrefix("/")
    let name = String(tag.dropFirst(isClosing ? 1 : 0).prefix { $0 != " " })
    claim(ownTags.contains(name), "<\(tag)>")
    claimAttributes(tag)
    if isClosing {
      claim(open.popLast() == name, "</\(name)> closes nothing")
    } else if !emptyTags.contains(name) {
      open.append(name)
    }
    place = end + 1
  }
  claim(open.isEmpty, "open at the end: \(open)")
  claim(!html.contains(0), "a NUL")
}

/// No address of a script, and no attribute that runs something.
private func claimAttributes(_ tag: String) {
  // By bytes: a mark that combines with a quotation mark makes one character of both.
  let parts = tag.utf8.split(separator: UInt8(ascii: "\""), omittingEmptySubsequences: false).map {
    String(decoding: $0, as: UTF8.self)
  }
  claim(parts.count % 2 == 1, "<\(tag)>")
  for (place, part) in parts.enumerated() {
    let isValue = place % 2 == 1
    if !isValue { claim(!part.contains(" on"), "<\(tag)>") }
    if isValue, parts[place - 1].hasSuffix("href=") || parts[place - 1].hasSuffix("src=") {
      let address = part.lowercased().utf8
      claim(!address.starts(with: "javascript:".utf8) && !address.starts(with: "data:".utf8), "<\(tag)>")
    }
  }
}
