extension HTMLTag {
  /// Whether what is written like a tag is none: `<your name>`, `<concern c>`, `<option 1>`. No element goes by its name, or
  /// words stand where attributes would. Its words are text, which would be lost with a tag.
  func isPlaceholder(in text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard !isSilent, !isClosing, !isHidden else { return false }
    let inside = text[(range.lowerBound + 1 + name.utf8.count)..<(range.upperBound - 1)]
    // `<path d="…">` is of a drawing, and nothing to read.
    guard !inside.contains(UInt8(ascii: "=")) else { return false }
    guard HTMLTag.elements.contains(name) else { return true }
    let words = inside.split(whereSeparator: { $0.isBlank || $0 == UInt8(ascii: "/") })
    return words.contains { !HTMLTag.switches.contains(String(decoding: $0, as: UTF8.self).lowercased()) }
  }

  /// Attributes without a value.
  private static let switches: Set<String> = [
    "allowfullscreen", "async", "autofocus", "autoplay", "checked", "compact", "controls", "default", "defer",
    "disabled", "download", "hidden", "inert", "ismap", "itemscope", "loop", "multiple", "muted", "nohref",
    "nomodule", "noshade", "novalidate", "nowrap", "open", "playsinline", "readonly", "required", "reversed",
    "selected",
  ]

  /// Elements of HTML, also those that nobody should write any more, and the outermost of drawings and formulas.
  private static let elements: Set<String> = [
    "a", "abbr", "acronym", "address", "applet", "area", "article", "aside", "audio", "b", "base", "basefont", "bdi",
    "bdo", "bgsound", "big", "blink", "blockquote", "body", "br", "button", "canvas", "caption", "center", "cite",
    "code", "col", "colgroup", "data", "datalist", "dd", "del", "details", "dfn", "dialog", "dir", "div", "dl", "dt",
    "em", "embed", "fieldset", "figcaption", "figure", "font", "footer", "form", "frame", "frameset", "h1", "h2",
    "h3", "h4", "h5", "h6", "head", "header", "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd",
    "label", "legend", "li", "link", "main", "map", "mark", "marquee", "menu", "meta", "meter", "nav", "nobr",
    "noembed", "noframes", "noscript", "object", "ol", "optgroup", "option", "output", "p", "param", "picture",
    "plaintext", "pre", "progress", "q", "rp", "rt", "ruby", "s", "samp", "script", "search", "section", "select",
    "slot", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "svg", "g", "defs",
    "math", "mrow", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr",
    "track", "tt", "u", "ul", "var", "video", "wbr", "xmp",
  ]
}
