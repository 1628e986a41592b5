import Record

/// All that is judged as a series on a day, with what is news among them.
struct JudgedSeries {
  let news: NewsBudget
  let metrics: [MetricReport]
  let delivery: DeliveryReport?
  let capacity: CapacityReport
  let feedback: FeedbackReport

  init(_ record: OrderedRecord, seen: Seen, delivery: DeliveryReport?, from viewpoint: Viewpoint) {
    let asOf = viewpoint.day
    let metrics = valued(seen.metrics, delivery: delivery).map {
      analyse($0.metric, missing: $0.absence, of: record.organization, asOf: asOf)
    }
    let capacity = analyseCapacity(record.capacity, of: record.organization, asOf: asOf)
    let feedback = analyse(seen[Feedback.self], metrics: MetricIndex(metrics), asOf: asOf) {
      record.answer(to: $0, from: viewpoint)
    }
    news = NewsBudget(
      judged: metrics.reduce(0) { $0 + $1.judgedSeries } + (delivery?.judgedSeries ?? 0) + capacity.judgedSeries
        + feedback.judgedSeries)
    self.metrics = news.telling(metrics)
    self.delivery = delivery.map(news.telling)
    self.capacity = news.telling(capacity)
    self.feedback = news.telling(feedback)
  }
}
