/// Whether finished work did what it was for: by the metric that it should move, after a window.
package struct OutcomeReview: Sendable {
}
