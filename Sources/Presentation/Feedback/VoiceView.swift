import Analysis
import Record
import Templating
import Wording

/// An entry of the feedback.
struct VoiceView: Linked, Sendable {
  let entry: Feedback
  let links: Links

  private var anchor: String { entryAnchor(entry.key) }

  /// The sentence that was chosen, else the first words, bounded for a place beside other things.
  private var quote: String { entry.quote ?? (entry.excerpt.isEmpty ? entry.title : entry.excerpt) }

  static let names = Names<VoiceView>(
    "voice",
    [
      .text("title", "What the entry is called") { $0.entry.title },
      .text("anchor", "Its name on the page of its theme") { $0.anchor },
      .optionalLink("href", "The way to it") { $0.links.to($0.entry.key) },
      .text("quote", "The sentence chosen to stand for it; else its first paragraph without markup, or its title") {
        $0.quote
      },
      .optionalText("chosen", "The sentence chosen to stand for it; nothing when none is") { $0.entry.quote },
      .text("date", "When it was said, in words") { shortWords(for: $0.entry.date, asOf: $0.asOf) },
      .text("date_iso", "The same day as YYYY-MM-DD") { $0.entry.date.iso },
      .optionalText("source", "Where it was heard: customer, support, sales or survey") { $0.entry.source?.place },
      .text("voices", "How many said so") { Wording.voices($0.entry.count) },
      .flag("has_body", "Whether anything stands below the front matter") { !$0.entry.header.body.html.isEmpty },
      .markup("body", "What was said") { view in
        view.entry.header.body.nested(in: view.anchor).html(by: view.links)
      },
      .text("file", "The file it stands in") { $0.entry.header.file },
    ])
}
