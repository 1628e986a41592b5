internal import Diagnostics

extension TemplateWalk {
  /// Checks a variable: that it exists, has a text, and stands where that text does no harm.
  mutating func checkShowing(_ path: Path, raw: Bool, at index: Int) {
    let kind: Shape.Kind?
    switch resolve(path, at: index) {
    case .names(let shape):
      reportNotShowable(path, .object(shape), at: index)
      kind = nil
    case .kind(let found):
      if !found.isShowable { reportNotShowable(path, found, at: index) }
      kind = found.isShowable ? found : nil
    case .unknown: kind = nil
    }
    if raw, let kind, !kind.isMarkup {
      report(
        TemplateRules.unescapedText, "'\(path.text)' is \(kind.phrase), which is never shown unescaped", at: index,
        hint: "write {{\(path.text)}}")
    }
    if let danger = place.danger(for: kind) {
      report(TemplateRules.unsafePlace, "'\(path.text)' \(danger.message)", at: index, hint: danger.hint)
    }
    place.meetValue(isLink: kind?.isLink ?? false)
  }

  /// Tells of what does harm as it is written, without any value.
  mutating func reportHarm(at index: Int) {
    guard let harm = place.harm else { return }
    place.harm = nil
    report(TemplateRules.unsafePlace, harm.message, at: index, hint: harm.hint)
  }

  private mutating func reportNotShowable(_ path: Path, _ kind: Shape.Kind, at index: Int) {
    let hint =
      if case .flag = kind {
        "open a section: {{#\(path.text)}}…{{/\(path.text)}}"
      } else {
        "open a section and show its parts: {{#\(path.text)}}…{{/\(path.text)}}"
      }
    report(
      TemplateRules.notShowable, "'\(path.text)' is \(kind.phrase), which has no text", at: index,
      hint: path.first == nil ? "show one of its names" : hint)
  }

  /// Ends a section: the HTML has to be in the kind of place where it began.
  mutating func closeMarkup(at index: Int) {
    guard let opening = openings.popLast() else { return }
    if !place.isAlike(opening) {
      report(
        TemplateRules.splitMarkup, "section begins \(opening.phrase) and ends \(place.phrase)", at: index,
        hint: "put whole tags, whole attributes or whole values into a section")
    }
    place.merge(opening)
    place.meetSection()
  }
}

extension Shape.Kind {
  /// Whether `{{name}}` shows it.
  var isShowable: Bool {
    switch self {
    case .text, .link, .markup: true
    case .flag, .texts, .object, .list: false
    }
  }

  var isMarkup: Bool {
    if case .markup = self { true } else { false }
  }

  var isLink: Bool {
    if case .link = self { true } else { false }
  }
}
