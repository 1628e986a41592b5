import Diagnostics

/// What the head of a Markdown file must be.
enum FrontMatterRule {
  static let all = [unclosed, toml]

  static let unclosed = Rule(
    "front-matter.unclosed", .error, "Front matter ends with a line of `---`",
    explanation: """
      The YAML at the head of a Markdown file stands between two lines of `---`. Without the second one nobody can tell \
      where the fields end and the text begins, and the fields would be read as prose.

      Add a line of `---` after the last field. If the line is meant as a rule above the text, put a blank line after it.
      """)

  static func neverClosed(_ span: SourceSpan) -> Finding {
    unclosed.finding(
      "front matter starts here and never ends", at: span, hint: "add a line of '---' after the last field")
  }

  static let toml = Rule(
    "front-matter.toml", .error, "Front matter is YAML between lines of `---`",
    explanation: """
      Fields between lines of `+++` are TOML, as some site generators use it. Fairlead reads YAML only, so these fields \
      would be lost.

      Put `---` in place of both `+++`, and write each `key = value` as `key: value`.
      """)

  static func tomlFound(_ span: SourceSpan) -> Finding {
    toml.finding(
      "front matter in TOML is not read", at: span, hint: "use '---' for '+++' and write 'key: value' for 'key = value'"
    )
  }
}
