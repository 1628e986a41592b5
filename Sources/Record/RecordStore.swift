/// The records of every kind, each kind in a list of its own.
package struct RecordStore: Sendable {
  private var lists: [RecordKind: any RecordList] = [:]

  package init() {}

  /// The records of one kind; empty where there are none.
  package subscript<Kind: Recorded>(_ type: Kind.Type) -> [Kind] {
    get { lists[Kind.kind] as? [Kind] ?? [] }
    _modify {
      // Taken out meanwhile, so that the list has one owner and is changed in place.
      var list = lists.removeValue(forKey: Kind.kind) as? [Kind] ?? []
      defer { lists[Kind.kind] = list }
      yield &list
    }
  }

  /// Shows the headers that are wanted, by kind and then in the order of the lists.
  package func forEachHeader(where isWanted: (HeaderGlance) -> Bool, _ body: (RecordHeader) -> Void) {
    for kind in RecordKind.allCases { lists[kind]?.forEachHeader(where: isWanted, body) }
  }

  /// The headers that are wanted, in the same order.
  package func headers(where isWanted: (HeaderGlance) -> Bool) -> [RecordHeader] {
    var headers: [RecordHeader] = []
    forEachHeader(where: isWanted) { headers.append($0) }
    return headers
  }

  /// Puts each kind in an order; a list that has it already is left alone.
  package mutating func sort(by precedes: (RecordHeader, RecordHeader) -> Bool) {
    for kind in RecordKind.allCases { lists[kind]?.sort(byHeader: precedes) }
  }

  /// Changes the header of every record.
  package mutating func updateHeaders(_ body: (inout RecordHeader) -> Void) {
    for kind in RecordKind.allCases { lists[kind]?.updateHeaders(body) }
  }
}

private protocol RecordList: Sendable {
  func forEachHeader(where isWanted: (HeaderGlance) -> Bool, _ body: (RecordHeader) -> Void)
  mutating func updateHeaders(_ body: (inout RecordHeader) -> Void)
  mutating func sort(byHeader precedes: (RecordHeader, RecordHeader) -> Bool)
}

extension Array: RecordList where Element: Recorded {
  fileprivate func forEachHeader(where isWanted: (HeaderGlance) -> Bool, _ body: (RecordHeader) -> Void) {
    Element.forEachHeader(of: self, where: isWanted, body)
  }

  fileprivate mutating func updateHeaders(_ body: (inout RecordHeader) -> Void) {
    for place in indices { body(&self[place].header) }
  }

  fileprivate mutating func sort(byHeader precedes: (RecordHeader, RecordHeader) -> Bool) {
    guard indices.dropFirst().contains(where: { precedes(self[$0].header, self[$0 - 1].header) }) else { return }
    sort { precedes($0.header, $1.header) }
  }
}
