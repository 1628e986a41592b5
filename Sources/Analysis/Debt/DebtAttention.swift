/// The attention rules about debt.
let debtAttentionRules: [AttentionRule] = []
