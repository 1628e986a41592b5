import Diagnostics
import Documents
import Record

/// Finds what was agreed in the text of a file, as postmortems and minutes in Markdown write it: rows of a table of
/// actions, boxes, and points below a heading such as "Action items".
struct ActionsInText {
  let outline: MarkdownOutline
  let teams: TeamNames
  let words: DecisionWords
  let log: FindingLog
  /// Those of the front matter, whose ids are taken.
  private var taken: Set<String>
  private(set) var actions: [AgreedAction] = []
  /// Below a heading, or in a point, that announces actions.
  private var isAnnounced = false
  private var isRoutine = false
  /// How deep the list is whose point announced actions; nil outside of it.
  private var announcedDepth: Int?
  private var isFull = false

  init(_ outline: MarkdownOutline, besides actions: [AgreedAction], plan: ContentPlan, log: FindingLog) {
    (self.outline, self.log) = (outline, log)
    (teams, words) = (plan.teams, plan.decisionWords)
    taken = Set(actions.map(\.id.value))
  }

  /// The actions in the order of the text.
  static func read(
    _ outline: MarkdownOutline, besides actions: [AgreedAction], plan: ContentPlan, log: FindingLog
  ) -> [AgreedAction] {
    var text = ActionsInText(outline, besides: actions, plan: plan, log: log)
    // Where nothing announces actions every box is one.
    let isAnnounced = outline.blocks.contains { text.announces($0) }
    for block in outline.blocks where block.quoteDepth == 0 && !text.isFull {
      text.read(block, boxesCount: !isAnnounced)
    }
    return text.actions
  }

  private func announces(_ block: MarkdownBlock) -> Bool {
    switch block.kind {
    case .heading: ActionWords.announce(outline.text(of: block))
    case .item(done: nil), .paragraph:
      block.text.count < 60 && ActionWords.announce(outline.text(of: block))
    default: false
    }
  }

  private mutating func read(_ block: MarkdownBlock, boxesCount: Bool) {
    switch block.kind {
    case .heading:
      (isAnnounced, isRoutine) = (announces(block), ActionWords.isRoutine(outline.text(of: block)))
      announcedDepth = nil
    case .paragraph where block.listDepth == 0:
      // "**Actions**" or "Actions:" in a line of its own.
      if announces(block) { isAnnounced = true }
    case .table: readTable(block)
    case .item(let done): readItem(block, done: done, boxesCount: boxesCount)
    default: break
    }
  }

  private mutating func readItem(_ block: MarkdownBlock, done: Bool?, boxesCount: Bool) {
    if let depth = announcedDepth, block.listDepth <= depth { announcedDepth = nil }
    if done == nil, announces(block) {
      announcedDepth = block.listDepth
      return
    }
    let isBelow = announcedDepth.map { block.listDepth == $0 + 1 } ?? (isAnnounced && block.listDepth == 1)
    let isBox = done != nil && (isBelow || isAnnounced || announcedDepth != nil || boxesCount && !isRoutine)
    guard isBelow || isBox else { return }
    var item = ActionItemText(outline.text(of: block).replacing("\n", with: " "), words: words)
    if done == true, item.end == nil { item.end = .doneSometime }
    guard !item.what.isEmpty else { return }
    add(
      AgreedAction(
        id: Located("", at: outline.span(of: block)), what: item.what,
        owner: actionOwner(item.owner, at: outline.span(of: block), teams: teams, log: log, isInText: true),
        due: item.due, end: item.end))
  }

  private mutating func readTable(_ block: MarkdownBlock) {
    guard let table = ActionTable(block, in: outline, isAnnounced: isAnnounced || announcedDepth != nil) else { return }
    for row in table.rows where !isFull {
      if let action = table.action(row, teams: teams, words: words, log: log) { add(action) }
    }
  }

  /// Gives it the id of its ticket, else one made of its words, so that a row keeps it when others come and go.
  private mutating func add(_ action: AgreedAction) {
    guard actions.count < IntakeLimits.actions else {
      isFull = true
      log.add(ActionRules.tooMany(at: action.id.span))
      return
    }
    var action = action
    let name = action.id.value.isEmpty ? shortSlug(of: action.what) : action.id.value
    var (id, number) = (name, 2)
    while !taken.insert(id).inserted {
      id = "\(name)-\(number)"
      number += 1
    }
    action.id.value = id
    actions.append(action)
  }
}

/// The first words of an action, as an id; "action" where no letter or digit is in it.
private func shortSlug(of what: String) -> String {
  guard let whole = slug(of: what) else { return "action" }
  guard whole.count > 40 else { return whole }
  let cut = whole.prefix(41)
  return String(cut[..<(cut.lastIndex(of: "-") ?? cut.index(cut.startIndex, offsetBy: 40))])
}
