import Record

/// The period that the name of a folder most likely means: `2026-q4`, `Q4-2026`, `Q4 2026`, `2026 Q4`.
func periodMeant(by name: String) -> Period? {
  let parts = name.uppercased().split { $0 == "-" || $0 == " " || $0 == "_" || $0 == "." }
  return [parts, parts.reversed()].lazy.compactMap { Period(id: $0.joined(separator: "-"), fiscalYearStarts: 1) }.first
}
