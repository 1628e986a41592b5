import Diagnostics

enum SkillsRules {
  static let row = Rule(
    "skills.row", .error, "A row of skills has a system, an alias and a level",
    explanation: """
      `data/skills.csv` has the columns system (the id of a service, or what people call it), person_alias (any word that \
      stands for one person) and level (a number from 0, for nothing, to a million; only how levels compare counts). Other names \
      of the columns, and words such as `expert` for levels, are said under `skills` in `fairlead.yaml`: \
      `values: {level: {beginner: 1, expert: 3}}`.

      Aliases are counted while the file is read, and forgotten: how many people know a system is kept, who they are and how \
      well each knows it is not. That is why no finding about this file shows its lines, or anything that stands in them, \
      and why the digest of the input is made from what was counted, and not from the bytes of the file: whoever has the \
      report could otherwise try names until one fits.
      """)

  static let duplicate = Rule(
    "skills.duplicate", .error, "A person has one row for a system",
    explanation: """
      Two rows name one system and one alias, letter case aside. Of two levels nobody could say which holds, and two people of \
      one alias would be counted as one. Remove one of the rows, or tell the people apart by their aliases.
      """)

  static let swapped = Rule(
    "skills.swapped", .error, "Systems stand in the column of systems",
    explanation: """
      The id of a service stands where an alias belongs, or something with an `@` where a system does. The columns are most \
      likely swapped, and what stands under `system` is published: so nothing of the file is counted. Name the columns as \
      they are, in the first line or under `skills` in `fairlead.yaml`.
      """)

  static let leftAlone = Rule(
    "skills.left-alone", .note, "Of skills only systems, aliases and levels are read",
    explanation: """
      Every other column of such a file measures or describes a person, so none of them is read. Leave them out of the export \
      if you can.
      """)

  static let all = [row, duplicate, swapped, leftAlone]

  /// The greatest level.
  static let most = 1e6
}
