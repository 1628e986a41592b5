import Diagnostics
import Documents
import Record

/// What a team has in quarters that are known to be unlike its last weeks; of a quarter that stands twice the first.
func decodeAvailability(_ team: FieldReader, fiscalYearStarts: Int) -> [Team.Availability] {
  var known: [String: SourceSpan] = [:]
  let written = team.groups("availability", as: "availability").compactMap { item -> Team.Availability? in
    let quarter = item.scalar("quarter").flatMap { quarterWritten($0, fiscalYearStarts: fiscalYearStarts, item.log) }
    let share = item.share("share")
    guard let quarter, let share else { return nil }
    guard known.updateValue(item.place(of: "quarter"), forKey: quarter.id) == nil else {
      item.log.add(
        OrganizationRules.quarter.finding(
          "'\(quarter.id)' has a share twice", at: item.place(of: "quarter"), hint: "keep one of the two"))
      return nil
    }
    return Team.Availability(quarter: quarter, share: share)
  }
  return written.sorted { $0.quarter < $1.quarter }
}

private func quarterWritten(_ text: Located<String>, fiscalYearStarts: Int, _ log: FindingLog) -> Period? {
  let period = Period(id: text.value, fiscalYearStarts: fiscalYearStarts)
  if let period, text.value.dropLast().hasSuffix("-Q") { return period }
  let meant = period == nil ? periodMeant(by: text.value) : nil
  let quarter = meant.flatMap { $0.id.dropLast().hasSuffix("-Q") ? $0.id : nil }
  log.add(
    OrganizationRules.quarter.finding(
      "'\(text.value)' is not a quarter", at: text.span,
      hint: quarter.map { "did you mean '\($0)'?" } ?? "write a year and a quarter, such as 2027-Q1"))
  return nil
}
