package import Diagnostics

/// What keeps a mistaken template from using up the machine: see `TemplateRules.tooDeep` and `TemplateRules.tooLarge`.
package enum TemplateLimits {
  /// Sections in each other in one file.
  static let sections = 64
  /// Partials, parents and blocks in each other.
  static let partials = 64
  /// Sections that are open at once while a page is rendered, over all partials.
  static let open = 200
  /// Tags and lines of a template with all its partials in place.
  static let tags = 100_000
  /// Its text, in bytes.
  static let text = 4 << 20
  /// Steps of a page: an instruction costs one, and one more for each context it may look into.
  static let steps = 10_000_000
  /// A page, in bytes.
  static let page = 64 << 20

  package static let all = [
    Limit("template.sections", sections, .count("sections in each other"), rule: tooDeep, beyond: unpublished),
    Limit("template.partials", partials, .count("partials in each other"), rule: tooDeep, beyond: unpublished),
    Limit("template.open", open, .count("sections open at once"), rule: tooLarge, beyond: unpublished),
    Limit("template.tags", tags, .count("tags and lines"), rule: tooLarge, beyond: unpublished),
    Limit("template.text", text, .bytes, rule: tooLarge, beyond: unpublished),
    Limit("page.steps", steps, .count("steps"), rule: tooLarge, beyond: unpublished),
    Limit("page.size", page, .bytes, rule: tooLarge, beyond: unpublished),
  ]

  private static let (tooDeep, tooLarge) = ("template.too-deep", "template.too-large")
  private static let unpublished = "Nothing is published."
}
