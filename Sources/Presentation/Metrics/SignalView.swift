import Analysis
import Record
import Templating
import Wording

/// A signal in the list on the page of its metric.
struct SignalView: Sendable {
  let signal: MetricReport.Signal
  let asOf: CalendarDate

  private var wording: SignalWording { SignalWording(signal: signal, asOf: asOf) }

  static let names = Names<SignalView>(
    "signal",
    [
      .text("sentence", "What was seen, when, and what it means") { $0.wording.sentence },
      .text("rule", "The id of the rule, for fairlead explain") { $0.signal.rule },
      .object("status", "The same in a word, with its mark", of: StatusView.names) {
        StatusView(StatusView.Tone($0.signal.meaning), $0.wording.state)
      },
    ])
}
