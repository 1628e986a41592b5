internal import Diagnostics
internal import Record

/// A `report.json` that was read, in the form that this program writes.
package struct ReportDocument: Sendable {
  /// Everything in it.
  let root: JSONValue
  let asOf: CalendarDate
  let organization: String

  /// - Parameters:
  ///   - bytes: the whole file.
  ///   - name: what a person calls it.
  package init(_ bytes: [UInt8], named name: String) throws(DiffFailure) {
    do throws(JSONFailure) { root = try readJSON(bytes) } catch {
      throw DiffFailure("'\(name)' is no whole JSON: line \(error.line): \(error.message)", hint: ReportDocument.origin)
    }
    guard let schema = root["schema"]?.text else {
      throw DiffFailure("'\(name)' is no report of Fairlead: it has no 'schema'", hint: ReportDocument.origin)
    }
    guard schema == reportSchemaName else {
      throw DiffFailure(
        "'\(name)' has the form '\(bounded(harmless(schema), head: 60, tail: 0))', and this program reads '\(reportSchemaName)'",
        hint: "make it again with this version of fairlead")
    }
    if let place = misfit(of: root) { throw DiffFailure("in '\(name)', \(place)", hint: ReportDocument.origin) }
    if let twice = repeatedRecord(in: root) {
      throw DiffFailure("'\(name)' has \(twice) twice", hint: ReportDocument.origin)
    }
    guard let day = root["as_of"]?.text.flatMap(CalendarDate.init(iso:)) else {
      throw DiffFailure("'\(name)' does not say the day it speaks of in 'as_of'", hint: ReportDocument.origin)
    }
    asOf = day
    organization = root["organization"]?.text ?? ""
  }

  private static let origin = "give a report.json as 'fairlead build' writes it"
}

/// Why nothing was compared.
package struct DiffFailure: Error, Hashable, Sendable {
  /// One sentence fragment, the most specific thing first, without a full stop.
  package let message: String
  /// What to do about it, in the imperative.
  package let hint: String?

  package init(_ message: String, hint: String? = nil) { (self.message, self.hint) = (message, hint) }
}

/// The first record whose key another one has, in words.
private func repeatedRecord(in root: JSONValue) -> String? {
  for list in comparedLists(of: [root]) where list.isUnique {
    var seen: Set<[JSONValue]> = []
    for item in list.items(in: root) ?? [] {
      let key = list.key.map { item[$0] ?? .null }
      guard seen.insert(key).inserted else {
        return "the \(list.noun.lowercased()) '\(bounded(harmless(list.name(of: item)), head: 60, tail: 0))'"
      }
    }
  }
  return nil
}
