import Diagnostics
import Documents
import Record

extension EventSource {
  /// A column under the name that the files have for it. One that somebody gave a name is in every file, or the name is a
  /// slip.
  func column(
    _ name: String, _ content: EventColumn.Content, isOptional: Bool = false, mayBeEmpty: Bool? = nil
  ) -> EventColumn {
    var column = EventColumn(
      name, header: columns[name], content, isOptional: isOptional && columns[name] == nil,
      mayBeEmpty: mayBeEmpty ?? isOptional)
    if let values = form.values[name] { column.translate(values) }
    switch form.constants[name] {
    case .word(let word): column.setConstant(word)
    case .nothing, .passOver: column.setConstant(nil)
    case .unreadable: column.setUnreadable()
    case nil: break
    }
    return column
  }
}

extension EventColumn {
  fileprivate mutating func setConstant(_ word: String?) {
    column.isInFile = false
    constant = word
  }

  /// No row has a value then, and none is told of: the place in `fairlead.yaml` is.
  fileprivate mutating func setUnreadable() {
    setConstant("")
    hasUnreadableConstant = true
  }

  /// What words of the files stand for comes first: a word of theirs may be one of ours with another meaning.
  fileprivate mutating func translate(_ values: [String: TableSettings.Word]) {
    unreadable = Set(values.filter { $0.value == .unreadable }.keys)
    let written = values.sorted { inByteOrder($0.key, $1.key) }
    switch content {
    case .time: break
    case .text:
      translations = values.compactMapValues { word in
        if case .word(let text) = word { return text }
        return ""
      }
    case .word(let words, let unknown):
      let mapped = written.compactMap { key, word in EventColumn.value(of: word, in: words).map { (key, $0) } }
      content = .word(WordTable(mapped + zip(words.list, words.values)), unknown: unknown)
    }
  }

  private static func value(of word: TableSettings.Word, in words: WordTable) -> UInt32? {
    switch word {
    case .word(let text): words.value(of: text)
    case .nothing: emptyWord
    case .passOver, .unreadable: passedOverWord
    }
  }
}
