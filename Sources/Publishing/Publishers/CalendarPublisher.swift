import Analysis
package import Presentation
import Record
internal import Wording

/// `calendar.ics`: what falls due in the next 12 weeks, for programs that show calendars (RFC 5545).
package struct CalendarPublisher: Publisher {
  private let directory: Directory

  package init(_ directory: Directory) { self.directory = directory }

  package var parts: Int { 1 }

  package func write(part: Int, to tree: any FileTree) throws(PublishingFailure) {
    try tree.write(PagePath.calendar, bytes, source: "the calendar")
  }

  private var report: Report { directory.report }

  var bytes: [UInt8] {
    var text = CalendarText()
    text.add("BEGIN", "VCALENDAR")
    text.add("VERSION", "2.0")
    text.add("PRODID", text: "-//Fairlead//Fairlead \(fairleadVersion)//EN")
    text.add("CALSCALE", "GREGORIAN")
    // The first is the name that programs look for, the second that of the standard that came later (RFC 7986).
    for name in ["X-WR-CALNAME", "NAME"] { text.add(name, text: "\(report.organization.name): what falls due") }
    for name in ["REFRESH-INTERVAL;VALUE=DURATION", "X-PUBLISHED-TTL"] { text.add(name, "P1D") }
    let events = CalendarEvent.events(of: report.calendar)
    var seen: [String: Int] = [:]
    for event in events {
      let number = (seen[event.name] ?? 0) + 1
      seen[event.name] = number
      add(event, name: event.name + (number > 1 ? ".\(number)" : ""), to: &text)
    }
    if events.isEmpty { addZone(to: &text) }
    text.add("END", "VCALENDAR")
    return text.bytes
  }

  private func add(_ event: CalendarEvent, name: String, to text: inout CalendarText) {
    let due = event.due
    text.add("BEGIN", "VEVENT")
    text.add("UID", text: "\(name)@\(SiteName(report.organization).host)")
    text.add("DTSTAMP", "\((due.revised ?? report.asOf).compact)T000000Z")
    text.add("DTSTART;VALUE=DATE", due.date.compact)
    text.add("DTEND;VALUE=DATE", due.date.adding(days: 1).compact)
    if let recurrence = event.recurrence { text.add(recurrence.name, recurrence.value) }
    add(address: address(of: due), words: DueView(due: due, links: Links(published: "", in: directory)).text, to: &text)
    text.add("CATEGORIES", text: event.category)
    text.add("TRANSP", "TRANSPARENT")
    text.add("END", "VEVENT")
  }

  /// Some programs show the address, and some the description only.
  private func add(address: String?, words: String, to text: inout CalendarText) {
    text.add("SUMMARY", text: words)
    guard let address else { return }
    text.add("DESCRIPTION", text: address)
    text.add("URL", address)
  }

  /// Where it can be read; nil when nobody wrote where the site stands.
  private func address(of due: DueDate) -> String? {
    report.organization.publishedAt.flatMap { DueView(due: due, links: Links(published: $0, in: directory)).href }
  }

  /// A calendar needs a component, and one in which nothing is due has no event.
  private func addZone(to text: inout CalendarText) {
    for (name, value) in [
      ("BEGIN", "VTIMEZONE"), ("TZID", "UTC"), ("BEGIN", "STANDARD"), ("DTSTART", "19700101T000000"),
      ("TZOFFSETFROM", "+0000"), ("TZOFFSETTO", "+0000"), ("END", "STANDARD"), ("END", "VTIMEZONE"),
    ] {
      text.add(name, value)
    }
  }
}
