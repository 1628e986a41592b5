import Record
import Testing

@testable import Wording

@Suite("Measures in words")
struct MeasureWordingTests {
  @Test("a range of counts tells the whole numbers within; one that holds none is never turned round")
  func counts() {
    let measure = DeliveryMeasure.deploymentFrequency
    #expect(measure.words(from: 8.2, to: 31.7) == "9–31")
    #expect(measure.words(from: -3, to: 5.9) == "up to 5")
    #expect(measure.words(from: 2.2, to: 2.75) == "2.2–2.75")
    #expect(measure.words(from: 3.6, to: 4.4) == "4")
  }

  @Test("services beside one another are means of weeks, so they are not rounded inwards")
  func means() {
    #expect(DeliveryMeasure.deploymentFrequency.words(ofMeansFrom: 2.25, to: 2.75) == "2.25–2.75")
    #expect(DeliveryMeasure.deploymentFrequency.words(ofMeansFrom: 2.25, to: 9.5) == "2.25–9.5")
    #expect(DeliveryMeasure.changeFailRate.words(ofMeansFrom: 0.07, to: 0.13) == "7–13\u{A0}%")
  }
}
