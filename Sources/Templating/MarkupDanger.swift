extension MarkupPlace {
  /// Why a value does harm at a place although it is escaped, and what to do instead.
  struct Danger {
    let message: String
    let hint: String
  }

  /// What is dangerous about showing a value of a kind here; nil if nothing is, or if it depends on a kind not known.
  func danger(for kind: Shape.Kind?) -> Danger? {
    switch state {
    case .text: nil
    case .comment: kind?.isMarkup == true ? .markup(self) : nil
    case .opening, .tagName, .insideTag, .attributeName, .afterName, .declaration:
      Danger(message: "stands \(phrase)", hint: "put it into an attribute value in quotes")
    case .beforeValue, .value(quote: 0):
      Danger(message: "stands in an attribute value without quotes", hint: "put the value into quotes")
    case .raw:
      Danger(message: "stands \(phrase)", hint: "put it into a data- attribute, from where a script can read it")
    case .value: attributeDanger(for: kind)
    }
  }

  private func attributeDanger(for kind: Shape.Kind?) -> Danger? {
    let name = attributeText
    if isAmbiguous(attribute) {
      return Danger(
        message: "stands in an attribute whose name depends on a section",
        hint: "put the whole attribute into the section")
    }
    if name.hasPrefix("on") || name == "style" || name == "srcdoc" {
      return Danger(
        message: "stands in attribute '\(name)', which escaping does not make safe", hint: "use a data- attribute")
    }
    if Self.animations.contains(tagText), Self.animated.contains(name) {
      return Danger(
        message: "stands in '\(name)' of '\(tagText)', which can change any attribute", hint: "write the value itself")
    }
    if tagText == "base" && name == "href" || name == "codebase" {
      return Danger(
        message: "stands in '\(name)' of '\(tagText)', from where other addresses are taken",
        hint: "write the address itself")
    }
    guard let kind else { return nil }
    if kind.isMarkup { return .markup(self) }
    return Self.addressAttributes.contains(name) ? addressDanger(for: kind, in: name) : nil
  }

  private func addressDanger(for kind: Shape.Kind, in name: String) -> Danger? {
    switch start {
    case .begun: nil
    case .refused:
      Danger(
        message: "stands in '\(name)' after a scheme, or a character reference, that is not one of an address",
        hint: "begin the address with https:, mailto:, a word or #")
    case .slash, .host:
      Danger(
        message: "stands in '\(name)' where the host does, so that it may lead anywhere",
        hint: "write the host with a / behind it, or a word before the /")
    case .open, .mixed:
      kind.isLink
        ? nil
        : Danger(
          message: "is \(kind.phrase) at the start of '\(name)'",
          hint: "use a name that is a link, or write the start of the address, such as https://example.org/ or #")
    }
  }

  /// Elements of SVG that change attributes of others, and where they say which, and to what.
  private static let animations: Set<String> = ["set", "animate", "animatetransform", "animatemotion", "animatecolor"]
  private static let animated: Set<String> = ["attributename", "to", "from", "by", "values"]

  /// Attributes whose value a browser follows or fetches.
  private static let addressAttributes: Set<String> = [
    "href", "src", "srcset", "action", "formaction", "poster", "cite", "data", "ping", "background", "manifest",
    "xlink:href", "imagesrcset", "longdesc", "archive", "classid", "profile",
  ]

  /// Attributes that hold any number of addresses, with blanks or commas between them.
  private static let lists: Set<String> = ["srcset", "imagesrcset", "ping", "archive"]

  /// Whether another address may begin behind a byte.
  func separatesAddresses(_ byte: UInt8) -> Bool {
    (byte.isWhitespace || byte == UInt8(ascii: ",")) && Self.lists.contains(attributeText)
  }

  var attributeText: String { text(attribute) }
  var tagText: String { text(tag) }

  private func text(_ name: [UInt8]) -> String {
    String(decoding: name.filter { $0 != 0 }, as: UTF8.self)
  }

  /// Whether a section begins or ends inside a name rather than behind it.
  func isAmbiguous(_ name: [UInt8]) -> Bool {
    guard let mark = name.firstIndex(of: 0) else { return false }
    return name[mark...].contains { $0 != 0 }
  }

  /// The place in words, after "is", "begins" or "stands".
  var phrase: String {
    switch state {
    case .text: "between tags"
    case .opening, .tagName: "in the name of a tag"
    case .insideTag, .attributeName, .afterName: "among the attributes of a tag"
    case .beforeValue, .value: "in the value of '\(attributeText)'"
    case .raw: "in the content of \(tagText)"
    case .comment: "in a comment"
    case .declaration: "in a declaration"
    }
  }
}

extension MarkupPlace.Danger {
  fileprivate static func markup(_ place: MarkupPlace) -> Self {
    Self(message: "is markup \(place.phrase)", hint: "show markup between tags")
  }
}
