/// Why an SVG image must not be published as it is, in the words of a sentence that begins with its name, such as "has a
/// script"; nil when it only draws.
///
/// In an `img` no script of an image runs and nothing is fetched, but every published file can be opened by its own
/// address, and then it is a page of the site. So scripts, handlers and references to anything outside of the image
/// are refused; references into the image and raster images inside of it are not. What is no well-formed XML is
/// refused too, because what a browser would make of it is not known here.
package func svgDanger(in bytes: [UInt8]) -> String? {
  if bytes.starts(with: [0xFE, 0xFF]) || bytes.starts(with: [0xFF, 0xFE]) || bytes.contains(0) { return notUTF8 }
  var scanner = XMLScanner(bytes)
  var judge = SVGJudge()
  while true {
    guard let token = scanner.next() else { return scanner.isAtEnd && judge.hasRoot ? nil : "is not well-formed" }
    if let danger = judge.danger(of: token) { return danger }
  }
}

private let notUTF8 = "is not in UTF-8"

/// Judges an image part by part.
private struct SVGJudge {
  private(set) var hasRoot = false
  private var isInStyle = false
  /// Style sheets may come in pieces, between comments.
  private var style: [UInt8] = []

  mutating func danger(of token: XMLScanner.Token) -> String? {
    switch token {
    case .comment: return nil
    case .declaration(let text):
      return text.contains(UInt8(ascii: "[")) ? "declares entities" : nil
    case .instruction(let target, let text):
      if target == Array("xml".utf8) { return isUTF8(text) ? nil : notUTF8 }
      return target.starts(with: "xml-".utf8) ? "has a style sheet of its own" : nil
    case .text(let text):
      if isInStyle { style += text }
      return nil
    case .end(let name):
      guard localName(name) == "style", isInStyle else { return nil }
      isInStyle = false
      return styleDanger(style)
    case .start(let name, let attributes, let isEmpty): return elementDanger(localName(name), attributes, isEmpty)
    }
  }

  private mutating func elementDanger(
    _ name: String, _ attributes: [(name: [UInt8], value: [UInt8])], _ isEmpty: Bool
  ) -> String? {
    if !hasRoot, name != "svg" { return "is no SVG image" }
    hasRoot = true
    if name == "script" { return "has a script" }
    if refusedElements.contains(name) { return "has an element '\(name)'" }
    if name == "style", !isEmpty { (isInStyle, style) = (true, []) }
    for attribute in attributes {
      if let danger = attributeDanger(localName(attribute.name), attribute.value) { return danger }
    }
    return nil
  }

  private func isUTF8(_ declaration: [UInt8]) -> Bool {
    let text = String(decoding: declaration, as: UTF8.self).lowercased()
    guard let encoding = text.split(separator: "encoding", maxSplits: 1).dropFirst().first else { return true }
    return encoding.contains("utf-8") || encoding.contains("utf8") || encoding.contains("us-ascii")
  }
}

/// Elements that run something, send something, or bring another document.
private let refusedElements: Set<String> = [
  "handler", "listener", "iframe", "frame", "frameset", "object", "embed", "applet", "portal", "form", "input",
  "button",
  "textarea", "select", "base", "meta", "link", "audio", "video", "source", "track", "template", "math",
]

private let references: Set<String> = [
  "href", "src", "srcset", "action", "formaction", "poster", "data", "background", "cite", "ping", "base",
  "externalresourcesrequired",
]

private func attributeDanger(_ name: String, _ value: [UInt8]) -> String? {
  if name.hasPrefix("on") { return "has a handler '\(name)'" }
  if name == "attributename" {
    let target = localName(value.filter { $0 > 0x20 })
    return target.hasPrefix("on") || references.contains(target) || target == "style" ? "changes '\(target)'" : nil
  }
  if references.contains(name), !isInside(value) { return "refers to something outside of it" }
  return name == "style" || value.contains(where: { $0 == UInt8(ascii: "(") }) ? styleDanger(value) : nil
}

/// Whether a reference stays in the image: a part of it, or a picture that it brings along.
private func isInside(_ value: [UInt8]) -> Bool {
  let text = value.filter { $0 > 0x20 }
  if text.isEmpty || text.first == UInt8(ascii: "#") { return true }
  let start = String(decoding: text.prefix(32), as: UTF8.self).lowercased()
  return ["png", "jpeg", "jpg", "gif", "webp", "avif"].contains { type in
    start.hasPrefix("data:image/\(type);") || start.hasPrefix("data:image/\(type),")
  }
}

private func styleDanger(_ style: [UInt8]) -> String? {
  let text = String(decoding: style.filter { $0 > 0x20 }, as: UTF8.self).lowercased()
  if text.contains("@import") { return "imports a style sheet" }
  // An escape could spell anything.
  if text.contains("\\") { return "has escapes in its style" }
  for word in ["expression(", "-moz-binding", "behavior:", "javascript:", "image-set(", "src("]
  where text.contains(word) {
    return "has '\(word)' in its style"
  }
  var rest = text[...]
  while let found = rest.firstRange(of: "url(") {
    rest = rest[found.upperBound...]
    let target = rest.prefix { $0 != ")" }.drop { $0 == "'" || $0 == "\"" }
    guard
      isInside(Array(target.utf8)) || target.hasPrefix("data:font/") || target.hasPrefix("data:application/font")
        || target.hasPrefix("data:application/x-font")
    else { return "refers to something outside of it" }
  }
  return nil
}

/// A name without its prefix, in lower case: `xlink:href` is `href`.
private func localName(_ name: [UInt8]) -> String {
  let local = name.lastIndex(of: UInt8(ascii: ":")).map { name[name.index(after: $0)...] } ?? name[...]
  return String(decoding: local, as: UTF8.self).lowercased()
}
