import Diagnostics

/// The parts of YAML that Fairlead does not read: each makes a file mean something else than it seems to say.
extension YAMLRule {
  static let alias = Rule(
    "yaml.alias", .error, "A value is written where it is used, not referred to by an alias",
    explanation: """
      `*name` repeats the value that an anchor `&name` marked elsewhere. A few lines of aliases can stand for more data \
      than any machine holds, and readers have to look up what a record says. So aliases are not read.

      Write the value out. Text that starts with an asterisk, such as `*important*`, has to stand in quotes.
      """)

  static func aliasFound(_ text: String, _ span: SourceSpan) -> Finding {
    let name = text.prefix { $0 != " " }
    return alias.finding(
      "'\(clipped(String(name)))' reads as an alias, and aliases are not allowed", at: span,
      hint: "write the value out, or put text that starts with '*' in quotes")
  }

  static let anchor = Rule(
    "yaml.anchor", .error, "No value is marked with an anchor",
    explanation: """
      `&name` marks a value so that an alias can repeat it. Aliases are not read (see yaml.alias), so an anchor has no \
      use.

      Delete the anchor. Text that starts with `&` has to stand in quotes.
      """)

  static let tag = Rule(
    "yaml.tag", .error, "No value has a YAML tag",
    explanation: """
      A tag such as `!!str` or `!!python/object` tells a YAML reader how to build a value. Here the field decides what \
      its value means, and every scalar is kept as it is written, so tags have no use, and some are an attack on other \
      readers.

      Delete the tag. Text that starts with `!` has to stand in quotes.
      """)

  /// The finding for a node that starts with `&` or `!`; nil for every other.
  static func property(startingWith byte: UInt8, _ span: SourceSpan) -> Finding? {
    switch byte {
    case 0x26:
      anchor.finding(
        "an anchor, which is not allowed", at: span, hint: "delete it, or put text that starts with '&' in quotes")
    case 0x21:
      tag.finding(
        "a tag, which is not allowed", at: span, hint: "delete it, or put text that starts with '!' in quotes")
    default: nil
    }
  }

  static let documents = Rule(
    "yaml.documents", .error, "A YAML file holds one document",
    explanation: """
      A line of `---` starts another document in the same file. One file is one record here, so what follows would have \
      no name.

      Put the second document into a file of its own, or delete the line.
      """)

  static func secondDocument(_ span: SourceSpan) -> Finding {
    documents.finding(
      "a second document starts here", at: span, hint: "move it to a file of its own, or delete the '---' line")
  }
}
