import Analysis
import Charts
import Record
import Wording

/// The marks of a series by day: what is part of a signal of today says whether that is better; what is of the past is an
/// open ring, for once a level has moved, the old one looks unusual.
func signalMarks(
  _ signals: [MetricReport.Signal] = [], current: [MetricReport.Signal]
) -> [CalendarDate: Mark] {
  var marks: [CalendarDate: Mark] = [:]
  for signal in signals {
    for point in signal.marked { marks[point.date] = .neutral }
  }
  for signal in current {
    for point in signal.marked { marks[point.date] = Mark(StatusView.Tone(signal.meaning)) }
  }
  return marks
}
