import Record

/// A team with its charter as a day saw it.
struct TeamDay {
  let team: Team
  let charter: Charter?
  /// Teams belong to it, and stand for it.
  let isGroup: Bool
}

func teamDays(_ now: Snapshot, on viewpoint: Viewpoint) -> [TeamDay] {
  now.teams.map { report in
    TeamDay(
      team: report.team,
      charter: report.charter.flatMap { viewpoint.sees($0.header) ? $0.reviewsSeen(asOf: viewpoint.day) : nil },
      isGroup: !report.children.isEmpty)
  }
}

/// A pulse with the latest wave that had closed on a day.
struct PulseDay {
  let pulse: Pulse
  let wave: PulseWaveReport
}

/// Without those of which no wave had closed.
func pulseDays(_ now: Snapshot, on day: CalendarDate) -> [PulseDay] {
  let viewpoint = now.viewpoint.on(day)
  return now.pulses.filter { viewpoint.sees($0.pulse.header) }.compactMap { report in
    report.waves.first { $0.wave.closes < day }.map { PulseDay(pulse: report.pulse, wave: $0) }
  }
}
