/// What is done with each column of a file, in plain memory for the loop over rows; it belongs to one task.
final class EventPlan {
  let steps: UnsafeMutablePointer<EventStep>
  let count: Int
  private var tables: [UnsafeMutablePointer<EventWord>] = []
  private var texts: [UnsafeMutablePointer<UInt8>] = []
  /// The day number on which each month begins.
  let months: UnsafeMutablePointer<Int32>

  init(columns: [EventColumn], header: EventHeader) {
    count = header.names.count
    steps = .allocate(capacity: max(1, count))
    steps.initialize(repeating: EventStep(), count: max(1, count))
    months = .allocate(capacity: MonthTable.shared.firstDays.count)
    for (index, day) in MonthTable.shared.firstDays.enumerated() { (months + index).initialize(to: day) }
    for (slot, column) in columns.enumerated() where header.selection[slot] >= 0 {
      steps[header.selection[slot]] = step(slot, column)
    }
  }

  deinit {
    steps.deallocate()
    months.deallocate()
    for table in tables { table.deallocate() }
    for text in texts { text.deallocate() }
  }

  private func step(_ slot: Int, _ column: EventColumn) -> EventStep {
    var step = EventStep(slot: slot, mayBeEmpty: column.mayBeEmpty)
    switch column.content {
    case .time: step.content = .time
    case .text: step.content = .text
    case .word(let words, let unknown):
      step.content = .word
      step.unknown = unknown.map(UInt64.init) ?? EventStep.fault
      step.mask = words.slots.count - 1
      step.table = UnsafePointer(copy(words))
    }
    return step
  }

  private func copy(_ words: WordTable) -> UnsafeMutablePointer<EventWord> {
    let text = UnsafeMutablePointer<UInt8>.allocate(capacity: words.bytes.count)
    for (index, byte) in words.bytes.enumerated() { (text + index).initialize(to: byte) }
    texts.append(text)
    let table = UnsafeMutablePointer<EventWord>.allocate(capacity: words.slots.count)
    for (index, slot) in words.slots.enumerated() {
      var word = EventWord(hash: slot.hash, text: UnsafePointer(text), count: -1, value: 0)
      if slot.word >= 0 {
        let entry = words.words[Int(slot.word)]
        word = EventWord(
          hash: slot.hash, text: UnsafePointer(text + entry.start), count: Int32(entry.count), value: entry.value)
      }
      (table + index).initialize(to: word)
    }
    tables.append(table)
    return table
  }
}

/// A slot of a word table.
struct EventWord {
  var hash: UInt64
  var text: UnsafePointer<UInt8>
  /// Of bytes; -1 in a free slot.
  var count: Int32
  var value: UInt32
}

/// What is done with a column of the file.
struct EventStep {
  enum Content {
    case skip, time, word, text
  }

  /// The column asked for; -1 where the file has one that nobody asked for.
  var slot = -1
  var mayBeEmpty = true
  var content = Content.skip
  var unknown = EventStep.fault
  var mask = 0
  var table: UnsafePointer<EventWord>?

  /// In place of a value: the field cannot be read.
  static let fault = UInt64.max - 1

  /// What a word of this hash and these bytes stands for, else `unknown`.
  @inline(__always)
  func value(_ start: UnsafePointer<UInt8>, _ count: Int, _ hash: UInt64) -> UInt64 {
    guard let table else { return unknown }
    var index = Int(truncatingIfNeeded: hash) & mask
    while table[index].count >= 0 {
      if table[index].hash == hash, Int(table[index].count) == count, isEqual(table[index].text, start, count) {
        return UInt64(table[index].value)
      }
      index = (index + 1) & mask
    }
    return unknown
  }

  /// Both may be read seven bytes past `count`.
  @inline(__always)
  private func isEqual(_ left: UnsafePointer<UInt8>, _ right: UnsafePointer<UInt8>, _ count: Int) -> Bool {
    var offset = 0
    while offset + 8 <= count {
      guard loadWord(left + offset) == loadWord(right + offset) else { return false }
      offset += 8
    }
    let mask = (1 << UInt64((count - offset) * 8)) &- 1 as UInt64
    return (loadWord(left + offset) ^ loadWord(right + offset)) & mask == 0
  }
}
