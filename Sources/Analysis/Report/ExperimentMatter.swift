/// What the attention rules about experiment say. Each case belongs to the rule that its comment names.
package enum ExperimentMatter: Sendable {
}
