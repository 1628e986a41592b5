internal import Diagnostics

extension TemplateRules {
  static let notUTF8 = Rule(
    "template.not-utf8", .error, "A template is UTF-8 text",
    explanation: """
      Pages are published as UTF-8, and every byte of a template that is not a tag is published as it is. Save the file in \
      UTF-8; a byte order mark at its start is allowed and left out. A NUL is no text: browsers read the names of tags around it in \
      other ways than this check does.
      """)

  static let badTag = Rule(
    "template.bad-tag", .error, "A tag holds one name and is closed",
    explanation: """
      Templates are Mustache: {{name}} shows a value, {{#name}}…{{/name}} a section, {{^name}}…{{/name}} an inverted section, \
      {{>name}} a partial, {{<name}}…{{/name}} a parent with blocks, {{$name}}…{{/name}} a block, {{! … }} a comment. A name \
      has no spaces, and names of names are joined by a full stop. There are no conditions, filters, lambdas or dynamic names.
      """)

  static let badDelimiter = Rule(
    "template.bad-delimiter", .error, "A change of delimiters gives two marks",
    explanation: """
      {{=<% %>=}} makes <%name%> a tag for the rest of the file. Between the equals signs stand two marks with a space \
      between them, and neither holds a space or an equals sign.
      """)

  static let unclosedSection = Rule(
    "template.unclosed-section", .error, "What is opened is closed",
    explanation: """
      A section, an inverted section, a block and a parent each end with {{/name}}, with the same name, and inside whatever \
      they were opened in. The finding points at the opening tag.
      """)

  static let unexpectedClose = Rule(
    "template.unexpected-close", .error, "What is closed is open",
    explanation: """
      {{/name}} ends the section, block or parent of that name, which has to be open at that place in the same file.
      """)

  static let ignoredContent = Rule(
    "template.ignored-content", .warning, "Only blocks stand directly inside a parent",
    explanation: """
      Between {{<name}} and {{/name}} only the blocks {{$block}}…{{/block}} are handed to the parent. Words and other tags \
      between them are shown nowhere, which is rarely what was meant.
      """)
}
