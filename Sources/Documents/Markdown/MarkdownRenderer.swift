internal import CCmark
internal import Diagnostics

/// Walks cmark's tree once and writes HTML, outline, links and findings as it goes.
///
/// The walk is a loop, because a tree can be as deep as its text is long. What the kinds of nodes become stands in
/// extensions: `MarkdownBlocks`, `MarkdownInlines`, `MarkdownLinks`, `MarkdownTables`.
struct MarkdownRenderer {
  let source: MarkdownSource
  let survey: MarkdownSurvey
  var document: MarkdownDocument
  var columns = ColumnCounter()
  var anchors: HeadingAnchors
  var levels = HeadingLevels()
  var limits = FindingLimits()

  /// Containers around the current block, and how many of them are shown: see `DocumentLimits.markdownDepth`.
  var quoteDepth = 0
  var listDepth = 0
  var containerDepth = 0
  /// Emphasis, strong emphasis and the like around the current text.
  var inlineDepth = 0
  /// Images around the current text, which is then alternative text.
  var imageDepth = 0
  var isTitle = false
  var hasSeenHeading = false
  var openLink = OpenLink.none
  /// Links within the open one, which are shown as text.
  var nestedLinks = 0
  /// Where the alternative text of the current image begins in the outline.
  var imageLabel = 0
  /// Where the current heading begins in the HTML, and which slot is the first in it.
  var headingOffset = 0
  var headingSlot = 0
  /// The opening tag of the heading, kept for its memory.
  var tag: [UInt8] = []
  /// The next text begins with the marker of a task.
  var taskTextFollows = false

  /// The element in whose content the text is, where that is not for readers.
  var hiddenTag: String?
  /// Whether a tag such as `<li>` set the next text apart from the last, and whether there is a last.
  var hasGap = false
  var hasInlineText = false
  /// The end tag of the open link, where it was written as HTML.
  var linkEnd: CmarkNode?
  var footnotes: Footnotes
  /// The note whose text is being written.
  var openNote: Int?
  /// The text that names the kind of an alert.
  var alertText: AlertText?
  /// The text goes on behind the line that named it.
  var isBehindAlertKind = false
  /// Whether the current paragraph has a tag, and where its text begins in the HTML.
  var isParagraphShown = false
  var paragraphStart = 0

  /// The line of the text that is being written, and how far cmark's columns are off on it.
  var currentLine = 0
  var columnShift = 0

  var tables = MarkdownTables()
  var strikes: [Strike] = []

  init(
    _ source: MarkdownSource, survey: MarkdownSurvey, footnotes: Footnotes, in memory: inout MarkdownMemory
  ) {
    self.source = source
    self.survey = survey
    self.footnotes = footnotes
    document = memory.document(of: source)
    anchors = memory.freshAnchors()
  }

  /// Text is written to the outline only: it is in the title or stands for an image.
  var isMuted: Bool { imageDepth > 0 || isTitle }

  /// Renders a whole tree: first the cells of its tables are parsed, then everything is walked.
  mutating func render(_ root: CmarkNode) {
    var finder = TableFinder(source, candidates: survey.delimiterLines)
    finder.find(in: root)
    for line in finder.refused { reportTable(atLine: line) }
    defer { writeMissingNotes() }
    guard !finder.tables.isEmpty else { return walk(below: root) }
    let text = TableText(finder.tables, in: source, withDefinitions: survey.mayHaveDefinitions)
    tables.found = finder.tables
    tables.text = text
    text.bytes.withUnsafeBufferPointer { bytes in
      _ = withCmarkTree(bytes) { cells in
        tables.nextNode = cells.firstChild
        walk(below: root)
      }
    }
  }

  /// Enters every node below `root` and leaves it again, in the order of the text.
  mutating func walk(below root: CmarkNode) {
    var next = root.firstChild
    while let node = next {
      if enter(node) {
        if let child = node.firstChild {
          next = child
          continue
        }
        leave(node)
      }
      next = followingNode(after: node, below: root)
    }
  }

  private mutating func followingNode(after node: CmarkNode, below root: CmarkNode) -> CmarkNode? {
    var current = node
    while true {
      if let sibling = current.next { return sibling }
      guard let parent = current.parent, parent != root else { return nil }
      leave(parent)
      current = parent
    }
  }

  /// Whether the children of the node are to be walked; if not, it is not left either.
  private mutating func enter(_ node: CmarkNode) -> Bool {
    let type = node.type
    switch type {
    case CMARK_NODE_TEXT: enterText(node)
    case CMARK_NODE_SOFTBREAK, CMARK_NODE_LINEBREAK: enterBreak(node, isHard: type == CMARK_NODE_LINEBREAK)
    case CMARK_NODE_PARAGRAPH: return enterParagraph(node)
    case CMARK_NODE_HEADING: return enterHeading(node)
    case CMARK_NODE_LINK: return enterLink(node)
    case CMARK_NODE_IMAGE: return enterImage(node)
    case CMARK_NODE_CODE: enterCode(node)
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: return enterEmphasis(node, isStrong: type == CMARK_NODE_STRONG)
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM: return enterContainer(node, type)
    case CMARK_NODE_CODE_BLOCK: enterCodeBlock(node)
    case CMARK_NODE_THEMATIC_BREAK: enterThematicBreak(node)
    case CMARK_NODE_HTML_BLOCK: enterHTMLBlock(node)
    case CMARK_NODE_HTML_INLINE: enterHTMLInline(node)
    default: return true
    }
    return false
  }

  private mutating func leave(_ node: CmarkNode) {
    let type = node.type
    switch type {
    case CMARK_NODE_PARAGRAPH: leaveParagraph(node, insteadOf: node)
    case CMARK_NODE_HEADING: leaveHeading(node)
    case CMARK_NODE_LINK: leaveLink()
    case CMARK_NODE_IMAGE: leaveImage(node)
    case CMARK_NODE_EMPH, CMARK_NODE_STRONG: leaveEmphasis(isStrong: type == CMARK_NODE_STRONG)
    case CMARK_NODE_BLOCK_QUOTE, CMARK_NODE_LIST, CMARK_NODE_ITEM: leaveContainer(node, type)
    default: break
    }
  }
}
