// AnalysisReports
