import Record

/// The words of postmortems and minutes for actions, folded as by `foldedWords`.
enum ActionWords {
  /// What a column of a table of actions holds.
  enum Column: Hashable { case what, purpose, owner, due, end, id }

  static let columns: [String: Column] = {
    let names: [(Column, [String])] = [
      (
        .what,
        [
          "action", "actions", "action item", "action items", "task", "tasks", "todo", "to do", "what", "follow up",
          "follow up action", "followup", "corrective action", "corrective actions", "preventive action", "remediation",
          "remediation item", "item", "description", "summary", "measure", "next step",
        ]
      ),
      (.purpose, ["type", "kind", "category", "action type", "purpose"]),
      (
        .owner,
        [
          "owner", "owners", "owned by", "assignee", "assigned to", "who", "dri", "responsible", "lead", "team",
          "owning team", "point of contact", "accountable",
        ]
      ),
      (
        .due,
        [
          "due", "due date", "due by", "due on", "deadline", "by", "by when", "when", "target", "target date", "eta",
          "completion target", "expected by",
        ]
      ),
      (
        .end,
        [
          "done", "done on", "done date", "completed", "completed on", "complete", "completion date", "date completed",
          "closed", "closed on", "status", "state", "finished", "progress",
        ]
      ),
      (.id, ["id", "ticket", "issue", "bug", "jira", "key", "tracking", "tracking bug", "action id", "work item"]),
    ]
    return Dictionary(names.flatMap { column, words in words.map { ($0, column) } }) { first, _ in first }
  }()

  /// Columns whose name alone says that the table is one of actions.
  static let certain: Set<String> = [
    "action", "actions", "action item", "action items", "task", "tasks", "todo", "to do", "follow up",
    "follow up action", "followup", "corrective action", "corrective actions", "preventive action", "remediation",
    "remediation item", "next step",
  ]

  /// Whether a heading, or a line before a list, announces actions.
  static func announce(_ text: String) -> Bool {
    let words = foldedWords(text)
    return headings.contains(words)
      || headings.contains { words.hasPrefix($0 + " ") && $0 != "actions" && $0 != "todo" }
  }

  private static let headings: Set<String> = [
    "action", "actions", "action item", "action items", "action plan", "actions agreed", "agreed actions",
    "follow up", "follow ups", "followup", "followups", "follow up actions", "follow up items", "corrective actions",
    "corrective and preventative measures", "corrective and preventive measures", "preventive actions",
    "preventative actions", "remediation", "remediation items", "remediations", "next steps", "todo", "todos", "to do",
    "what will we do", "what we will do", "what we will do differently", "maßnahmen",
  ]

  /// Lists of boxes below such a heading are routine, and nothing that was agreed.
  static func isRoutine(_ text: String) -> Bool {
    let words = foldedWords(text).split(separator: " ")
    return words.contains { ["checklist", "agenda", "template", "preparation", "instructions"].contains($0) }
  }

  static func purpose(_ text: String) -> AgreedAction.Purpose? {
    let word = foldedWords(text)
    if word.isEmpty { return nil }
    return purposes.first { $0.beginnings.contains { word.hasPrefix($0) } }?.purpose ?? .other
  }

  private static let purposes: [(purpose: AgreedAction.Purpose, beginnings: [String])] = [
    (.prevent, ["prevent", "avoid", "fix", "harden", "correct"]),
    (.detect, ["detect", "monitor", "alert", "observ"]),
    (.mitigate, ["mitigat", "respon", "repair", "recover", "reduce"]),
    (.learn, ["learn", "investigat", "train", "document", "research", "understand"]),
  ]

  /// How far an action is, by a word or mark; nil for one that is not known, `.some(nil)` for one that is open.
  static func end(_ text: String) -> AgreedAction.End?? {
    let word = foldedWords(text)
    if word.isEmpty { return marks(text) }
    if done.contains(word) { return .some(.doneSometime) }
    if letGo.contains(word) { return .some(.letGo) }
    return open.contains(word) ? .some(nil) : nil
  }

  /// The same by the words that a text begins with, whatever follows.
  static func end(beginning text: String) -> AgreedAction.End?? {
    let words = foldedWords(text).split(separator: " ").prefix(4)
    return (1...4).reversed().lazy.compactMap { end(words.prefix($0).joined(separator: " ")) }.first
  }

  private static func marks(_ text: String) -> AgreedAction.End?? {
    if text.unicodeScalars.contains(where: { "✓✔✅☑🟢".unicodeScalars.contains($0) }) { return .some(.doneSometime) }
    let isOpen = text.unicodeScalars.allSatisfy { "☐⬜🚧⏳❌✗✘🔴🟡️[]() -–—?.…".unicodeScalars.contains($0) }
    return isOpen ? .some(nil) : nil
  }

  private static let done: Set<String> = [
    "done", "yes", "y", "x", "closed", "complete", "completed", "fixed", "resolved", "finished", "merged", "shipped",
    "deployed", "implemented", "delivered", "live", "true", "100",
  ]
  private static let open: Set<String> = [
    "no", "n", "open", "opened", "todo", "to do", "in progress", "wip", "work in progress", "started", "pending",
    "not started", "not done", "planned", "scheduled", "ongoing", "on going", "blocked", "new", "backlog", "in review",
    "proposed", "tbd", "tba", "in development", "waiting", "false", "draft", "assigned", "next", "later", "on hold",
  ]
  private static let letGo: Set<String> = [
    "won t do", "wont do", "won t fix", "wontfix", "wont fix", "cancelled", "canceled", "dropped", "rejected",
    "obsolete", "abandoned", "declined", "n a", "not needed", "no longer needed", "superseded", "duplicate",
    "will not do",
  ]

  /// Words in the place of a day that say that there is none.
  static func saysNoDay(_ text: String) -> Bool {
    let word = foldedWords(text)
    return word.isEmpty || ["tbd", "tba", "tbc", "none", "n a", "no", "open", "todo", "unknown", "nd"].contains(word)
  }
}
