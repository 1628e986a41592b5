package import Record

/// How often a schedule holds when the lengths of its jobs are drawn.
package struct ScheduleChances: Hashable, Sendable {
  package let draws: Int
  /// By job and period: in which share of draws the job is finished by the end of the period.
  package let finished: [[Double]]
  /// By team and period: in which share of draws all jobs that the schedule finishes by the end of the period are finished
  /// by then; nil without such a job.
  package let holds: [[Double?]]
}

extension JobSet {
  /// Draws all lengths and lets the teams keep to the order of a schedule: nobody begins a job before those of the same team
  /// that come before it. A pure function of its arguments.
  ///
  /// - Parameters:
  ///   - lengths: how long each job takes, in weeks.
  ///   - names: a number for each job by which its draws are known, whatever other jobs there are.
  package func chances(
    of schedule: BestSchedule, lengths: [ThreePoint], named names: [UInt64], shape: SpreadShape, ranges: RangeMeaning,
    seed: UInt64, draws: Int
  ) -> ScheduleChances {
    let drawing = Drawing(shape, ranges)
    let drawn = lengths.map { DrawnEstimate($0, drawing) }
    let streams = names.map { SplitMix(seed: seed).split($0) }
    var (placing, tally) = (Placing(CompactJobs(self)), ScheduleTally(self, schedule))
    for draw in 0..<draws {
      placing.reset()
      for job in schedule.list {
        let probability = unitInterval(UInt32(truncatingIfNeeded: streams[job].word(at: draw) &>> 32))
        placing.place(job, weeks: drawn[job].value(at: drawing.share(probability, drawn[job].mode)))
      }
      tally.add(placing.ends)
    }
    return tally.chances(of: draws)
  }
}

/// Counts of draws.
private struct ScheduleTally {
  private let set: JobSet
  /// By team and period: the jobs that are planned to be finished by the end.
  private let planned: [[[Int]]]
  private var finished: [[Int]]
  private var holds: [[Int]]

  init(_ set: JobSet, _ schedule: BestSchedule) {
    self.set = set
    let byTeam = Dictionary(grouping: set.jobs.indices) { set.jobs[$0].team }
    planned = set.promises.indices.map { team in
      set.periodEnds.map { end in
        byTeam[team, default: []].filter { schedule.ends[$0] <= end + ScheduleCost.slack }
      }
    }
    finished = Array(repeating: Array(repeating: 0, count: set.jobs.count), count: set.periodEnds.count)
    holds = Array(repeating: Array(repeating: 0, count: set.promises.count), count: set.periodEnds.count)
  }

  mutating func add(_ ends: [Double]) {
    for (period, until) in set.periodEnds.enumerated() {
      for job in ends.indices where ends[job] <= until + ScheduleCost.slack { finished[period][job] += 1 }
      for team in planned.indices where planned[team][period].allSatisfy({ ends[$0] <= until + ScheduleCost.slack }) {
        holds[period][team] += 1
      }
    }
  }

  func chances(of draws: Int) -> ScheduleChances {
    let all = Double(max(1, draws))
    return ScheduleChances(
      draws: draws,
      finished: set.jobs.indices.map { job in finished.map { Double($0[job]) / all } },
      holds: planned.indices.map { team in
        holds.indices.map { period in
          planned[team][period].isEmpty ? nil : Double(holds[period][team]) / all
        }
      })
  }
}
