import Record

/// The open debts of a day as investments.
func analyseDebt(_ work: [WorkItemReport], finance: Finance, asOf: CalendarDate) -> DebtRegister {
  DebtRegister(debts: [], repaid: [], interest: .unavailable(.noData), hours: .unavailable(.noData))
}
