/// A part of the report that tells of more than one record, by what it is about.
///
/// Where it stands is for each way out to know: a page of the site, a heading of a mail.
package enum ReportPart: Sendable {
  case capacity, coaching, debt, decisions, growth, learnings, outcomes, priorities, processes, reviews, safety
}
