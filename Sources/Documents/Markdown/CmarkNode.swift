internal import CCmark

#if canImport(Darwin)
  internal import Darwin
#elseif canImport(Musl)
  internal import Musl
#else
  internal import Glibc
#endif

/// A node of cmark's tree. The tree outlives every use of its nodes (`withCmarkTree`).
struct CmarkNode: Equatable {
  let pointer: OpaquePointer

  init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }

  var type: cmark_node_type { cmark_node_get_type(pointer) }
  var parent: CmarkNode? { CmarkNode(cmark_node_parent(pointer)) }
  var firstChild: CmarkNode? { CmarkNode(cmark_node_first_child(pointer)) }
  var next: CmarkNode? { CmarkNode(cmark_node_next(pointer)) }
  var previous: CmarkNode? { CmarkNode(cmark_node_previous(pointer)) }
  var isText: Bool { type == CMARK_NODE_TEXT }
  var isEmphasis: Bool { type == CMARK_NODE_EMPH || type == CMARK_NODE_STRONG }
  var isParagraph: Bool { type == CMARK_NODE_PARAGRAPH }
  /// From 1; 0 where cmark does not say.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
  /// In bytes from 1; 0 where cmark does not say.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
  var literal: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_literal(pointer)) }
  var url: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_url(pointer)) }
  var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(cmark_node_get_fence_info(pointer)) }

  /// Whether a paragraph is shown without `<p>`: it is in an item of a tight list.
  var isInTightItem: Bool {
    guard let item = parent, item.type == CMARK_NODE_ITEM, let list = item.parent else { return false }
    return cmark_node_get_list_tight(list.pointer) != 0
  }

  private func bytes(_ text: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
    guard let text else { return UnsafeBufferPointer(start: nil, count: 0) }
    let start = UnsafeRawPointer(text).assumingMemoryBound(to: UInt8.self)
    return UnsafeBufferPointer(start: start, count: strlen(text))
  }
}

/// Parses a text and gives its tree to `body`. The nodes must not leave it.
func withCmarkTree<Result>(
  _ text: UnsafeBufferPointer<UInt8>, _ body: (CmarkNode) throws -> Result
) rethrows -> Result? {
  guard let parser = cmark_parser_new(CMARK_OPT_DEFAULT) else { return nil }
  text.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
  let tree = CmarkNode(cmark_parser_finish(parser))
  cmark_parser_free(parser)
  guard let root = tree else { return nil }
  defer { cmark_node_free(root.pointer) }
  return try body(root)
}
