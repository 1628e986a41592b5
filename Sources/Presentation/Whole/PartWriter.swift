import Templating

/// Writes what stands on a page as a part of a document: its headings a level deeper, its ids and what refers to them with the
/// page's own before them, and its links as they lead from there. Scripts and ways around the page are left out.
struct PartWriter {
  private let path: String
  private let links: DocumentLinks
  private var html: [UInt8] = []
  /// Of every open link, what it is written as.
  private var openLinks: [String] = []
  /// Whether names for those who do not see are left out.
  private var isNameless = false
  /// How many drawings are open.
  private var drawings = 0

  init(path: String, _ links: DocumentLinks) { (self.path, self.links) = (path, links) }

  /// - Parameter main: the main part of a page, with the tag that opens it.
  consuming func written(_ main: ArraySlice<UInt8>) -> [UInt8] {
    html.reserveCapacity(main.count + 1024)
    var pieces = HTMLPieces(main)
    while let piece = pieces.read() {
      switch piece {
      case .text(let text): html += text
      case .opening(let name, let tag):
        if PartWriter.unwanted.contains(name) { pieces.skip(to: name) } else { open(name, tag) }
      case .closing(let name, let tag): close(name, tag)
      }
    }
    return html
  }

  private static let unwanted: Set<HTMLName> = ["script", "style", "template", "nav"]

  private mutating func open(_ name: HTMLName, _ tag: ArraySlice<UInt8>) {
    switch name {
    case "main", "body": break
    case "a": openLink(tag)
    case "img": show(tag)
    case "svg":
      drawings += 1
      open("", tag)
    case "section": openPart(tag.dropFirst("section".utf8.count))
    default: if let deeper = PartWriter.deeper[name] { open(deeper, tag.dropFirst(2)) } else { open("", tag) }
    }
  }

  /// - Parameter name: what stands before the rest of the tag.
  private mutating func open(_ name: String, _ rest: ArraySlice<UInt8>) {
    html += "<\(name)".utf8
    html += attributes(of: rest)
    html.append(UInt8(ascii: ">"))
  }

  private mutating func close(_ name: HTMLName, _ tag: ArraySlice<UInt8>) {
    if name == "main" || name == "body" { return }
    if name == "svg" { drawings -= 1 }
    if name == "a" || name == "section" {
      html += "</\(name == "a" ? openLinks.popLast() ?? "a" : "div")>".utf8
    } else if let deeper = PartWriter.deeper[name] {
      html += "</\(deeper)>".utf8
    } else {
      html += "</".utf8 + tag + ">".utf8
    }
  }

  private static let deeper: [HTMLName: String] = ["h1": "h2", "h2": "h3", "h3": "h4", "h4": "h5", "h5": "h6"]

  /// A part of a page is no landmark among a thousand, and has no name that only a landmark has.
  private mutating func openPart(_ rest: ArraySlice<UInt8>) {
    isNameless = true
    open("div", rest)
    isNameless = false
  }

  /// What leads nowhere from there is words.
  private mutating func openLink(_ tag: ArraySlice<UInt8>) {
    let target = tag.attribute("href").map { links.target(of: $0, on: path) }
    let isNothing = if case .nothing? = target { true } else { false }
    let name = !isNothing ? "a" : drawings > 0 ? "g" : "span"
    openLinks.append(name)
    open(name, tag.dropFirst())
  }

  /// An image that is not at hand is its words.
  private mutating func show(_ tag: ArraySlice<UInt8>) {
    if case .nothing? = tag.attribute("src").map({ links.image($0, on: path) }) {
      html += tag.attribute("alt") ?? []
    } else {
      open("", tag)
    }
  }

  /// The rest of a tag, with the values that have to be others.
  private func attributes(of rest: ArraySlice<UInt8>) -> [UInt8] {
    var (written, place): ([UInt8], Int) = ([], rest.startIndex)
    while let equals = rest[place...].firstIndex(of: UInt8(ascii: "=")) {
      let quote = equals + 1 < rest.endIndex ? rest[equals + 1] : 0
      guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else {
        written += rest[place...equals]
        place = equals + 1
        continue
      }
      let value = rest[(equals + 2)...].prefix { $0 != quote }
      let name = rest[place..<equals].split { $0 == 0x20 || $0 == 0x0A || $0 == 0x09 }.last ?? []
      written += attribute(String(decoding: name, as: UTF8.self), rest[place..<equals], value, quote)
      place = min(value.endIndex + 1, rest.endIndex)
    }
    return written + rest[place...]
  }

  /// - Parameter before: what is written of it before `=`.
  private func attribute(
    _ name: String, _ before: ArraySlice<UInt8>, _ value: ArraySlice<UInt8>, _ quote: UInt8
  ) -> [UInt8] {
    let changed: [UInt8]
    switch name {
    case "aria-label" where isNameless, "aria-labelledby" where isNameless: return []
    case "id", "for", "headers", "aria-labelledby", "aria-describedby", "aria-controls", "aria-owns":
      let names = value.split(separator: 0x20).map { links.anchor(of: $0, on: path) }
      changed = Array(names.joined(separator: " ".utf8))
    case "href", "src":
      let target = name == "src" ? links.image(value, on: path) : links.target(of: value, on: path)
      guard case .address(let address) = target else { return [] }
      changed = address
    default: changed = Array(value)
    }
    return before + "=".utf8 + [quote] + changed + [quote]
  }
}
