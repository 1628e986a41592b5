/// What the attention rules about debt say. Each case belongs to the rule that its comment names.
package enum DebtMatter: Sendable {
}
