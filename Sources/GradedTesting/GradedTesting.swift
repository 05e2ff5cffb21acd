// GradedTesting
