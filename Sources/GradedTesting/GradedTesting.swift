// Graded
