import Record

/// All objectives seen, by period, the latest first.
func analyseObjectives(of record: OrderedRecord, seen: Seen, metrics: MetricIndex) -> [PeriodReport] {
  let asOf = seen.viewpoint.day
  let graph = record.alignment.restricted(to: seen.objectives)
  let reports = seen.objectives.map { index in
    let children = graph.children[index].map { record.objectives[$0].key }
    return analyse(record.objectives[index].seen(asOf: asOf), children: children, metrics: metrics, asOf: asOf)
  }
  let places = Dictionary(grouping: seen.objectives.indices) { record.objectives[seen.objectives[$0]].period }
  return places.keys.sorted(by: >).map { period in
    let own = places[period] ?? []
    return PeriodReport(
      period: period, shareGone: period.shareGone(on: asOf), objectives: own.map { reports[$0] },
      tree: alignmentTree(
        of: period, own: own.map { seen.objectives[$0] }, objectives: record.objectives, alignment: graph))
  }
}
