import Analysis
import Record

/// The strategies: their overview with the outcome tree, and one page each.
let strategyPart: SitePart = {
  let overview = PageKind(template: "strategies", names: StrategiesPage.names)
  let one = PageKind(template: "strategy", names: StrategyPage.names)
  return SitePart(offers: [overview.offer, one.offer]) { directory in
    let front = Page(path: PagePath.strategies, source: "the strategies", kind: overview) { StrategiesPage(directory) }
    return [front]
      + directory.report.strategies.map { item in
        Page(path: PagePath.record(item.strategy.key), source: item.strategy.header.file, kind: one) {
          StrategyPage(item, in: directory)
        }
      }
  }
}()
