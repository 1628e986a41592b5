import Diagnostics

/// What a key of a mapping must be.
extension YAMLRule {
  static let duplicateKey = Rule(
    "yaml.duplicate-key", .error, "A key stands once in its mapping",
    explanation: """
      When a key is written twice, one of the two values would be dropped without a word, and which one differs between \
      programs.

      Delete one of them, rename it, or make one list of both values.
      """)

  static func duplicateFound(_ key: String, _ span: SourceSpan, first: SourceSpan) -> Finding {
    duplicateKey.finding(
      "'\(clipped(key))' is written twice", at: span, notes: [Finding.Note("first written here", at: first)],
      hint: "keep one of the two")
  }

  /// For a file with so many duplicates, or with such odd keys, that they are not told apart.
  static func duplicatesFound(_ keys: [String], _ span: SourceSpan) -> Finding {
    let names = keys.prefix(3).map { "'\(clipped($0))'" }.joined(separator: ", ")
    return duplicateKey.finding("\(names) is written more than once", at: span, hint: "keep one of each")
  }

  static let key = Rule(
    "yaml.key", .error, "A key is a text",
    explanation: """
      YAML allows lists and mappings as keys, and no key at all. Fields have names, so neither means anything here.

      Text that starts with `[` or `{` has to stand in quotes when it is a key; a template placeholder such as \
      `{{ name }}` is the usual cause.
      """)

  static func collectionAsKey(_ span: SourceSpan) -> Finding {
    key.finding("a list or mapping stands where a key is expected", at: span, hint: "write a name, or use quotes")
  }

  static func emptyKey(_ span: SourceSpan) -> Finding {
    key.finding("a key without a name", at: span, hint: "write the name of the field before the ':'")
  }

  static let mergeKey = Rule(
    "yaml.merge-key", .error, "No mapping is merged into another with `<<`",
    explanation: """
      `<<` takes over the entries of another mapping, which an alias usually names. Aliases are not read (see \
      yaml.alias), and a record should show what it says.

      Write the entries out.
      """)

  static func mergeFound(_ span: SourceSpan) -> Finding {
    mergeKey.finding("the merge key '<<' is not allowed", at: span, hint: "write the entries out")
  }
}
