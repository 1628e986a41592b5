import Diagnostics
import Record

/// Settles the dates that have two readings, by the other dates of their folder, else by their dialect: adr-tools wrote the
/// day first. What nothing settles is told with both readings, and no date is taken.
func settleDateOrders(_ decoded: inout [DecodedDecision]) -> [Finding] {
  guard decoded.indices.contains(where: { decoded[$0].undecided != nil }) else { return [] }
  var orders: [String: Set<DateOrder>] = [:]
  for item in decoded {
    if let order = item.order { orders[item.decision.header.key.group, default: []].insert(order) }
  }
  var findings: [Finding] = []
  for place in decoded.indices {
    guard let date = decoded[place].undecided else { continue }
    let known = orders[decoded[place].decision.header.key.group, default: []]
    findings.append(settle(date, of: &decoded[place], by: known))
  }
  return findings
}

private func settle(_ date: UndecidedDate, of item: inout DecodedDecision, by known: Set<DateOrder>) -> Finding {
  let written = date.written
  if known.count == 1, let order = known.first {
    let day = order == .dayFirst ? date.dayFirst : date.monthFirst
    item.take(day, of: written)
    return DecisionRules.dateOrder.finding(
      "'\(written.value)' was read as \(day.iso), because other dates of this folder have the "
        + "\(order == .dayFirst ? "day" : "month") first", at: written.span)
  }
  if known.isEmpty, item.decision.dialect == .nygard {
    item.take(date.dayFirst, of: written)
    return DecisionRules.dateOrder.finding(
      "'\(written.value)' was read as \(date.dayFirst.iso), with the day first as adr-tools wrote it", at: written.span)
  }
  if item.decision.header.date == nil {
    item.decision.unreadDate = written
    item.decision.otherFields.append(Decision.Field(name: "date", value: written.value))
  }
  return DecisionRules.date.finding(
    "'\(written.value)' is \(date.dayFirst.iso) or \(date.monthFirst.iso)", at: written.span,
    hint: "write it as YYYY-MM-DD")
}

extension DecodedDecision {
  /// Takes a day that has been settled, unless the record has a later one.
  fileprivate mutating func take(_ day: CalendarDate, of written: Located<String>) {
    if let known = decision.header.date, known >= day { return }
    decision.header.date = day
    decision.header.dateAt = PlaceInFile(written.span, in: decision.header.span.file)
  }
}

/// The order that a date states itself: `09/01/2024 (DD/MM/YYYY)`.
func statedOrder(in written: String) -> DateOrder? {
  guard written.utf8.count > 10, written.utf8.count <= 200 else { return nil }
  let letters = String(written.uppercased().filter { $0.isLetter || $0 == " " || $0 == "(" })
  for (order, spellings) in [
    (DateOrder.dayFirst, ["DDMM", "TTMM", "JJMM", "ДДММ", "GGAA"]),
    (.monthFirst, ["MMDD", "MMTT", "MMJJ", "ММДД", "AAGG"]),
  ] where spellings.contains(where: { letters.contains($0) }) {
    return order
  }
  return nil
}
