/// The attention rules about what to do next.
let priorityAttentionRules: [AttentionRule] = []
