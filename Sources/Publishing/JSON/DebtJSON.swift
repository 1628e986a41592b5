internal import Analysis
internal import Record

let debtFields = JSONFields<DebtRegister>([
  .count("open", "How many are open") { $0.debts.count }
])
