import Diagnostics
import Record
import Testing

@testable import Analysis

@Suite("Delivery measures in words")
struct DeliveryMeasureTests {
  @Test("every measure and cycle time is explained, with its formula and its source")
  func explained() {
    #expect(
      deliveryMeasureExplanations.map(\.id) == [
        "delivery.deployment-frequency", "delivery.change-lead-time", "delivery.change-fail-rate",
        "delivery.recovery-time", "delivery.rework-rate", "delivery.deployments-between-failures",
        "delivery.cycle-time",
      ])
    #expect(deliveryMeasureExplanations.last?.id == cycleTimeID)
    for rule in deliveryMeasureExplanations {
      #expect(rule.severity == .note)
      #expect(rule.explanation.contains("dora.dev") && rule.explanation.contains("as of January 2026"), "\(rule.id)")
    }
  }

  @Test("five are of dora.dev, and have a figure a week")
  func weekly() {
    #expect(DeliveryMeasure.weekly.count == 5 && !DeliveryMeasure.weekly.contains(.betweenFailures))
  }

  @Test("measures go by the names that a metric's source uses")
  func names() {
    #expect(
      DeliveryMeasure.allCases.map(\.rawValue) == [
        "deployment_frequency", "change_lead_time", "change_fail_rate", "recovery_time", "rework_rate",
        "deployments_between_failures",
      ])
    #expect(DeliveryMeasure.recoveryTime.explanationID == "delivery.recovery-time")
  }
}
