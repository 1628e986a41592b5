import Record

/// What may be told of each pulse on a day: waves that closed before it, each whole and by its own pattern. Nothing is
/// computed over several waves but the difference between what two of them tell.
func analyse(_ pulses: [Pulse], of organization: Organization, asOf: CalendarDate) -> [PulseReport] {
  pulses.map { pulse in
    let closed = pulse.waves.indices.filter { pulse.waves[$0].closes < asOf }
    let counts = closed.map { PulseCount(of: pulse, wave: $0, in: organization) }
    let waves = counts.indices.map { place in
      PulseTelling(of: pulse, now: counts[place], before: place > 0 ? counts[place - 1] : nil).report
    }
    var told = pulse
    (told.answers, told.asked, told.waves) = ([], [], closed.map { pulse.waves[$0] })
    return PulseReport(pulse: told, waves: waves.reversed())
  }
}
