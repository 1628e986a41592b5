import Analysis
import Record

/// The metrics: headline ones first, and one page each.
let metricsPart: SitePart = {
  let overview = PageKind(template: "metrics", names: MetricsPage.names)
  let one = PageKind(template: "metric", names: MetricPage.names)
  return SitePart(offers: [overview.offer, one.offer]) { directory in
    let relations = Relations(directory.report)
    let front = Page(path: PagePath.metrics, source: "the metrics", kind: overview) { MetricsPage(directory) }
    return [front]
      + directory.report.metrics.map { item in
        Page(path: PagePath.record(item.metric.key), source: item.metric.header.file, kind: one) {
          MetricPage(item, in: directory, relations)
        }
      }
  }
}()
