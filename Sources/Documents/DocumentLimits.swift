package import Diagnostics

/// How much of one text is taken in.
package enum DocumentLimits {
  /// A YAML file, or front matter, in bytes.
  package static let yaml = 1 << 20
  /// Sequences and mappings in each other; a plain mapping of scalars is 1 deep.
  package static let yamlDepth = 64
  /// Objects and lists in each other, the row being the first.
  package static let jsonDepth = 128
  /// The line with the names of the columns, in bytes.
  package static let tableHeader = 1 << 20
  /// A row of a table, in bytes.
  package static let tableRow = 4 << 20
  /// A Markdown text, in bytes.
  package static let markdown = 2 << 20
  /// Quotes, lists and items in each other, and as many pieces of emphasis. What is deeper is shown at this depth:
  /// browsers and readers give up far earlier than a text can.
  package static let markdownDepth = 64
  /// Columns of one table in Markdown.
  package static let markdownColumns = 1000
  /// Cells of all tables of a Markdown text, counting the empty ones that fill up short rows.
  package static let markdownCells = 100_000
  /// Findings of one rule in a Markdown text: no reader goes through more, and a text could have a million.
  package static let markdownFindings = 100

  // What parsing costs where its time is not proportional to the length of a text; see `MarkdownCost`. About a second each,
  // and a hundred times what real texts have.
  static let markdownLinkSteps = 100_000_000
  static let markdownDeclarationBytes = 500_000_000
  static let markdownNestedPlaces = 20_000_000
  static let markdownDefinitionBytes = 200_000_000

  package static let all = yamlAndTables + texts

  private static let yamlAndTables = [
    Limit("yaml.size", yaml, .bytes, rule: "yaml.size", beyond: "The file, or the front matter, is not read."),
    Limit("yaml.depth", yamlDepth, .count("levels"), rule: "yaml.depth", beyond: "The file is not read."),
    Limit(
      "json.depth", jsonDepth, .count("levels"), rule: "json.syntax", beyond: "The file is not read from there on."),
    Limit("csv.header", tableHeader, .bytes, rule: "csv.header-too-long", beyond: "The file is not read."),
    Limit("csv.row", tableRow, .bytes, rule: "csv.row-too-long", beyond: "The file is not read from that row on."),
  ]
  private static let texts = [
    Limit("markdown.size", markdown, .bytes, rule: "markdown.too-large", beyond: "The text is not shown."),
    Limit(
      "markdown.depth", markdownDepth, .count("levels"), rule: "markdown.too-deep", beyond: "It is shown less indented."
    ),
    Limit(
      "markdown.table-columns", markdownColumns, .count("columns"), rule: "markdown.table-too-large",
      beyond: "The table is shown as it is written."),
    Limit(
      "markdown.table-cells", markdownCells, .count("cells"), rule: "markdown.table-too-large",
      beyond: "The tables after them are shown as they are written."),
    Limit(
      "markdown.link-steps", markdownLinkSteps, .count("pairs of links and images"), rule: "markdown.too-costly",
      beyond: "The text is not shown."),
    Limit(
      "markdown.declarations", markdownDeclarationBytes, .count("bytes to search for the ends of raw tags"),
      rule: "markdown.too-costly", beyond: "The text is not shown."),
    Limit(
      "markdown.nested-places", markdownNestedPlaces, .count("levels over all lines"), rule: "markdown.too-costly",
      beyond: "The text is not shown."),
    Limit(
      "markdown.definitions", markdownDefinitionBytes, .count("bytes of link definitions, with each use"),
      rule: "markdown.too-costly", beyond: "The text is not shown."),
    Limit(
      "markdown.findings", markdownFindings, .count("findings of a rule in a text"), beyond: "The others are counted."),
  ]
}
