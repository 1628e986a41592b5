internal import Diagnostics

extension TemplateParser {
  /// Takes over one tag. `position` is behind it.
  mutating func read(_ tag: Tag) {
    switch tag.sigil {
    case .comment: readInvisible(tag)
    case .delimiters: changeDelimiters(tag)
    case .close: readClose(tag)
    case _ where !isName(tag): return
    case .block: openBlock(tag)
    case _ where isInParent: reportIgnored(tag.range)
    case .none: show(tag, raw: false)
    case .raw, .triple: show(tag, raw: true)
    case .section, .inverted: openSection(tag)
    case .partial: readPartial(tag)
    case .parent: openParent(tag)
    }
  }

  private mutating func show(_ tag: Tag, raw: Bool) {
    openLine(before: tag.range.lowerBound)
    append(.show(Path(source.text(tag.content)), raw: raw), tag: tag.range)
  }

  private mutating func openSection(_ tag: Tag) {
    let path = Path(source.text(tag.content))
    takeLine(of: tag)
    open(tag, tag.sigil == .section ? .section(path) : .inverted(path))
  }

  private mutating func readPartial(_ tag: Tag) {
    let indentation = takeLine(of: tag)
    append(.partial(source.text(tag.content), indentation: indentation), tag: tag.range)
  }

  private mutating func readInvisible(_ tag: Tag) {
    if !isInParent { takeLine(of: tag) }
  }

  private mutating func changeDelimiters(_ tag: Tag) {
    readInvisible(tag)
    if let changed = Delimiters(bytes[tag.content]) {
      delimiters = changed
    } else {
      report(
        TemplateRules.badDelimiter, "'\(source.text(tag.content))' are not two delimiters", at: tag.range,
        hint: "write the opening and the closing mark with a space between, such as {{=<% %>=}}")
    }
  }

  /// A parent is on a line of its own when its opening tag starts a line and its closing tag ends one, so the line is
  /// shown for the time being and taken back at the end.
  private mutating func openParent(_ tag: Tag) {
    let leading = leading(before: tag.range)
    openLine(before: tag.range.lowerBound)
    open(tag, .parent(source.text(tag.content), indentation: nil), leading: leading)
    reportedIgnored = false
    line = LineState(start: position)
  }

  private mutating func openBlock(_ tag: Tag) {
    let leading = isInParent ? position..<position : leading(before: tag.range)
    let next = leading == nil ? nil : nextLineStart
    if next == nil, !isInParent { openLine(before: tag.range.lowerBound) }
    let nextStart = next ?? position
    let body = bytes[nextStart...].firstIndex { !$0.isBlank } ?? bytes.count
    let layout = BlockLayout(
      ownLine: next != nil, leading: leading ?? position..<position,
      bodyLeading: next == nil ? position..<position : nextStart..<body)
    open(tag, .block(source.text(tag.content), layout))
    if let next { skipLine(to: next) } else { line.isOpen = true }
  }

  /// If the tag has its line to itself, takes the line out and gives the white space before the tag.
  @discardableResult
  mutating func takeLine(of tag: Tag) -> Range<Int>? {
    if let leading = leading(before: tag.range), let next = nextLineStart {
      skipLine(to: next)
      return leading
    }
    openLine(before: tag.range.lowerBound)
    return nil
  }

  private mutating func open(_ tag: Tag, _ kind: Node.Kind, leading: Range<Int>? = nil) {
    if openTags.count == TemplateLimits.sections {
      report(
        TemplateRules.tooDeep, "more than \(TemplateLimits.sections) sections inside one another", at: tag.range,
        hint: "move the inner part into a partial")
      giveUp()
    }
    let name = source.text(tag.content)
    openTags.append(OpenTag(sigil: tag.sigil, name: name, tag: tag.range, node: nodes.count, leading: leading))
    append(kind, tag: tag.range)
  }
}
