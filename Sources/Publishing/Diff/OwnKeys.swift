internal import Diagnostics

/// The lists of two reports that are compared item by item: those of the table, and every other list of records.
func comparedLists(of reports: [JSONValue]) -> [ComparedList] {
  // What `coverage` tells of a practice has all that `practices` has.
  let isTwice = reports.allSatisfy { $0["coverage"] != nil }
  let known = comparedLists.filter { !isTwice || $0.path != "practices" }
  let names = Set(reports.flatMap { ($0.members ?? [:]).keys }).subtracting(comparedLists.map(\.path))
  return known
    + names.sorted(by: inByteOrder).compactMap { name in
      let items = reports.flatMap { $0[name]?.list ?? [] }
      guard let first = items.first(where: { $0.members != nil }) else { return nil }
      let key = ownKey(of: first)
      // What nothing finds again has no page either.
      return ComparedList(
        path: name, noun: noun(of: name), key: key, coming: key.isEmpty ? .other : .pages,
        isUnique: first["id"]?.text != nil)
    }
}

/// `learnings` are each a `Learning`.
private func noun(of list: String) -> String {
  let words = capitalisedName(list)
  return words.hasSuffix("s") ? String(words.dropLast()) : words
}

func capitalisedName(_ path: String) -> String {
  let words = path.replacing("_", with: " ")
  return words.prefix(1).uppercased() + words.dropFirst()
}

/// By what the items of a list are found again that no table names, such as one that lies inside of an item.
func ownKey(of item: JSONValue) -> [String] {
  let whole = ["kind", "id"].filter { item[$0]?.text != nil }
  if item["id"]?.text != nil { return whole }
  let single = [
    "name", "team", "week", "month", "period", "edition", "day", "source", "date", "decision", "theme",
    "practice", "system", "audience",
  ]
  return single.first { item[$0]?.text != nil }.map { [$0] } ?? []
}
